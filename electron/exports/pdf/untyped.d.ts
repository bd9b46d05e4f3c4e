/** Finds where a line may break, by Unicode's algorithm (UAX 14). */
declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place in code units at which a line may or must break; null at the end. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}

/** Reads the tables of a font. */
declare module "fontkit" {
  /** The outline of a glyph, in units of its em. */
  interface Outline {
    transform(a: number, b: number, c: number, d: number, e: number, f: number): Outline;
    toSVG(): string;
  }
  interface Font {
    unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): { glyphs: { path: Outline }[]; positions: { xAdvance: number }[]; advanceWidth: number };
  }
  export function create(file: Uint8Array): Font;
}
