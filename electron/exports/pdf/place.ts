import { ink, type Look } from "./look.ts";

/** Where blocks stand, in points, and how they are set. */
export interface Place {
  x: number;
  width: number;
  italic?: true;
  /** Drawn at the left of what stands in a quotation. */
  barred?: true;
}

/** What running text is set in, and how far its lines are apart in points. */
export const bodyLook: Look = { family: "serif", size: 10.4, colour: ink.text };
export const body = 15.2;
