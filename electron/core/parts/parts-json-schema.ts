import { z } from "zod";
import { BriefParts } from "../../contract/brief.ts";
import { ChallengeParts } from "../../contract/objection.ts";
import { isLoose } from "./ease-values.ts";

/** What each field is for, said to the model beside the field's type. */
const fieldNotes: Readonly<Record<string, string>> = {
  actions: "At most three, most important first.",
  title: "A few words that say what is done.",
  why: "What it is for, in under fifteen words; no sentence of the page again.",
  owner: "A person or role that the facts name, in the facts' words. Empty when none fits; never invent one.",
  firstStep: "What can be done in under a day.",
  firstStepHours: "Hours of the first step, a number.",
  measure: "What is counted, and of which people.",
  baseline: "The value of the measure today with its reference mark, nothing else.",
  target: "The proposed value, marked [proposed], nothing else: above break-even and outside ordinary luck.",
  by: "The day on which the measure is read: after liveOn, with enough time to see it. YYYY-MM-DD.",
  liveOn: "The day on which the change is really live. YYYY-MM-DD.",
  price: "The full price in what it displaces, such as engineer-days, and what waits for it.",
  risk: "What would make this the wrong thing to do.",
  continueRule:
    "Set in advance, one sentence: at which value of the measure that earns money to go on. Above break-even, outside luck.",
  changeRule: "Set in advance, one sentence: at which value, on which day, to change course.",
  options: "In the same units; doing nothing and spending money instead are always among them.",
  personWeeks: "Weeks of one person, a number.",
  openQuestions: "What nobody has said yet and would change the advice most.",
  glossary: "Technical words that the prose uses, in plain words.",
  privateNotes: "Only where the page is for somebody else: Markdown for the user alone. Else empty.",
  objections: "At most five, the gravest first. None, when nothing would change the decision.",
  claim: "The objection in one or two sentences, with reference marks behind its numbers.",
  against: "The title of the action that it speaks against, word for word. Empty when it is about the whole.",
  wouldShow: "The cheapest test that would show whether it is right: what is done, and which result says so.",
  hours: "Hours that the test takes, a number.",
  severity: "high: the decision would change. medium: a part of it would. low: only its edges.",
};

/** Words of JSON Schema that function parameters of some endpoints refuse; zod checks the same when the answer is read. */
const refused = new Set(["$schema", "default", "minLength", "pattern", "exclusiveMinimum", "minimum", "maximum"]);

function adapt(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(adapt);
  if (!isLoose(node)) return node;
  const kept = Object.fromEntries(Object.entries(node).filter(([key]) => !refused.has(key)));
  const properties = kept["properties"];
  if (isLoose(properties)) {
    kept["properties"] = Object.fromEntries(
      Object.entries(properties).map(([name, field]) => {
        const note = fieldNotes[name];
        const adapted = adapt(field);
        return [name, note !== undefined && isLoose(adapted) ? { ...adapted, description: note } : adapted];
      }),
    );
  }
  return Object.fromEntries(
    Object.entries(kept).map(([key, value]) => [key, key === "properties" ? value : adapt(value)]),
  );
}

/**
 * The structured parts as a JSON Schema for a tool's parameters or a response format: every field required and nothing else
 * allowed, as strict endpoints want it, and only words that every endpoint takes. Says beside each field what belongs in it.
 */
export function partsJsonSchema(): Record<string, unknown> {
  return schemaFor(BriefParts);
}

/** The structured part of a challenge as a JSON Schema, of the same make. */
export function challengeJsonSchema(): Record<string, unknown> {
  return schemaFor(ChallengeParts);
}

function schemaFor(shape: z.ZodType): Record<string, unknown> {
  const schema = adapt(z.toJSONSchema(shape, { io: "output" }));
  return isLoose(schema) ? schema : {};
}
