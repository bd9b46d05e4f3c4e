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
  export function create(file: Uint8Array): { hasGlyphForCodePoint(codePoint: number): boolean };
}
