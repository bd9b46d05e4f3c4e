import type { InputSpec } from "../frame/input-spec.ts";
import { criterionKeys, criterionNames } from "./criteria.ts";

/** Weights that a what-if may set; else they come from the table of weights. */
export const technologyInputs: Record<string, InputSpec> = Object.fromEntries(
  criterionKeys.map((key) => [
    `weight_${key}`,
    { label: `Weight of “${criterionNames[key]}”`, unit: "score", min: 0, max: 100 },
  ]),
);
