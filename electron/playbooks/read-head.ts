import type { z } from "zod";
import { PlaybookHead } from "../contract/playbook.ts";
import { checkIntake, firstThenDeeper } from "./check-intake.ts";
import { checkRules, type HeadFault } from "./check-rules.ts";

const readable = (path: readonly PropertyKey[]) =>
  path
    .map((step, at) => (typeof step === "number" ? ` ${step + 1}` : `${at === 0 ? "" : ": "}${String(step)}`))
    .join("");

/** What a field is to be, as its author would say it. */
const kinds: Partial<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a set of named values",
};

function words(issue: z.core.$ZodIssue, raw: unknown): string {
  const place = readable(issue.path);
  const given = issue.path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    raw,
  );
  if (given === undefined && issue.code !== "custom") return `"${place}" is missing.`;
  if (issue.code === "invalid_type") return `"${place}" must be ${kinds[issue.expected] ?? issue.expected}.`;
  return `"${place}": ${issue.message}.`;
}

/** Fields that the schema dropped because it does not know them: a slip of the pen that would be lost in silence. */
function unknownFields(raw: unknown, read: unknown, path: PropertyKey[]): HeadFault[] {
  if (typeof raw !== "object" || raw === null || typeof read !== "object" || read === null) return [];
  return Object.entries(raw).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(raw) ? Number(key) : key];
    if (!(key in read)) return [{ path: here, reason: `"${readable(here)}" is not a field of a playbook.` }];
    return unknownFields(value, (read as Record<string, unknown>)[key], here);
  });
}

/** Reads the values of a front matter as a playbook's head, its questions in the order of asking, or says every fault with its place. */
export function readHead(values: unknown): { ok: true; head: PlaybookHead } | { ok: false; faults: HeadFault[] } {
  const parsed = PlaybookHead.safeParse(values);
  if (!parsed.success)
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => ({ path: issue.path, reason: words(issue, values) })),
    };
  const faults = [...unknownFields(values, parsed.data, []), ...checkRules(parsed.data), ...checkIntake(parsed.data)];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, head: { ...parsed.data, questions: firstThenDeeper(parsed.data.questions) } };
}
