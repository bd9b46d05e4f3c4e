import { share, type InputSpec } from "../frame/input-spec.ts";

/** Inputs of the product analyses that are no metrics. */
export const productInputs: Record<string, InputSpec> = {
  paying_active: { label: "Paying customers who used it in the last month", unit: "count", of: "customers", min: 0 },
  little_used_below: share("Adoption below which a feature counts as little used"),
};
