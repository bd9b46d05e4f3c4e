import type { Name } from "./parse-condition.ts";

/** How a slot in a rule's text prints; plain is the value with its reference. */
const slotForms = ["bare", "short", "size", "range", "verdict", "message", "period", "quoted"] as const;
type SlotForm = (typeof slotForms)[number];

/** What stands between the double braces of a rule's text. */
export type RuleSlot =
  { place: string; key: null; end: null; form: SlotForm | null } | (Name & { form: SlotForm | null });

/** Everything between double braces; what is inside is checked by whoever reads it. */
export const anySlot = /\{\{([^{}]*)\}\}/g;

const written = /^\s*([a-z][a-z0-9_]*)(?:\.([a-z][a-z0-9_]*)(?:\.(low|high))?)?\s*(?:\|\s*([a-z]+)\s*)?$/;

/**
 * Reads the inside of a slot: `funnel.activation_rate.low | bare`, `funnel | message`.
 * @throws Error in plain words when it is none
 */
export function parseSlot(inside: string): RuleSlot {
  const [, place, key, end, form] = written.exec(inside) ?? [];
  if (place === undefined)
    throw new Error(`{{${inside}}} is no slot: write a name such as {{funnel.activation_rate}}.`);
  const known = slotForms.find((one) => one === form);
  if (form !== undefined && known === undefined)
    throw new Error(`{{${inside}}}: "${form}" is none of ${slotForms.join(", ")}.`);
  if ((known === "message") !== (key === undefined))
    throw new Error(`{{${inside}}}: an analysis' sentence is {{place | message}}, everything else {{place.key}}.`);
  if (key === undefined) return { place, key: null, end: null, form: known ?? null };
  return { place, key, end: end === "low" || end === "high" ? end : null, form: known ?? null };
}
