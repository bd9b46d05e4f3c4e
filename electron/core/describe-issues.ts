import type { z } from "zod";

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];
type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a value, in a plain sentence that does not repeat the value. Used where the contract has no sentence of
 * its own for a field.
 */
export function sayIssue(issue: RawIssue): string | undefined {
  if (issue.code === "invalid_type")
    return issue.input === undefined ? "This is missing." : `This must be ${kindOf(issue.expected)}.`;
  if (issue.code === "too_big") return `This must be ${sizeOf(issue.origin, "at most", issue.maximum)}.`;
  if (issue.code === "too_small") return `This must be ${sizeOf(issue.origin, "at least", issue.minimum)}.`;
  if (issue.code === "invalid_value") return `This must be one of: ${issue.values.map(String).join(", ")}.`;
  if (issue.code === "invalid_format" && issue.format === "date") return "This must be a date such as 2026-10-31.";
  if (issue.code === "unrecognized_keys") return "This holds something that is not known.";
  return undefined;
}

/** All that is wrong with an input, the first three places, each with its field in words: `As of: This must be a date such as ...` */
export function describeIssues(issues: readonly Issue[]): string {
  const said = issues.map((issue) => `${fieldOf(issue.path)}: ${sentence(issue.message)}`);
  return [...new Set(said)].slice(0, 3).join(" ");
}

/** Parts of an input that are only its wrapping; the field inside says enough. */
const wrappings = new Set(["profile", "draft", "advisor", "answer", "appearance", "changed"]);

function fieldOf(path: readonly PropertyKey[]): string {
  const said = path.filter((part, index) => !(index === 0 && path.length > 1 && wrappings.has(String(part))));
  if (said.length === 0) return "The request";
  const words = said.map((part) => (typeof part === "number" ? `${part + 1}` : inWords(String(part)))).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `firstStepHours` as "first step hours". */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The contract writes formats as the end of a sentence ("a number such as 1260"). */
function sentence(message: string): string {
  if (message.startsWith("not ")) return `This is ${message}.`;
  if (/^[a-z]/.test(message)) return `This must be ${message}.`;
  return message.endsWith(".") ? message : `${message}.`;
}

function kindOf(expected: string): string {
  const kinds: Record<string, string> = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "yes or no",
    object: "a set of named values",
    array: "a list",
  };
  return kinds[expected] ?? expected;
}

function sizeOf(origin: string, bound: string, limit: number | bigint): string {
  if (origin === "string") return `${bound} ${limit} characters long`;
  if (origin === "array") return `${bound} ${limit} entries long`;
  return `${bound} ${limit}`;
}
