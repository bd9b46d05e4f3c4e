import { adviceWords } from "./en/advice.ts";
import { askWords } from "./en/ask.ts";
import { backupsWords } from "./en/backups.ts";
import { briefWords } from "./en/brief.ts";
import { chartsWords } from "./en/charts.ts";
import { commonWords } from "./en/common.ts";
import { companyWords } from "./en/company.ts";
import { compareWords } from "./en/compare.ts";
import { decisionsWords } from "./en/decisions.ts";
import { encryptionWords } from "./en/encryption.ts";
import { exampleWords } from "./en/example.ts";
import { exportWords } from "./en/export.ts";
import { factsWords } from "./en/facts.ts";
import { figuresWords } from "./en/figures.ts";
import { followUpsWords } from "./en/follow-ups.ts";
import { frameWords } from "./en/frame.ts";
import { galleryWords } from "./en/gallery.ts";
import { partsWords } from "./en/parts.ts";
import { playbookWords } from "./en/playbook.ts";
import { predictionsWords } from "./en/predictions.ts";
import { presentWords } from "./en/present.ts";
import { recoveryWords } from "./en/recovery.ts";
import { sessionWords } from "./en/session.ts";
import { sessionsWords } from "./en/sessions.ts";
import { settingsWords } from "./en/settings.ts";
import { unlockWords } from "./en/unlock.ts";

/** All English words on screen, one namespace a screen: `useTranslation("ask")`. A new screen adds its file here. */
export const en = {
  common: commonWords,
  charts: chartsWords,
  parts: partsWords,
  session: sessionWords,
  ask: askWords,
  figures: figuresWords,
  advice: adviceWords,
  backups: backupsWords,
  brief: briefWords,
  company: companyWords,
  compare: compareWords,
  decisions: decisionsWords,
  encryption: encryptionWords,
  unlock: unlockWords,
  example: exampleWords,
  export: exportWords,
  facts: factsWords,
  followUps: followUpsWords,
  frame: frameWords,
  gallery: galleryWords,
  playbook: playbookWords,
  predictions: predictionsWords,
  present: presentWords,
  recovery: recoveryWords,
  sessions: sessionsWords,
  settings: settingsWords,
} as const;
