/** What stands around the four steps of a session. */
export const sessionWords = {
  steps: { label: "Steps of the session", ask: "Ask", figures: "Figures", advice: "Advice", brief: "Brief" },
} as const;
