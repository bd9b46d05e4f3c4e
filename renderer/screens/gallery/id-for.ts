const longestId = 64;

/** The id that a title suggests: its words in lower case and plain letters, joined by hyphens; "copy" where none is left. */
export function idFor(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, "")
    .match(/[a-z0-9]+/g);
  return (words ?? ["copy"]).join("-").slice(0, longestId).replace(/-$/, "");
}
