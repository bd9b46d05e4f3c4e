import type { Rule } from "../../contract/playbook.ts";
import { isPlainlyTrue } from "./evaluate-condition.ts";
import type { MaterialNames } from "./material-names.ts";

/** The rules whose condition is plainly true, highest weight first; equal weights keep their order. */
export function firedRules(rules: readonly Rule[], names: MaterialNames): Rule[] {
  return rules.filter((rule) => isPlainlyTrue(rule.when, names)).sort((a, b) => b.weight - a.weight);
}
