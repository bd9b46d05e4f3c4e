import type { Contradiction } from "../../contract/contradiction.ts";
import type { Block } from "../../contract/document.ts";
import type { SinceLast } from "../../contract/since-last.ts";
import { heading } from "./appendix-blocks.ts";
import { followUpBlock } from "./decisions-document.ts";
import { sayDay } from "./say-day.ts";
import { exportWords as words } from "./words.ts";

/** What came of what the company's last session decided: what was closed, given up and is due. For the user alone. */
export function lookBackBlocks(sinceLast: SinceLast | null): Block[] {
  if (sinceLast === null) return [];
  const { session, closed, dropped, due } = sinceLast;
  const followUps = [...closed, ...dropped, ...due];
  return followUps.length === 0
    ? []
    : [heading(2, words.sinceLast(session.title, sayDay(session.startedAt))), ...followUps.map(followUpBlock)];
}

/** The decision that an action goes against, in a line: its reference, what it was, when, how it stands and why. */
export function sayContradiction({ kind, ref, title, decidedOn, reason }: Contradiction): string {
  return [ref, title, sayDay(decidedOn), words.contradiction[kind], reason].filter((text) => text !== "").join(" · ");
}
