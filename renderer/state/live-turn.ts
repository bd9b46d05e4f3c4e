import type { BriefParts } from "../../electron/contract/brief.ts";
import type { Contradiction } from "../../electron/contract/contradiction.ts";
import type { AppEvent, Phase } from "../../electron/contract/events.ts";
import type { TurnId } from "../../electron/contract/ids.ts";
import type { SessionView } from "../../electron/contract/session.ts";

/** The turn that is being answered now, as far as it has come. */
export interface LiveTurn {
  turnId: TurnId;
  kind: string;
  /** The count of the last piece that `text` holds, or null when that is not known and the text must be read again. */
  seq: number | null;
  text: string;
  parts: Partial<BriefParts>;
  /** The decisions that each action goes against, in the order of the actions. */
  contradictions: readonly (readonly Contradiction[])[];
  phase: Phase;
  detail: string;
}

/** Events that a running turn sends before it settles. */
export type TurnEvent = Extract<
  AppEvent,
  { name: "turn.started" | "turn.delta" | "turn.parts-read" | "turn.phase-changed" }
>;

const ofBrief: ReadonlySet<string> = new Set(["draft", "repair", "second-pass", "rewrite"]);

/** Whether a turn writes or mends the brief itself; the others are about it. */
export function writesBrief({ kind }: Pick<LiveTurn, "kind">): boolean {
  return ofBrief.has(kind);
}

/** The turn that a freshly read session says is pending: its text so far, at an unknown count. Null when none is. */
export function liveTurnOf(view: SessionView): LiveTurn | null {
  const turn = view.turns.find((one) => one.id === view.pending);
  if (turn === undefined) return null;
  const phase = turn.text === "" ? "preparing" : "writing";
  return { ...newTurn(turn.id), kind: turn.kind, seq: null, text: turn.text, phase };
}

/**
 * Takes in one event of a turn.
 * A piece that does not follow the one before leaves the text as it is and makes `seq` null: then it must be read again.
 */
export function takeTurnEvent(live: LiveTurn | null, event: TurnEvent): LiveTurn {
  const known = live?.turnId === event.turnId ? live : newTurn(event.turnId);
  switch (event.name) {
    case "turn.started":
      return { ...newTurn(event.turnId), kind: event.kind };
    case "turn.delta":
      if (known.seq === null) return known;
      if (event.seq <= known.seq) return known;
      if (event.seq > known.seq + 1) return { ...known, seq: null };
      return { ...known, seq: event.seq, text: known.text + event.text };
    case "turn.parts-read":
      return { ...known, parts: event.parts, contradictions: event.contradictions };
    case "turn.phase-changed":
      return { ...known, phase: event.phase, detail: event.detail };
  }
}

/** Takes over the text of a session that was read again while the turn went on. */
export function takeReadText(live: LiveTurn, view: SessionView): LiveTurn {
  const turn = view.turns.find((one) => one.id === live.turnId);
  if (turn === undefined || live.seq !== null || turn.text.length < live.text.length) return live;
  return { ...live, kind: turn.kind, text: turn.text };
}

const newTurn = (turnId: TurnId): LiveTurn => ({
  turnId,
  kind: "draft",
  seq: 0,
  text: "",
  parts: {},
  contradictions: [],
  phase: "preparing",
  detail: "",
});
