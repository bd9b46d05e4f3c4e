import { count, days, type InputSpec } from "../frame/input-spec.ts";

/** Inputs of the flow analysis that are no metrics. */
export const flowInputs: Record<string, InputSpec> = {
  finished_quarter: count("Projects finished in the last three months", "projects", "quarter"),
  projects_each: { label: "Projects that one person works on", unit: "count", min: 0, max: 50, of: "projects" },
  wip_limit: { label: "Projects that may be under way at once", unit: "count", min: 1, of: "projects" },
  change_days: days("Engineer-days that the next change needs"),
  changes_quarter: count("Changes of priority in the last three months", "changes", "quarter"),
  restart_days: days("Engineer-days to put work down and to pick it up again"),
};
