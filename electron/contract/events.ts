import type { BriefParts } from "./brief.ts";
import type { Contradiction } from "./contradiction.ts";
import type { CompanyId, PlaybookId, SessionId, TurnId } from "./ids.ts";
import type { TurnState } from "./session.ts";

/** What the renderer is told without asking. `seq` counts up from 1 per turn: a gap means "read the session again". */
export type AppEvent =
  | { name: "turn.started"; sessionId: SessionId; turnId: TurnId; kind: string }
  | { name: "turn.delta"; sessionId: SessionId; turnId: TurnId; seq: number; text: string }
  /** Action cards as far as they can be read while they still stream, and what each goes against, in their order. */
  | {
      name: "turn.parts-read";
      sessionId: SessionId;
      turnId: TurnId;
      parts: Partial<BriefParts>;
      contradictions: Contradiction[][];
    }
  /** What is going on now: writing, waiting (retry), reading cards, repairing, checking, mending, rewriting. */
  | { name: "turn.phase-changed"; sessionId: SessionId; turnId: TurnId; phase: Phase; detail: string }
  | { name: "turn.settled"; sessionId: SessionId; turnId: TurnId; state: TurnState }
  | { name: "session.changed"; sessionId: SessionId }
  /** The store was unlocked, or is opened by another key from now on. */
  | { name: "store.changed" }
  | { name: "company.changed"; companyId: CompanyId }
  /** The user pressed a message of the system: the page goes to the follow-up that it told of, or to the list where it told of several. */
  | { name: "follow-up.asked-for"; place: { companyId: CompanyId; ref: string } | null }
  /** The user's copy of a playbook: its draft, its versions or which one is in use. */
  | { name: "playbook.changed"; playbookId: PlaybookId; revision: number };

export type Phase =
  "preparing" | "waiting" | "writing" | "reading-cards" | "repairing" | "checking" | "mending" | "rewriting";
