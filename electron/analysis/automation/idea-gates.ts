import { valueOf } from "../frame/measure.ts";
import { isDisproved, type ErrorBounds } from "./error-figures.ts";
import type { PlainResult } from "./plain-way.ts";
import type { PricedIdea } from "./price-idea.ts";

/** The gates in the order in which they are told. */
export const gates = ["risk", "data", "cost", "demand", "errors", "plain"] as const;
export type Gate = (typeof gates)[number];
export type Standing = "pass" | "fail" | "open";

/** The name of each gate as a column says it. */
export const gateNames: Record<Gate, string> = {
  risk: "Wrong answers",
  data: "Data",
  cost: "Money",
  demand: "People",
  errors: "Own test",
  plain: "Rule or form",
};

/** Where an idea stands at each gate, and what to say of it. */
export interface Judged {
  at: Record<Gate, Standing>;
  words: Record<Gate, string>;
}

/** Holds one idea against every gate. What nobody said leaves a gate open; it is never taken for passed. */
export function judgeIdea(idea: PricedIdea, bounds: ErrorBounds, plain: PlainResult): Judged {
  const risk = judgeRisk(idea);
  const cost = judgeCost(idea);
  const data = idea.data;
  const wish = idea.wish;
  const isTested = bounds.found.known && bounds.worthless.known;
  return {
    at: {
      risk: risk.standing,
      data: data === null ? "open" : data === "none" ? "fail" : "pass",
      cost: cost.standing,
      demand: wish === null ? "open" : wish === "persuade" ? "fail" : "pass",
      errors: isDisproved(bounds) ? "fail" : "pass",
      plain: plain.isEnough ? "fail" : "pass",
    },
    words: {
      risk: risk.words,
      data: { clean: "at hand", messy: "to be cleaned", none: "not there", unsaid: "not said" }[data ?? "unsaid"],
      cost: cost.words,
      demand: { asked: "asked for it", try: "would try it", persuade: "nobody asked for it", unsaid: "not said" }[
        wish ?? "unsaid"
      ],
      errors: isDisproved(bounds) ? "too many wrong" : isTested ? "not disproved" : "not tested",
      plain: plain.isEnough ? "does as well" : idea.plain === null ? "not priced" : "does less",
    },
  };
}

function judgeRisk({ harm, checkMinutes }: PricedIdea): { standing: Standing; words: string } {
  if (harm === null) return { standing: "open", words: "not said" };
  if (harm === "harmless") return { standing: "pass", words: "harmless" };
  if (harm === "caught") return { standing: "pass", words: "a person catches them" };
  const where = harm === "law" ? "break the law" : "reach a customer";
  return (checkMinutes ?? 0) > 0
    ? { standing: "pass", words: `would ${where}, each is checked` }
    : { standing: "fail", words: `${where}, nobody checks` };
}

function judgeCost({ full, year }: PricedIdea): { standing: Standing; words: string } {
  const [left, first] = [valueOf(full), valueOf(year)];
  if (left !== null && left <= 0) return { standing: "fail", words: "costs more than it brings at any use" };
  if (left === null || first === null) return { standing: "open", words: "not said" };
  return { standing: "pass", words: first > 0 ? "repaid within a year" : "not repaid within a year" };
}

/** Why an idea that fails is not to be done, the gravest first, as the end of a sentence. */
export const whyNot: Record<Gate, string> = {
  risk: "a wrong answer does harm and nobody checks it",
  data: "the data for it are not there",
  cost: "it costs more than it brings, whoever uses it",
  demand: "nobody has asked for it",
  errors: "its own test found more wrong answers than it can bear",
  plain: "a rule or a form does as well",
};
