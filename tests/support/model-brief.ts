/** A short brief on Ledgerly as a model would write it: every number proven. `F`-references are those of the sample. */
export const provenBrief = (refs: { signups: string; activated: string }): string =>
  `Connect the bank first: of October's 1,260 sign-ups [${refs.signups}] only 252 [${refs.activated}] did, one in five [=${refs.activated}/${refs.signups}].

## Nothing later matters as much

One good month proves nothing, so read the next one before you build more.`;

/** Cards that go with it. */
export const provenParts = {
  actions: [
    {
      title: "Sit beside five new users while they connect their bank",
      why: "Most stop there, and nobody has watched one of them.",
      owner: "",
      firstStep: "Invite five of this week's sign-ups to a call.",
      firstStepHours: 6,
      measure: "Sign-ups who connect a bank within 7 days",
      baseline: "",
      target: "",
      by: "2027-02-28",
      liveOn: "2026-12-15",
      price: "6 hours of a founder, in place of two demos",
      risk: "Five people are few: they show causes, not their size.",
    },
  ],
  continueRule: "",
  changeRule: "",
  options: [],
  openQuestions: ["Which bank do those use who fail?"],
  glossary: [],
  privateNotes: "",
};
