import { create } from "zustand";
import { readExternalUrl, type ExternalUrl } from "../../electron/contract/external-url.ts";

/** A link out of the app that was chosen and not opened yet. */
interface OutsideState {
  asked: ExternalUrl | null;
  /** Shows where an address leads, and asks whether to go there. In the desktop app the system's own dialog asks. */
  ask(address: string): void;
  /** Opens what was asked for, outside of the app. */
  go(): void;
  /** Stays. */
  stay(): void;
}

/** The one way out of the app. */
export const useOutside = create<OutsideState>((set, get) => ({
  asked: null,
  ask: (address) => {
    const asked = readExternalUrl(address);
    if (asked === null) return;
    // The window's host lets nothing open and asks instead.
    if ("sextant" in window) window.open(asked.href);
    else set({ asked });
  },
  go: () => {
    const { asked } = get();
    set({ asked: null });
    if (asked === null) return;
    const link = document.createElement("a");
    link.href = asked.href;
    link.rel = "noopener noreferrer";
    if (asked.href.startsWith("https:")) link.target = "_blank";
    link.click();
  },
  stay: () => set({ asked: null }),
}));
