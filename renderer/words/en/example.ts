/** A playbook's example run. */
export const exampleWords = {
  back: "All playbooks",
  label: "Example",
  day: "As on {{day}}",
  lead: "Computed just now from the sample's facts and these answers, without a model and without a network.",
  start: "Start with these answers",
  startHint: "A session of {{company}} begins with them filled in. Each waits for your yes.",
  answers_one: "{{count}} answer that it rests on",
  answers_other: "The {{count}} answers that it rests on",
  unknown: "Not known",
  fromFact: "from its facts",
  figures: "What the figures say",
  brief: "The brief",
  offline: "Written without a model",
  actions: "Proposed actions",
  recorded: "The same, answered by a model",
  computing: "Computing the example",
} as const;
