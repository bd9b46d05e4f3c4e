import type { Evidence, Mood } from "./match-number.ts";
import type { NumberClaim } from "./number-claim.ts";

/** "Most", "nearly all", "doubled": an amount without a digit, at a place of its statement. */
export interface QuantityWord {
  start: number;
  end: number;
  kind: "most" | "all" | "none" | "change";
  /** Of a change: how many times as much. */
  times: number;
}

const behindIt =
  "(?=\\s{1,3}(?:of\\s{1,3}(?:the|our|your|them|these|those|new|all)\\b|(?:\\p{Ll}[\\p{L}'’-]{0,30}\\s{1,3}){0,2}\\p{Ll}[\\p{L}-]{0,30}s\\b['’]?))";
const shares: [RegExp, QuantityWord["kind"]][] = [
  [
    new RegExp(
      `(?<![\\p{L}-])(?:most|(?:the|a) (?:large |vast |great )?majority)(?!\\s+(?:likely|probably|often|important|people lose)\\b)${behindIt}`,
      "giu",
    ),
    "most",
  ],
  [new RegExp(`(?<!\\p{L})(?:nearly|almost|virtually|practically) (?:all|every)(?!\\p{L})${behindIt}`, "giu"), "all"],
  [new RegExp(`(?<!\\p{L})(?:hardly|barely|scarcely) any(?!\\p{L})${behindIt}`, "giu"), "none"],
];
const folds = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const changes =
  /(?<!\p{L})(doubled|tripled|quadrupled|halved|(?:two|three|four|five|six|seven|eight|nine|ten|hundred)fold)(?!\p{L})/giu;
const changed: Record<string, number> = { doubled: 2, tripled: 3, quadrupled: 4, halved: 0.5, hundredfold: 100 };
/** What has not happened claims nothing of what is. */
const imagined =
  /\b(?:if|when|once|until|before|unless|would|could|should|might|may|must|will|whether|suppose|imagine|what)\b|[’']d\b/i;
/** "Doubled invites would": a thing that is doubled, not something that has. */
const happened =
  /\b(?:has|have|had|was|is|are|were|grew|rose|fell|went|increased|\p{L}{3,}s?)\s+(?:(?:more than|almost|nearly|about|roughly|even|already|just)\s+){0,2}$/iu;

function timesOf(word: string): number {
  const lower = word.toLowerCase();
  return changed[lower] ?? folds.indexOf(lower.replace("fold", "")) + 2;
}

/** Finds amounts in words in a masked statement, in order. Linear in its length. */
export function findQuantityWords(text: string): QuantityWord[] {
  const found: QuantityWord[] = [];
  for (const [pattern, kind] of shares)
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 8), match.index);
      if (/\b(?:at|the|a)\s$/i.test(before)) continue;
      found.push({ start: match.index, end: match.index + match[0].length, kind, times: 1 });
    }
  for (const match of text.matchAll(changes)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    if (imagined.test(before) || !happened.test(before)) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: "change",
      times: timesOf(match[1] ?? ""),
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a value bears an amount in words out; null when it is of a kind that says nothing of it. */
export function bearsOut(word: QuantityWord, { quantity, loose, computed }: Evidence, mood: Mood): boolean | null {
  const { unit, value } = quantity;
  if (word.kind === "change") {
    if (unit === "multiple" || (computed && loose)) return Math.abs(value / word.times - 1) < 0.1;
    // "MRR grew by 100 % [F3]" is doubled; a plain level says nothing of a change.
    return unit === "percent" && Math.abs(value - (word.times - 1)) < 0.1;
  }
  if (unit !== "percent" && !(loose && value >= 0 && value <= 1)) return null;
  if (value < 0 || value > 1) return null;
  const fits = (share: number) =>
    word.kind === "most" ? share > 0.5 : word.kind === "all" ? share >= 0.85 : share <= 0.12;
  return fits(value) || (mood.negated && fits(1 - value));
}

/** A word as a number, for what is said of it. */
export function claimOfWord(word: QuantityWord, offset: number): NumberClaim {
  return {
    start: word.start + offset,
    end: word.end + offset,
    value: word.kind === "change" ? word.times : word.kind === "most" ? 0.5 : word.kind === "all" ? 1 : 0,
    step: 0.1,
    roundStep: 0.1,
    digits: 1,
    unit: word.kind === "change" ? "multiple" : "fraction",
    currency: null,
    time: null,
    effort: false,
    per: null,
    perAlso: null,
    perFirm: false,
    perHint: null,
    noun: "",
    hedge: "exact",
    sign: 0,
    inWords: true,
    soft: true,
    idle: false,
    pair: null,
    side: null,
    parts: null,
  };
}
