import { count, days, type InputSpec } from "../frame/input-spec.ts";

/** Inputs that only the analyses of a platform know. */
export const platformInputs: Record<string, InputSpec> = {
  move_days: days("Engineer-days to move one team to another tool"),
  requests_month: count("Requests a month that wait for somebody else", "requests", "month"),
  request_wait_days: days("Working days that such a request waits"),
  first_deploy_days: days("Working days until a new service runs in production"),
};
