import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { WhatIfChange, AnalysisKind } from "../../electron/contract/analysis.ts";
import type { ActionDraft, ActionStanding } from "../../electron/contract/brief.ts";
import type { CallInput, CallName, CallOutput } from "../../electron/contract/calls.ts";
import type { Problem } from "../../electron/contract/errors.ts";
import type { AppEvent } from "../../electron/contract/events.ts";
import type { ActionId, ObjectionId, OpinionId, SessionId } from "../../electron/contract/ids.ts";
import type { ObjectionStanding } from "../../electron/contract/objection.ts";
import type { AnswerDraft, SessionView, Step } from "../../electron/contract/session.ts";
import type { OpinionAdvisor } from "../../electron/contract/settings.ts";
import { bridge as pageBridge, type Bridge, type BridgeNotice } from "../bridge.ts";
import { liveTurnOf, takeReadText, takeTurnEvent, type LiveTurn, type TurnEvent } from "./live-turn.ts";

/** What the right panel shows. */
export type PanelSubject = { kind: "reference"; ref: string } | { kind: "request" };

export interface SessionState {
  sessionId: SessionId | null;
  view: SessionView | null;
  /** The turn being answered, ahead of `view`. */
  live: LiveTurn | null;
  /** What the last call answered, when it failed; every new action clears it. */
  problem: Problem | null;
  /** The call that failed, so that the problem stands where the user is looking. */
  failed: CallName | null;
  /** The call that is under way, so that its button can wait. */
  busy: CallName | null;
  panel: PanelSubject | null;

  /** Shows a session: reads it, unless it is already here and running. */
  open(sessionId: SessionId): Promise<void>;
  reread(): Promise<void>;
  answer(questionId: string, answer: AnswerDraft, keepAsFact: boolean): Promise<boolean>;
  goTo(step: Step, at?: number): Promise<boolean>;
  computeFigures(): Promise<boolean>;
  keepWhatIf(kind: AnalysisKind, changes: WhatIfChange[]): Promise<boolean>;
  advise(offline: boolean): Promise<boolean>;
  ask(text: string): Promise<boolean>;
  stop(): Promise<boolean>;
  retryCards(): Promise<boolean>;
  editBrief(prose: string): Promise<boolean>;
  settleAction(actionId: ActionId, standing: ActionStanding, reason: string, changed?: ActionDraft): Promise<boolean>;
  /** Puts an action aside; `bar` says whether it is not to be brought up again. */
  turnDown(actionId: ActionId, reason: string, bar: boolean): Promise<boolean>;
  challenge(offline: boolean): Promise<boolean>;
  settleObjection(objectionId: ObjectionId, standing: ObjectionStanding, reason: string): Promise<boolean>;
  seekOpinion(advisor: OpinionAdvisor): Promise<boolean>;
  takeOver(opinionId: OpinionId): Promise<boolean>;
  takeAction(opinionId: OpinionId, index: number, replaces: ActionId | null): Promise<boolean>;
  show(subject: PanelSubject): void;
  closePanel(): void;
  dismissProblem(): void;
  receive(event: AppEvent | BridgeNotice): void;
}

/** What the store needs of its surroundings: the frame on which text is painted, and a pause between two readings. */
export interface Rhythm {
  nextFrame(paint: () => void): void;
  afterPause(read: () => void): void;
}

/** Makes the store of the session on screen. It hears events from its first `open` on, so that a turn goes on behind other screens. */
export function createSessionStore(bridge: Bridge, rhythm: Rhythm): UseBoundStore<StoreApi<SessionState>> {
  // Replies may overtake each other: a view is taken over only if it was asked for after the one on screen.
  let asked = 0;
  let taken = 0;
  let reading: Promise<void> | null = null;
  let readAgain = false;
  let pausing = false;
  let listening = false;
  let waiting: TurnEvent[] = [];

  return create<SessionState>()((set, get) => {
    const takeView = (view: SessionView, number: number): void => {
      if (number < taken || view.id !== get().sessionId) return;
      taken = number;
      const { live } = get();
      const next =
        view.pending === null ? null : live?.turnId === view.pending ? takeReadText(live, view) : liveTurnOf(view);
      set({ view, live: next });
    };

    /** Makes a call; its failure becomes `problem`. Answers the value, or null. */
    const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | null> => {
      set({ busy: name, problem: null, failed: null });
      const reply = await bridge.invoke(name, input);
      set({ busy: null });
      if (reply.ok) return reply.value;
      set({ problem: reply.error, failed: name });
      return null;
    };

    const callForView = async <N extends CallName>(name: N, input: CallInput<N>): Promise<boolean> => {
      const number = ++asked;
      const value = await call(name, input);
      if (value === null) return false;
      takeView(value as SessionView, number);
      return true;
    };

    /** Makes a call that starts a turn, then reads what it started. */
    const callForTurn = async <N extends CallName>(name: N, input: CallInput<N>): Promise<boolean> => {
      const value = await call(name, input);
      if (value === null) return false;
      await get().reread();
      return true;
    };

    const sessionId = (): SessionId => {
      const id = get().sessionId;
      if (id === null) throw new Error("No session is open.");
      return id;
    };

    /** Paints all pieces that have come since the last frame, once. */
    const paint = (): void => {
      const events = waiting;
      if (events.length === 0) return;
      waiting = [];
      const live = events.reduce<LiveTurn | null>(takeTurnEvent, get().live);
      set({ live });
      if (live?.seq === null) readAfterPause();
    };

    const readAfterPause = (): void => {
      if (pausing) return;
      pausing = true;
      rhythm.afterPause(() => {
        pausing = false;
        void get().reread();
      });
    };

    return {
      sessionId: null,
      view: null,
      live: null,
      problem: null,
      failed: null,
      busy: null,
      panel: null,

      open: async (id) => {
        if (!listening) bridge.on((event) => get().receive(event));
        listening = true;
        if (get().sessionId !== id) {
          waiting = [];
          set({ sessionId: id, view: null, live: null, problem: null, failed: null, panel: null });
        }
        await get().reread();
      },

      reread: async () => {
        const id = get().sessionId;
        if (id === null) return;
        if (reading !== null) {
          readAgain = true;
          return reading;
        }
        const readOnce = async (): Promise<void> => {
          do {
            readAgain = false;
            const number = ++asked;
            const reply = await bridge.invoke("session.open", { sessionId: sessionId() });
            if (reply.ok) takeView(reply.value, number);
            else if (get().view === null || reply.error.code !== "bridge.lost")
              set({ problem: reply.error, failed: "session.open" });
          } while (readAgain);
        };
        reading = readOnce().finally(() => (reading = null));
        return reading;
      },

      answer: (questionId, answer, keepAsFact) =>
        callForView("session.answer", { sessionId: sessionId(), questionId, answer, keepAsFact }),
      goTo: (step, at) =>
        callForView("session.goTo", { sessionId: sessionId(), step, ...(at === undefined ? {} : { at }) }),
      computeFigures: () => callForView("session.computeFigures", { sessionId: sessionId() }),
      keepWhatIf: (kind, changes) => callForTurn("analysis.keepWhatIf", { sessionId: sessionId(), kind, changes }),
      advise: (offline) => callForTurn("session.advise", { sessionId: sessionId(), offline }),
      ask: (text) => callForTurn("session.sendTurn", { sessionId: sessionId(), text }),
      stop: async () => {
        const turnId = get().live?.turnId ?? get().view?.pending;
        return turnId ? callForTurn("session.stopTurn", { sessionId: sessionId(), turnId }) : false;
      },
      retryCards: () => callForTurn("session.retryCards", { sessionId: sessionId() }),
      editBrief: (prose) => callForView("brief.edit", { sessionId: sessionId(), prose }),
      settleAction: (actionId, standing, reason, changed) =>
        callForView("action.settle", {
          sessionId: sessionId(),
          actionId,
          standing,
          reason,
          ...(changed === undefined ? {} : { changed }),
        }),

      turnDown: (actionId, reason, bar) =>
        callForView("action.settle", { sessionId: sessionId(), actionId, standing: "rejected", reason, bar }),

      challenge: (offline) => callForTurn("session.challenge", { sessionId: sessionId(), offline }),
      settleObjection: (objectionId, standing, reason) =>
        callForView("objection.settle", { sessionId: sessionId(), objectionId, standing, reason }),
      seekOpinion: (advisor) => callForTurn("session.secondOpinion", { sessionId: sessionId(), advisor }),
      takeOver: (opinionId) => callForView("opinion.takeOver", { sessionId: sessionId(), opinionId }),
      takeAction: (opinionId, index, replaces) =>
        callForView("opinion.takeAction", { sessionId: sessionId(), opinionId, index, replaces }),

      show: (subject) => set({ panel: subject }),
      closePanel: () => set({ panel: null }),
      dismissProblem: () => set({ problem: null, failed: null }),

      receive: (event) => {
        if (event.name === "bridge.lost") return;
        if (event.name === "bridge.resync") {
          // Pieces may have been missed, and nobody can say which.
          const { live } = get();
          if (live !== null) set({ live: { ...live, seq: null } });
          return void get().reread();
        }
        if (!("sessionId" in event) || event.sessionId !== get().sessionId) return;
        if (event.name === "turn.settled" || event.name === "session.changed") {
          // What came before the end is painted before the end is read, or it would seem to begin anew.
          if (waiting.length > 0) paint();
          return void get().reread();
        }
        waiting.push(event);
        if (waiting.length === 1) rhythm.nextFrame(paint);
      },
    };
  });
}

const browserRhythm: Rhythm = {
  // A hidden tab paints no frames; its text must not pile up unread.
  // Whichever comes first paints; the other finds nothing left to do.
  nextFrame: (paint) => {
    requestAnimationFrame(paint);
    setTimeout(paint, 100);
  },
  afterPause: (read) => void setTimeout(read, 400),
};

/** The session on screen. */
export const useSession = createSessionStore(pageBridge, browserRhythm);
