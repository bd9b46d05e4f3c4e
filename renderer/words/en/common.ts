/** Words that more than one screen says. */
export const commonWords = {
  appName: "Sextant",
  loading: "Loading",
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  tryAgain: "Try again",
  back: "Back",
  origin: { "made-up": "Made-up company", published: "Published figures 2023" },
  notHere: "This page is not here.",
  notHereHint: "Nothing is lost. Go back to where you came from.",
} as const;
