/** What the session says, from the first question to the brief. */
export const sessionWords = {
  steps: { label: "Steps of the session", ask: "Ask", figures: "Figures", advice: "Advice", brief: "Brief" },
} as const;
