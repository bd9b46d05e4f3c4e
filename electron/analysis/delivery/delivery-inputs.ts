import type { InputSpec } from "../frame/input-spec.ts";

/** Inputs of the delivery analyses that are no metrics. */
export const deliveryInputs: Record<string, InputSpec> = {};
