/** What stands around the four steps of a session. */
export const sessionWords = {
  steps: { label: "Steps of the session", ask: "Ask", figures: "Figures", advice: "Advice", brief: "Brief" },
  ownVersion: "Your version {{hash}}",
  ownVersionHint: "This session keeps the version of the playbook that it was started with.",
  changed: {
    answers_one: "{{count}} answer",
    answers_other: "{{count}} answers",
    facts_one: "{{count}} fact of the company",
    facts_other: "{{count}} facts of the company",
    answersSince_one: "{{count}} answer has changed since these figures were computed.",
    answersSince_other: "{{count}} answers have changed since these figures were computed.",
    factsSince_one: "{{count}} fact has changed since these figures were computed.",
    factsSince_other: "{{count}} facts have changed since these figures were computed.",
    bothSince: "{{answers}} and {{facts}} have changed since these figures were computed.",
    hint: {
      figures: "What you see is from before. Compute again to take them in; what-ifs that you kept stay.",
      advice: "The advice would rest on the figures from before.",
      brief: "This brief rests on the figures from before. Compute again, then write it again; this version is kept.",
    },
    compute: "Compute again",
    overtaken_one: "{{count}} number of this brief no longer agrees with the figures: they were computed again since.",
    overtaken_other:
      "{{count}} numbers of this brief no longer agree with the figures: they were computed again since.",
    overtakenHint: "Write it again from the figures of now; this version is kept.",
    write: "Write it again",
  },
} as const;
