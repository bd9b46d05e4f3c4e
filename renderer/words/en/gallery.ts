/** Choosing a playbook. */
export const galleryWords = {
  title: "What is the problem, in a sentence?",
  placeholder: "We get sign-ups, but few of them ever pay",
  lead: "The playbooks that fit best come first. Your sentence goes into the session.",
  minutes: "{{count}} min",
  outcome: "You get",
  use: "Use it when",
  not: "Not when",
  start: "Start session",
  fits: "Fits best",
  ranked: "{{title}} fits best.",
  own: "Your own",
  problems: "Playbooks that can't be used",
  problemsHint: "The others work. Mend the file, then open this page again.",
  problemLine: "Line {{line}}: {{reason}}",
  none: "There is no playbook.",
  noneHint: "The built-in ones should be here: install Sextant anew. Your data is kept.",
} as const;
