import { days, type InputSpec } from "../frame/input-spec.ts";
import { criterionKeys, criterionNames } from "./criteria.ts";

/** What an entry of the radar must be worth for a ring, where somebody sets it otherwise than usual. */
const worth = (label: string): InputSpec => ({ label, unit: "score", min: 1, max: 5 });

/** Inputs that only these analyses know; weights are for a what-if, else they come from the table of weights. */
export const technologyInputs: Record<string, InputSpec> = {
  ...Object.fromEntries(
    criterionKeys.map((key) => [
      `weight_${key}`,
      { label: `Weight of “${criterionNames[key]}”`, unit: "score" as const, min: 0, max: 100 },
    ]),
  ),
  try_days: days("Engineer-days for trials in the next three months"),
  trial_cost_days: days("Engineer-days that a trial takes"),
  radar_least_worth: worth("Worth below which an entry is on hold"),
  radar_adopt_worth: worth("Worth from which an entry may be adopted"),
};
