import type { Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";

/** A picture as it is on screen, for paper: an SVG of its own with every colour and size in it, and the table that says the same. */
export interface DrawnPicture {
  svg: string;
  width: number;
  height: number;
  table: Table;
}

/** Draws with the same code as the screen; handed in where the app is composed. */
export type DrawPicture = (picture: Picture) => DrawnPicture;
