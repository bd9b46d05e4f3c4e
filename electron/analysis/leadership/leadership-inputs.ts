import { count, type InputSpec } from "../frame/input-spec.ts";

/** Hours of a week, which has 168. */
const weekHours = (label: string): InputSpec => ({ label, unit: "hours", per: "week", min: 0, max: 168 });

/** Inputs of the leadership analyses that are no metrics. */
export const leadershipInputs: Record<string, InputSpec> = {
  week_hours: weekHours("Working hours in the week"),
  fixed_hours: weekHours("Hours of the week that are taken already"),
  team_people: count("People in the team", "people"),
  talked_people: count("People of the team talked with alone", "people"),
};
