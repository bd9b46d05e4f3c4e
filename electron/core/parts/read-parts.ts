import { jsonrepair } from "jsonrepair";
import { BriefParts } from "../../contract/brief.ts";
import { easeParts, unwrapParts } from "./ease-parts.ts";
import { isLoose, type Loose } from "./ease-values.ts";
import { jsonText } from "./json-text.ts";

/** The parts of an answer, or in plain words what is wrong with them and where. */
export type PartsRead =
  | {
      ok: true;
      parts: BriefParts;
      /** What had to move because it was over a limit, a sentence each. */ moved: string[];
    }
  | { ok: false; error: string };

/** The object that the text holds: as it stands, else after repairing commas, quotes and an unfinished end. */
function readObject(text: string): { loose: Loose } | { error: string } {
  for (const read of [JSON.parse, (broken: string): unknown => JSON.parse(jsonrepair(broken))]) {
    try {
      const value: unknown = read(text);
      if (isLoose(value)) return { loose: value };
    } catch {
      // The next reader may manage; when none does, that is said below.
    }
  }
  return { error: "The cards are not readable JSON." };
}

const fieldName = (path: readonly PropertyKey[]) =>
  path
    .map((step) => (typeof step === "number" ? ` ${step + 1}` : `${step === path[0] ? "" : ": "}${String(step)}`))
    .join("");

/**
 * Reads the structured parts when all of them have come. Takes a code fence, words around it, small slips of syntax and of make
 * (`"6 h"` for 6), and loses nothing that was said; a field that must be filled and is empty is an error, which names the field
 * so that a repair turn can be told.
 */
export function readParts(raw: string): PartsRead {
  const text = jsonText(raw);
  if (text === "")
    return { ok: false, error: raw.trim() === "" ? "There are no cards." : "The cards are not readable JSON." };
  const read = readObject(text);
  if ("error" in read) return { ok: false, error: read.error };
  if (!("actions" in unwrapParts(read.loose))) return { ok: false, error: "actions is missing." };
  const { parts, moved } = easeParts(read.loose);
  const checked = BriefParts.safeParse(parts);
  if (checked.success) return { ok: true, parts: checked.data, moved };
  const issues = checked.error.issues.slice(0, 5).map((issue) => {
    const empty = issue.code === "too_small" && issue.minimum === 1;
    return `${fieldName(issue.path)} ${empty ? "is missing" : `is wrong (${issue.message})`}`;
  });
  return { ok: false, error: `${issues.join("; ")}.` };
}
