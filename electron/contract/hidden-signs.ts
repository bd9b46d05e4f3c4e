/**
 * Everything that nobody sees and that still does something: control characters, signs that turn the reading direction, zero-width and
 * filling signs, invisible tags and variation selectors, line ends that some programs know and others don't.
 */
const unseen = String.raw`[[\p{Cc}--[\t\n]]\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]`;

/** Scripts whose words are spelled with joiners: Persian, the languages of India, Khmer, Burmese, Mongolian. */
const joining = [
  ..."Arabic Syriac Nko Mandaic Mongolian Phags_Pa Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu".split(" "),
  ..."Kannada Malayalam Sinhala Myanmar Khmer Tibetan Balinese Javanese Tai_Tham Newa Tirhuta Grantha".split(" "),
]
  .map((script) => String.raw`\p{Script=${script}}`)
  .join("");

/** Unseen signs that belong to the word or the picture that they stand in; each needs the neighbour that gives it its meaning. */
const fitting = [
  // A carriage return of a line's end.
  String.raw`\r(?=\n)`,
  // How an emoji, a key cap or a Chinese character is drawn.
  String.raw`(?<=\p{Emoji}|\p{Emoji_Modifier})\uFE0F(?!\uFE0F)`,
  String.raw`(?<=\p{Extended_Pictographic})\uFE0E`,
  String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=\p{Script=Mongolian})[\u180B-\u180F]`,
  // Joiners inside an emoji.
  String.raw`(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic})`,
  // Joiners behind a letter or a mark of a script that is spelled with them.
  String.raw`(?<=[[\p{L}\p{M}]&&[${joining}]])[\u200C\u200D]`,
  // Where a line may break in scripts without spaces between words, and in a long word.
  String.raw`(?<=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\u200B(?=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])`,
  String.raw`(?<=\p{L})\u00AD(?=\p{L})`,
  // The flags of England, Scotland and Wales are spelled in tags; no other text is.
  String.raw`(?<=\u{1F3F4})\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`,
].join("|");

// Looked for first, because it is soon known: only then what stands around it.
const sign = new RegExp(`(?=${unseen})(?:(?<fits>${fitting})|${unseen})`, "gv");
/** Most texts hold none: they are passed through at once. */
const anyUnseen = new RegExp(unseen, "v");

/** A stretch of a text: what can be seen, or one sign that can't, by its name: `U+202E`. */
export type SeenPiece = { kind: "text"; text: string } | { kind: "hidden"; name: string };

/** Cuts a text at the signs in it that nobody sees; joiners of emoji, Persian and Indian words and the like stay in their words. */
export function cutAtHidden(text: string): SeenPiece[] {
  if (!anyUnseen.test(text)) return text === "" ? [] : [{ kind: "text", text }];
  const pieces: SeenPiece[] = [];
  let at = 0;
  for (const found of text.matchAll(sign)) {
    if (found.groups?.fits !== undefined) continue;
    if (found.index > at) pieces.push({ kind: "text", text: text.slice(at, found.index) });
    pieces.push({ kind: "hidden", name: nameOf(found[0]) });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}

/**
 * A text in which whatever nobody sees is shown by its name, `[U+202E]`, so that it can be read and does nothing. For texts of others:
 * on screen, in exports, in file names, and in what a model is sent.
 */
export function showHidden(text: string): string {
  if (!anyUnseen.test(text)) return text;
  return text.replace(sign, (found, ...rest) => {
    const groups = rest.at(-1) as { fits?: string };
    return groups.fits === undefined ? `[${nameOf(found)}]` : found;
  });
}

const nameOf = (one: string): string => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** Unseen signs at the end of a text, of which only what follows tells whether they belong there. */
const openEnd = new RegExp(`${unseen}+$`, "v");
/** More unseen signs in a row than this belong to nothing. */
const longestRow = 32;

/** `showHidden` for a text that comes in pieces: joined, what it gives is what the whole text would give. */
export class ShownStream {
  #before = "";
  #open = "";

  /** Takes a piece and gives what can be said of the text so far; unseen signs at its end wait for what follows. */
  push(piece: string): string {
    const text = this.#open + piece;
    const cut = /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : (openEnd.exec(text)?.index ?? text.length);
    const ready = text.length - cut > longestRow ? text.length : cut;
    this.#open = text.slice(ready);
    return this.#show(text.slice(0, ready));
  }

  /** What was still waiting when the text ended. */
  end(): string {
    const rest = this.#open;
    this.#open = "";
    return this.#show(rest);
  }

  #show(text: string): string {
    if (text === "") return "";
    const shown = showHidden(this.#before + text).slice(showHidden(this.#before).length);
    this.#before = Array.from((this.#before + text).slice(-64))
      .slice(-16)
      .join("");
    return shown;
  }
}
