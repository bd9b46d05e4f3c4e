/**
 * Pairs of words that undo each other when they are said of the same thing. Few and plain: a pair that is missing shows nothing, a wrong
 * one cries wolf. In each pair the two sides; of a side any word.
 */
export const oppositeWords: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["stop", "drop", "end", "cancel", "abandon", "kill", "retire", "sunset", "remove"],
    ["keep", "continue", "start", "resume", "launch", "retain", "maintain", "add", "extend"],
  ],
  [
    ["build", "develop", "write"],
    ["buy", "rent", "license", "licence", "purchase", "outsource"],
  ],
  [
    ["hire", "recruit"],
    ["freeze", "dismiss", "fire"],
  ],
  [
    ["raise", "increase"],
    ["lower", "cut", "reduce", "decrease"],
  ],
  [
    ["merge", "join", "combine"],
    ["split", "separate"],
  ],
  [
    ["centralise", "centralize"],
    ["decentralise", "decentralize", "distribute"],
  ],
  [["insource"], ["outsource"]],
  [
    ["rewrite", "replace"],
    ["keep", "retain", "maintain"],
  ],
  [["open"], ["close", "shut"]],
  [
    ["speed", "accelerate"],
    ["slow", "delay", "postpone", "pause"],
  ],
];
