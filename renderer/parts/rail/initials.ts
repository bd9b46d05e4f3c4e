const tints = 6;

/** One of the badge's colours, always the same for a company. */
export function tintOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9_973;
  return sum % tints;
}

/** Up to two first letters of a name, whatever its script. */
export function initialsOf(name: string): string {
  const firsts = name
    .split(/\s+/)
    .map((word) => [...new Intl.Segmenter().segment(word)][0]?.segment ?? "")
    .filter((letter) => letter !== "");
  return firsts.slice(0, 2).join("").toLocaleUpperCase();
}
