// Constants of RFC 3492, section 5.
const [base, smallest, largest, skew, damp] = [36, 1, 26, 38, 700];
const [firstBias, firstCode] = [72, 128];

/** The value of one letter or digit of the code, or null: a-z are 0 to 25, 0-9 are 26 to 35. */
function digitOf(sign: string): number | null {
  if (/^[a-z]$/.test(sign)) return sign.charCodeAt(0) - 97;
  return /^[0-9]$/.test(sign) ? sign.charCodeAt(0) - 22 : null;
}

function nextBias(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / points);
  let steps = 0;
  for (; rest > ((base - smallest) * largest) >> 1; steps += base) rest = Math.floor(rest / (base - smallest));
  return steps + Math.floor(((base - smallest + 1) * rest) / (rest + skew));
}

/**
 * One label of a host's name, without its `xn--`, in the letters that it stands for (RFC 3492).
 * @returns null where it stands for nothing
 */
function decodeLabel(code: string): string | null {
  const split = code.lastIndexOf("-");
  const points = split > 0 ? Array.from(code.slice(0, split), (sign) => sign.codePointAt(0)!) : [];
  let [at, point, index, bias] = [split > 0 ? split + 1 : 0, firstCode, 0, firstBias];
  while (at < code.length) {
    const before = index;
    let weight = 1;
    for (let step = base; ; step += base) {
      const digit = digitOf(code[at++] ?? "");
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(largest, Math.max(smallest, step - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
      if (index > 0x7fffffff || weight > 0x7fffffff) return null;
    }
    bias = nextBias(index - before, points.length + 1, before === 0);
    point += Math.floor(index / (points.length + 1));
    index %= points.length + 1;
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    points.splice(index++, 0, point);
  }
  return String.fromCodePoint(...points);
}

/** A host's name in the letters that its `xn--` labels stand for; a label that stands for nothing stays as it is. */
export function hostInLetters(host: string): string {
  return host
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join(".");
}
