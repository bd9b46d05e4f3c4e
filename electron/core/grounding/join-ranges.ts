import type { NumberClaim } from "./number-claim.ts";

const dash = /^\s?(?:[–—−-]|\.\.\.?|…)\s?(?:\+?)$/;
const arrow = /^\s?(?:→|->|=>)\s?$/;
const word = /^\s{1,3}(to|and|or|through|out of(?: every)?|of every|in(?: every)?|of)\s{1,3}$/i;

/** "18 and 22 %": a bare number takes the unit of its partner. */
function borrowUnit(from: NumberClaim, to: NumberClaim): void {
  if (to.unit !== "bare" || from.unit === "bare" || from.idle) return;
  if (from.unit === "fraction" || (from.unit === "multiple" && from.soft)) return;
  const scale = from.unit === "percent" || from.unit === "points" ? 0.01 : 1;
  to.unit = from.unit;
  to.value *= scale;
  to.step *= scale;
  to.roundStep *= scale;
  to.currency = from.currency;
  to.time = from.time;
  to.effort = from.effort;
  to.soft = from.soft;
}

/** "$90–110k": a scale that stands behind the second number only holds for both. */
function borrowScale(from: NumberClaim, to: NumberClaim): void {
  if (to.unit !== "money" && to.unit !== "bare") return;
  const scale = [1e9, 1e6, 1e3].find(
    (size) => from.step >= size / 1000 && from.value >= size && to.value < 1000 && from.step / size <= 1,
  );
  if (!scale || from.value / to.value < 200) return;
  to.value *= scale;
  to.step *= scale;
  to.roundStep *= scale;
}

const asRatio = (one: NumberClaim, all: NumberClaim): boolean =>
  one.unit === "bare" &&
  all.unit === "bare" &&
  one.sign === 0 &&
  one.value < all.value &&
  Number.isInteger(one.value) &&
  Number.isInteger(all.value);

/** Whether "4 of 5" is a share rather than two counts. */
function isShare(joint: string, one: NumberClaim, all: NumberClaim): boolean {
  if (!asRatio(one, all) || all.idle) return false;
  const plain = all.value <= 10 || [12, 20, 50, 100, 1000].includes(all.value);
  if (joint === "of") return one.inWords && all.inWords && all.value <= 10;
  return plain || joint !== "in";
}

/**
 * Joins numbers that stand together: ranges share their unit ("17.9–22.3 %", "between 18 and 22 %"), and "one in five" becomes one share.
 * Numbers stay in order; a share takes the place of its two numbers.
 */
export function joinRanges(text: string, claims: NumberClaim[]): NumberClaim[] {
  const joined: NumberClaim[] = [];
  for (const claim of claims) {
    const last = joined.at(-1);
    const between = last && claim.start - last.end < 16 ? text.slice(last.end, claim.start) : null;
    if (last && between !== null && !last.idle) {
      const joint = word.exec(between)?.[1]?.toLowerCase() ?? "";
      const isDash = dash.test(between);
      if (joint && /in|of/.test(joint)) {
        if (isShare(joint.replace(" every", ""), last, claim)) {
          last.parts = [last.value, claim.value];
          last.value /= claim.value;
          last.step = 0.1 / claim.value;
          last.roundStep = last.step;
          last.unit = "fraction";
          last.end = claim.end;
          last.noun = claim.noun;
          last.soft = false;
          last.inWords = true;
          continue;
        }
      } else if ((joint || isDash || arrow.test(between)) && !claim.idle) {
        borrowScale(claim, last);
        borrowUnit(claim, last);
        // "$90–110k": the sign stands before the first number only.
        if (isDash && last.unit === "money" && claim.unit === "bare") {
          claim.unit = "money";
          claim.currency = last.currency;
          claim.soft = false;
        }
        const beforeLast = text.slice(Math.max(0, last.start - 14), last.start);
        if (
          isDash ||
          (joint === "and" && /\bbetween\s+\S{0,2}$/i.test(beforeLast)) ||
          (joint === "to" && !/\bfrom\s+\S{0,2}$/i.test(beforeLast))
        ) {
          last.pair = joined.length;
          last.side = last.value <= claim.value ? "low" : "high";
          claim.side = last.side === "low" ? "high" : "low";
          claim.pair = joined.length - 1;
          if (claim.hedge === "exact" && last.hedge === "about") claim.hedge = "about";
        }
      }
    }
    joined.push(claim);
  }
  return joined;
}
