import type { Citable } from "../../contract/grounding.ts";

/** One named value of something citable. */
export type CitableValue = Citable["values"][number];

/** Readable as part of a name in an expression, should anybody want it: "Sign-ups" is `sign_ups`. */
export function slugOf(label: string): string {
  return (
    label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 60) || "x"
  );
}
