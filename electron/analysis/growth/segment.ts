import type { Reader } from "../frame/read-inputs.ts";
import { churnBounds, type Segment } from "./growth-scales.ts";

/** Whose churn band applies: as answered, else small businesses, marked as assumed. */
export function readSegment(reader: Reader): { segment: Segment; assumed: boolean } {
  const said = reader.text("segment");
  return said !== null && Object.hasOwn(churnBounds, said)
    ? { segment: said as Segment, assumed: false }
    : { segment: "small-business", assumed: true };
}
