import type { Unknown } from "../frame/measure.ts";
import { notEnough, unknown } from "../frame/measure.ts";

/** Why nothing can be said of the tools where none were named. */
export const noTools = (): Unknown => notEnough(["Tools with their purpose"]);

/** Why there is nothing to bring together. */
export const noDoubles = (): Unknown => unknown("No purpose has more than a default and its exceptions.");
