/** How a piece of text is set. Sizes in points, colours as `#rrggbb`. */
export interface Look {
  family: "serif" | "sans" | "code";
  size: number;
  colour: string;
  bold?: true;
  italic?: true;
  /** Smaller and above the line: the number of a note. */
  raised?: true;
  /** Figures of one width, so that they stand below each other. */
  tabular?: true;
  /** A colour behind the text. */
  ground?: string;
  /** An address outside. */
  link?: string;
  /** A place in the document. */
  goTo?: string;
}

/** A text with its look. */
export interface Piece {
  text: string;
  look: Look;
}

/** The colours of a page. `brand` is the reader's own, checked for contrast. */
export const ink = {
  text: "#1f2328",
  quiet: "#57606a",
  line: "#c9d1d9",
  warm: "#7a4300",
  warmSoft: "#fbeeda",
  codeGround: "#f3f5f7",
};
