import { showHidden } from "../../contract/hidden-signs.ts";

/** Names that Windows keeps for devices, with or without an ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** What no file system takes. Joiners of words and emoji are let through: what joins nothing was named before. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Room for the ending, for a number that a browser adds, and for what encrypted disks take of 255 bytes. */
const longestBytes = 120;

/**
 * A file's name of a company and a title that Windows, macOS and Linux take, without its ending: one line, nothing that turns its reading
 * around or that a shell reads as a path, not too long, cut between letters.
 */
export function fileNameOf(...parts: readonly string[]): string {
  const name = parts
    .map(clean)
    .filter((part) => part !== "")
    .join(" - ");
  const cut = cutToBytes(name, longestBytes).replace(/[ .]+$/, "");
  if (cut === "") return "Sextant";
  return reserved.test(cut) ? `_${cut}` : cut;
}

/** What nobody sees, and what turns the reading of a name around, stands in it by its name. */
function clean(part: string): string {
  return showHidden(part.normalize("NFC").replace(/\s+/g, " "))
    .replace(/(\S): /g, "$1 - ")
    .replace(forbidden, (sign) => (/[<>:"/\\|?*]/.test(sign) ? " " : ""))
    .replace(/ {2,}/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "");
}

function cutToBytes(text: string, bytes: number): string {
  let kept = "";
  let size = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > bytes) break;
    kept += segment;
  }
  return kept;
}
