import type { Migration } from "../migration.ts";
import { first } from "./0001-first.ts";
import { figuredAnswers } from "./0002-figured-answers.ts";
import { objectionsAndOpinions } from "./0003-objections-and-opinions.ts";
import { ownPlaybooks } from "./0004-own-playbooks.ts";
import { decisionsAndFollowUps } from "./0005-decisions-and-follow-ups.ts";
import { archivedSessions } from "./0006-archived-sessions.ts";

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  first,
  figuredAnswers,
  objectionsAndOpinions,
  ownPlaybooks,
  decisionsAndFollowUps,
  archivedSessions,
];
