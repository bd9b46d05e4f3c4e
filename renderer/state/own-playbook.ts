import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { CallInput, CallName } from "../../electron/contract/calls.ts";
import type { Problem, Reply } from "../../electron/contract/errors.ts";
import type { AppEvent } from "../../electron/contract/events.ts";
import type { ContentHash, PlaybookId } from "../../electron/contract/ids.ts";
import type { EditorText, OwnPlaybook, PlaybookFault } from "../../electron/contract/own-playbook.ts";
import { bridge as pageBridge, type Bridge, type BridgeNotice } from "../bridge.ts";
import { useDrafts } from "./drafts.ts";

/** The calls that change a playbook of one's own and answer with it. */
type Change = "playbook.saveVersion" | "playbook.useVersion" | "playbook.takeUp" | "playbook.settleSource";

export interface OwnPlaybookState {
  playbookId: PlaybookId | null;
  view: OwnPlaybook | null;
  /** What the editor shows, ahead of what is kept. */
  text: string;
  /** What was wrong with the text when it was last kept. */
  faults: readonly PlaybookFault[];
  /** Whether the text is kept as it is, will be soon, or could not be. */
  standing: "kept" | "typing" | "refused";
  problem: Problem | null;
  /** Whether another window typed at the same draft meanwhile: the user has to choose. */
  conflict: boolean;
  busy: CallName | null;

  open(playbookId: PlaybookId): Promise<void>;
  type(text: string): void;
  /** Keeps what has been typed now; answers whether all of it is kept. */
  flush(): Promise<boolean>;
  save(): Promise<boolean>;
  use(hash: ContentHash | null): Promise<boolean>;
  takeUp(from: EditorText): Promise<boolean>;
  settleSource(): Promise<boolean>;
  /** Goes on with what the other window typed, or with this text; then the other one is set aside. */
  takeTheirs(): Promise<void>;
  keepMine(): Promise<void>;
  receive(event: AppEvent | BridgeNotice): void;
}

/** What the store needs of its surroundings: a pause after typing, and a place for what could not be kept yet. */
export interface EditorRim {
  afterPause(work: () => void): void;
  unkept: { read(id: PlaybookId): string | null; put(id: PlaybookId, text: string | null): void };
}

/** Makes the store of the playbook that is being edited. What is typed is kept after a pause, one call at a time. */
export function createOwnPlaybookStore(bridge: Bridge, rim: EditorRim): UseBoundStore<StoreApi<OwnPlaybookState>> {
  let keeping: Promise<boolean> | null = null;
  let waiting = false;
  let listening = false;
  let heard = 0;
  // Whether the draft that stands is to be set aside when the next text takes its place.
  let setAside = false;

  return create<OwnPlaybookState>()((set, get) => {
    const takeView = (view: OwnPlaybook, text: string): void => {
      if (view.playbookId !== get().playbookId) return;
      heard = Math.max(heard, view.revision);
      const kept = text === view.draft.text;
      set({ view, text, faults: view.draft.faults, standing: kept ? "kept" : "typing" });
      rim.unkept.put(view.playbookId, kept ? null : text);
      if (!kept) keepSoon();
    };

    const refuse = (error: Problem): false => {
      set({ problem: error, standing: "refused", conflict: error.code === "playbook.changed-elsewhere" });
      return false;
    };

    const keepSoon = (): void => {
      if (waiting) return;
      waiting = true;
      rim.afterPause(() => {
        waiting = false;
        void get().flush();
      });
    };

    /** Sends the text until the one that stands is the one that is kept. */
    const keepAll = async (): Promise<boolean> => {
      for (;;) {
        const { playbookId, view, text } = get();
        if (playbookId === null || view === null || view.playbookId !== playbookId) return false;
        const call = { playbookId, text, revision: view.revision, setAside };
        const reply = await bridge.invoke("playbook.keepDraft", call);
        if (get().playbookId !== playbookId) return reply.ok;
        if (!reply.ok) return refuse(reply.error);
        setAside = false;
        const { revision, hash, keptAt, faults } = reply.value;
        heard = Math.max(heard, revision);
        const isSaved = view.saved.some((version) => version.hash === hash);
        const draftedAt = isSaved ? null : keptAt;
        set({ view: { ...view, revision, draftedAt, draft: { text, hash, keptAt, faults } }, faults, problem: null });
        if (get().text !== text) continue;
        set({ standing: "kept" });
        rim.unkept.put(playbookId, null);
        return true;
      }
    };

    const keep = (): Promise<boolean> => {
      keeping ??= keepAll().finally(() => {
        keeping = null;
        hearAgain();
      });
      return keeping;
    };

    /** Reads again what another window changed, unless something here is on its way. */
    const hearAgain = (): void => {
      const { view, playbookId, standing, busy } = get();
      if (view === null || playbookId === null || standing !== "kept" || busy !== null || keeping !== null) return;
      if (heard > view.revision) void get().open(playbookId);
    };

    const change = async <N extends Change>(
      name: N,
      inputOf: (seen: { playbookId: PlaybookId; revision: number }) => CallInput<N>,
    ): Promise<boolean> => {
      if (get().busy !== null) return false;
      set({ busy: name, problem: null });
      try {
        if (!(await get().flush())) return false;
        const { playbookId, view } = get();
        if (playbookId === null || view === null) return false;
        const seen = { playbookId, revision: view.revision };
        const reply = (await bridge.invoke(name, inputOf(seen))) as Reply<OwnPlaybook>;
        if (!reply.ok) {
          set({ problem: reply.error, conflict: reply.error.code === "playbook.changed-elsewhere" });
          return false;
        }
        takeView(reply.value, reply.value.draft.text);
        return true;
      } finally {
        set({ busy: null });
        hearAgain();
      }
    };

    return {
      playbookId: null,
      view: null,
      text: "",
      faults: [],
      standing: "kept",
      problem: null,
      conflict: false,
      busy: null,

      open: async (playbookId) => {
        if (!listening) bridge.on((event) => get().receive(event));
        listening = true;
        if (get().playbookId !== playbookId) {
          // What was typed at the other one goes to the app before this one takes its place.
          if (get().standing === "typing") await get().flush();
          heard = 0;
          setAside = false;
          set({ playbookId, view: null, text: "", faults: [], standing: "kept", problem: null, conflict: false });
        }
        const reply = await bridge.invoke("playbook.openOwn", { playbookId });
        if (get().playbookId !== playbookId) return;
        if (!reply.ok) return set({ problem: reply.error });
        if (get().standing !== "kept") return;
        set({ problem: null });
        const unkept = rim.unkept.read(playbookId);
        // It was typed before the page was left or reloaded; what has been kept since is not known to be older.
        if (unkept !== null && unkept !== reply.value.draft.text) setAside = true;
        takeView(reply.value, unkept ?? reply.value.draft.text);
      },

      type: (text) => {
        const { playbookId, view, conflict } = get();
        if (playbookId === null || view === null) return;
        set({ text, standing: conflict ? "refused" : "typing" });
        rim.unkept.put(playbookId, text);
        if (!conflict) keepSoon();
      },

      flush: async () => {
        if (get().conflict) return false;
        if (keeping !== null) await keeping;
        return get().standing === "kept" ? true : keep();
      },

      save: () => change("playbook.saveVersion", (seen) => ({ ...seen, text: get().text })),
      use: (hash) => change("playbook.useVersion", (seen) => ({ ...seen, hash })),
      takeUp: (from) => change("playbook.takeUp", (seen) => ({ ...seen, from })),
      settleSource: () => change("playbook.settleSource", (seen) => seen),

      takeTheirs: async () => {
        const { playbookId, text } = get();
        if (playbookId === null) return;
        const opened = await bridge.invoke("playbook.openOwn", { playbookId });
        if (get().playbookId !== playbookId) return;
        if (!opened.ok) return set({ problem: opened.error });
        const theirs = opened.value.draft.text;
        if (text !== theirs) {
          // This text becomes the draft for a moment, so that theirs, coming back, sets it aside: nothing typed is lost on the way.
          const { revision } = opened.value;
          const mine = await bridge.invoke("playbook.keepDraft", { playbookId, text, revision, setAside: true });
          if (!mine.ok) return set({ problem: mine.error });
          const again = { playbookId, text: theirs, revision: mine.value.revision, setAside: true };
          const back = await bridge.invoke("playbook.keepDraft", again);
          if (!back.ok) return set({ problem: back.error });
        }
        rim.unkept.put(playbookId, null);
        if (get().playbookId !== playbookId) return;
        set({ conflict: false, standing: "kept", problem: null });
        await get().open(playbookId);
      },

      keepMine: async () => {
        const { playbookId } = get();
        if (playbookId === null) return;
        const reply = await bridge.invoke("playbook.openOwn", { playbookId });
        // Somebody who has gone to another playbook meanwhile must not have this one's text kept there.
        if (get().playbookId !== playbookId) return;
        if (!reply.ok) return set({ problem: reply.error });
        setAside = true;
        set({ view: reply.value, conflict: false, standing: "typing", problem: null });
        await keep();
      },

      receive: (event) => {
        if (event.name === "bridge.resync") {
          const { standing, playbookId } = get();
          if (standing === "refused" && !get().conflict) void get().flush();
          else if (playbookId !== null && standing === "kept") void get().open(playbookId);
        }
        if (event.name !== "playbook.changed" || event.playbookId !== get().playbookId) return;
        heard = Math.max(heard, event.revision);
        hearAgain();
      },
    };
  });
}

/** How long one pauses before what was typed is kept and checked, in milliseconds. */
const pauseMs = 400;

const place = (id: PlaybookId): string => `playbook/${id}`;

/** The playbook that is being edited. */
export const useOwnPlaybook = createOwnPlaybookStore(pageBridge, {
  afterPause: (work) => void setTimeout(work, pauseMs),
  unkept: {
    read: (id) => useDrafts.getState().texts[place(id)] ?? null,
    put: (id, text) =>
      text === null ? useDrafts.getState().clear(place(id)) : useDrafts.getState().write(place(id), text),
  },
});
