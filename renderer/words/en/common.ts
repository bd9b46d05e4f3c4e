/** Words that more than one screen says. */
export const commonWords = {
  appName: "Sextant",
  loading: "Loading",
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  undo: "Undo",
  tryAgain: "Try again",
  dismiss: "Dismiss",
  back: "Back",
  origin: { own: "", "made-up": "Made-up company", published: "Published figures 2023" },
  notOpened: "This session could not be opened",
  cannotDraw: "This page can't be shown.",
  cannotDrawHint: "What is in it is kept. Go to another page, or reload this one.",
  goHome: "Go home",
  disconnected:
    "Sextant's own process does not answer. What you see is kept; it goes on as soon as Sextant answers again. If you started it anew, open the link that it printed.",
} as const;
