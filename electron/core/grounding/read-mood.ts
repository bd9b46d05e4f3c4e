import type { Mood } from "./match-number.ts";

const falling =
  /\b(?:fell|falls?|falling|fallen|lost|loses?|losing|loss(?:es)?|declin\w*|decreas\w*|shr[aiu]nk\w*|dropp?\w*|down|less|fewer|below|short(?:fall)?|negative|minus|cuts?|sav(?:es?|ed|ings?)|lower\w*|behind|missing|gap|contract(?:ed|ion)|burn\w*|backwards?|under)\b/i;
const negated =
  /\b(?:not|never|no|none|nobody|without|fails?|failed|lost|loses?|losing|leaks?|left|leaves?|leave|stop(?:ped|s)?|drop\w*|gives? up|rest|remain\w*|others?|miss(?:ed|ing|es)?|stay\w*|keep\w*|kept|cannot|neither|abandon\w*|disappear\w*|away)\b|n['’]t\b/i;
const need = /\b(?:need\w*|requir\w*|necessary|enough|has to|have to|must|at least|minimum|break-?even)\b/i;

/** What a sentence says of direction: read from its words once, used for each of its numbers. */
export function readMood(sentence: string, companyCurrency: string): Mood {
  return {
    falling: falling.test(sentence),
    negated: negated.test(sentence),
    need: need.test(sentence),
    companyCurrency,
  };
}
