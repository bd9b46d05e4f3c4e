const small: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const groups: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };
const parts: Record<string, number> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
  hundredth: 100,
  hundredths: 100,
};

/** Every word that can begin a number, for the scanner. */
export const firstWords = [
  ...Object.keys(small),
  ...Object.keys(tens),
  ...Object.keys(groups),
  "dozen",
  "half",
  "twice",
  "thrice",
];

/** A number in words. */
export interface WordNumber {
  value: number;
  length: number;
  kind: "number" | "fraction" | "times";
  /** A single word up to twelve, or "a thousand": more often a way of speaking than a count. */
  little: boolean;
}

interface Word {
  text: string;
  end: number;
}

/** The next few words, joined by one blank or hyphen. */
function wordsFrom(text: string): Word[] {
  const words: Word[] = [];
  const pattern = /(?:^|[ \u00A0-]\s{0,2})([a-zA-Z]+)/y;
  while (words.length < 8) {
    const found = pattern.exec(text);
    if (!found) break;
    words.push({ text: (found[1] ?? "").toLowerCase(), end: pattern.lastIndex });
  }
  return words;
}

function readInteger(words: Word[]): { value: number; used: number } | null {
  let total = 0;
  let current = 0;
  let used = 0;
  let sawUnit = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]?.text ?? "";
    const previous = words[index - 1]?.text ?? "";
    if (word in small && (current % 100 === 0 || (previous in tens && (small[word] ?? 0) < 10)) && !(previous in small))
      current += small[word] ?? 0;
    else if (word in tens && current % 100 === 0 && !(previous in small)) current += tens[word] ?? 0;
    else if (word === "hundred") current = (current || 1) * 100;
    else if (word === "dozen" && index <= 1) current = (current || 1) * 12;
    else if (word in groups) {
      total += (current || 1) * (groups[word] ?? 1);
      current = 0;
    } else if (word === "and" && (previous === "hundred" || previous === "thousand")) {
      const next = words[index + 1]?.text ?? "";
      if (!(next in small) && !(next in tens)) break;
      continue;
    } else if (word === "a" && index === 0) {
      if (!/^(?:hundred|thousand|million|billion|dozen)$/.test(words[1]?.text ?? "")) return null;
      continue;
    } else break;
    sawUnit = true;
    used = index + 1;
  }
  return sawUnit ? { value: total + current, used } : null;
}

/**
 * Reads a number in English words at the start of a text: "twenty-five", "a hundred thousand", "two dozen", "half", "two thirds",
 * "one and a half", "twice". Null when none begins there. "A third" needs its article: "third" alone is an ordinal.
 */
export function readNumberWords(text: string): WordNumber | null {
  const words = wordsFrom(text);
  const first = words[0];
  if (!first) return null;
  const second = words[1]?.text ?? "";
  if (first.text === "twice" || first.text === "thrice")
    return { value: first.text === "twice" ? 2 : 3, length: first.end, kind: "times", little: true };
  if (first.text === "half") {
    if (second === "a" && words[2] && words[2].text in groups)
      return { value: 0.5 * (groups[words[2].text] ?? 1), length: words[2].end, kind: "number", little: false };
    return { value: 0.5, length: first.end, kind: "fraction", little: true };
  }
  if ((first.text === "a" || first.text === "an") && second in parts && !second.endsWith("s") && second !== "half")
    return { value: 1 / (parts[second] ?? 1), length: words[1]?.end ?? 0, kind: "fraction", little: true };
  const whole = readInteger(words);
  if (!whole) return null;
  const last = words[whole.used - 1];
  const next = words[whole.used];
  if (!last) return null;
  if (
    next &&
    next.text in parts &&
    whole.value > 0 &&
    whole.value < 10 &&
    whole.used === 1 &&
    next.text.endsWith("s") === whole.value > 1
  )
    return { value: whole.value / (parts[next.text] ?? 1), length: next.end, kind: "fraction", little: false };
  if (next?.text === "and" && words[whole.used + 1]?.text === "a" && words[whole.used + 2]?.text === "half")
    return { value: whole.value + 0.5, length: words[whole.used + 2]?.end ?? last.end, kind: "number", little: false };
  return {
    value: whole.value,
    length: last.end,
    kind: "number",
    little: whole.value <= 12 || (first.text === "a" && whole.used === 2),
  };
}
