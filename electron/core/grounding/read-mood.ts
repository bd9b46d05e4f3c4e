import type { Mood } from "./match-number.ts";

const falling =
  /\b(?:fell|falls?|falling|fallen|lost|loses?|losing|loss(?:es)?|declin\w*|decreas\w*|shr[aiu]nk\w*|dropp?\w*|down|less|fewer|below|short(?:fall)?|negative|minus|cuts?|sav(?:es?|ed|ings?)|lower\w*|behind|missing|gap|slip\w*|slid\w*|slump\w*|dip\w*|s[aiu]nk\w*|tumbl\w*|plung\w*|reduc\w*|retreat\w*|erod\w*|dwindl\w*|weak\w*|worse\w*|deficits?|contract(?:ed|ion)|burn\w*|backwards?|under)\b/i;
const negated =
  /\b(?:not|never|no|none|nobody|without|fails?|failed|lost|loses?|losing|leaks?|left|leaves?|leave|stop(?:ped|s)?|drop\w*|gives? up|rest|remain\w*|others?|miss(?:ed|ing|es)?|stay\w*|keep\w*|kept|cannot|neither|abandon\w*|disappear\w*|away)\b|n['’]t\b/i;
const need = /\b(?:need\w*|requir\w*|necessary|enough|has to|have to|must|at least|minimum|break-?even)\b/i;

const ranging =
  /\b(?:between|from|range|ranges|interval|anywhere|could|might|may|as (?:high|low|much|little|many|few)|up to|at (?:best|worst|most|least)|worst|best|bad|good|luck|band|low|high|lower|upper|bounds?|optimistic|pessimistic|cautious|somewhere|likely)\b|±/i;
const interval = /\b(?:intervals?|ranges?|ranging|between|bounds?)\b/i;
const base =
  /\b(?:every|each|per|out of|of|take|say|imagine|picture|suppose|if)\s+(?:every\s+)?(?:a\s+|one\s+)?(100|1,?000|hundred|thousand)\b(?!,?\d)/i;

const perMoney = /\b(?:each|every|per|an?|one)\s+(?:dollar|euro|pound)\b|[$€£]1(?![\d.,])/i;

function readBase(sentence: string): number | null {
  const found = base.exec(sentence)?.[1]?.toLowerCase();
  if (!found) return null;
  return found === "100" || found === "hundred" ? 100 : 1000;
}

/** What a sentence says of direction: read from its words once, used for each of its numbers. */
export function readMood(sentence: string, companyCurrency: string): Mood {
  return {
    falling: falling.test(sentence),
    negated: negated.test(sentence),
    need: need.test(sentence),
    ranging: ranging.test(sentence),
    interval: interval.test(sentence),
    base: readBase(sentence),
    perMoney: perMoney.test(sentence),
    companyCurrency,
  };
}
