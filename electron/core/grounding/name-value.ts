import type { Citable } from "../../contract/grounding.ts";

/** One named value of something citable. */
export type CitableValue = Citable["values"][number];
