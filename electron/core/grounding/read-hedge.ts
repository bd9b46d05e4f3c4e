import type { Per } from "../../contract/quantity.ts";
import type { Hedge } from "./number-claim.ts";

const small = "(?:\\s+(?:the|a|an|another|some|only|as much as))?\\s*$";
const hedges: [RegExp, Hedge][] = [
  [
    new RegExp(
      `(?:\\b(?:almost|nearly|not quite|virtually|(?:just|a little|a bit|slightly|somewhat|a touch|a shade) (?:under|below|short of|less than|fewer than)))${small}`,
      "i",
    ),
    "nearly",
  ],
  [
    new RegExp(
      `(?:\\b(?:more than|over|above|at least|upwards? of|exceed(?:s|ing|ed)?|beyond|no (?:fewer|less) than|a minimum of|minimum|north of|greater than|higher than|better than|past)|[>≥])${small}`,
      "i",
    ),
    "over",
  ],
  [
    new RegExp(
      `(?:\\b(?:less than|fewer than|under|below|at most|up to|no more than|not more than|a maximum of|maximum|lower than|short of|at the most)|[<≤])${small}`,
      "i",
    ),
    "under",
  ],
  [
    new RegExp(
      `(?:\\b(?:about|around|roughly|approximately|approx\\.?|some|circa|ca\\.|close to|near|something like|in the order of|on the order of|perhaps|maybe|probably)|[~≈∼])${small}`,
      "i",
    ),
    "about",
  ],
];

/** What the words next to a number say of its exactness. */
export function readHedge(before: string, behind: string): Hedge {
  for (const [pattern, hedge] of hedges) if (pattern.test(before)) return hedge;
  if (/^\s?(?:or so|-?ish|or thereabouts|give or take)(?!\w)/.test(behind)) return "about";
  if (/^(?:\+|\s?or more|\s?and more)(?!\w)/.test(behind)) return "over";
  if (/^\s?or (?:less|fewer)(?!\w)/.test(behind)) return "under";
  return "exact";
}

const hints: [RegExp, Per][] = [
  [/\b(?:annual(?:ly|i[sz]ed)?|yearly|ARR|a year's|run[- ]rate)\b/i, "year"],
  [/\b(?:monthly|MRR|a month's)\b/i, "month"],
  [/\b(?:quarterly)\b/i, "quarter"],
  [/\b(?:weekly)\b/i, "week"],
  [/\b(?:daily)\b/i, "day"],
];

/** The period that the words before a number suggest: the nearest of them, not beyond another number, mark or stop. */
export function readPerHint(before: string): Per | null {
  const clause = before
    .slice(Math.max(...["\uE000", "\uE001", ";", ". ", ", "].map((sign) => before.lastIndexOf(sign))) + 1)
    .replace(/^.*\d/s, "");
  let best: Per | null = null;
  let place = -1;
  for (const [pattern, per] of hints) {
    const at = clause.search(pattern);
    if (at > place) {
      place = at;
      best = per;
    }
  }
  return best;
}
