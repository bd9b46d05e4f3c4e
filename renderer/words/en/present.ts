/** A brief that has the window to itself. */
export const presentWords = {
  client: "Client view",
  present: "Present",
  close: "Close",
  full: "Full screen",
  on: "Next slide",
  back: "Slide before",
  place: "{{at}} of {{all}}",
  noBrief: "This session has no brief yet.",
  noBriefHint: "Have it written first; then it can be shown.",
  toSession: "To the session",
} as const;
