import { create } from "zustand";

/**
 * What was typed and not sent yet, by its place: nothing typed is lost on an error, on going elsewhere or on reloading the page.
 * Kept for this window only.
 */
interface DraftsState {
  texts: Readonly<Record<string, string>>;
  write(place: string, text: string): void;
  clear(place: string): void;
}

const storageKey = "sextant-drafts";

export const useDrafts = create<DraftsState>()((set, get) => ({
  texts: readKept(),
  write: (place, text) => set({ texts: { ...get().texts, [place]: text } }),
  clear: (place) => {
    const { [place]: _sent, ...others } = get().texts;
    set({ texts: others });
  },
}));

function readKept(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

/** Keeps drafts over a reload of the page. */
export function keepDraftsOverReload(): void {
  window.addEventListener("pagehide", () => {
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(useDrafts.getState().texts));
    } catch {
      // More than the window may keep: the drafts live as long as the page.
    }
  });
}
