/** A short brief on Ledgerly as a model would write it: every number proven. `F`-references are those of the sample. */
export const provenBrief = (refs: { signups: string; activated: string }): string =>
  `Connect the bank first: of October's 1,260 sign-ups [${refs.signups}] only 252 [${refs.activated}] did, one in five [=${refs.activated}/${refs.signups}].

## Nothing later matters as much

One good month proves nothing, so read the next one before you build more.`;

/** A challenge to it, its numbers proven. */
export const provenChallenge = (refs: { signups: string; activated: string }): string =>
  `## They connected, and did not pay

It is a year later. The 1,008 [=${refs.signups}-${refs.activated}] who had stopped were helped through, and cared less than those who came by themselves.

## What would show it

Follow ten who were helped to their first payment.`;

/** The objections that go with it. `action` is the title that the first one speaks against. */
export const provenObjections = (action: string) => ({
  objections: [
    {
      claim: "Those who have to be helped may not pay as often as those who don't.",
      against: action,
      wouldShow: "Follow ten who were helped to their first payment; three or fewer who pay say stop.",
      hours: 4,
      severity: "high",
    },
    {
      claim: "One month of figures is one month.",
      against: "",
      wouldShow: "Read the same two counts of the last six months.",
      hours: 1,
      severity: "low",
    },
  ],
});

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
