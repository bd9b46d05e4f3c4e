import { money, share, type InputSpec } from "../frame/input-spec.ts";

/** Inputs that only the analyses of automation know. The shares of use are conventions unless somebody says otherwise. */
export const automationInputs: Record<string, InputSpec> = {
  hour_cost: money("Cost of an hour of those who would be relieved", "hour"),
  try_budget: money("What trying may cost in all in three months"),
  bought_month: money("Price a month of a ready-made product for the first idea", "month"),
  use_asked_low: share("Least use by people who asked for it"),
  use_asked_high: share("Most use by people who asked for it"),
  use_try_low: share("Least use by people who would try it"),
  use_try_high: share("Most use by people who would try it"),
  use_persuade_low: share("Least use by people who must be persuaded"),
  use_persuade_high: share("Most use by people who must be persuaded"),
};
