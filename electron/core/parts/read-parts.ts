import { BriefParts } from "../../contract/brief.ts";
import { easeParts, unwrapParts } from "./ease-parts.ts";
import { jsonText, longestParts, tooLong } from "./json-text.ts";
import { readObject } from "./read-object.ts";
import { sayIssues } from "./say-issues.ts";

/** The parts of an answer, or in plain words what is wrong with them and where. */
export type PartsRead =
  | {
      ok: true;
      parts: BriefParts;
      /** What had to move because it was over a limit, a sentence each. */ moved: string[];
    }
  | { ok: false; error: string };

/**
 * Reads the structured parts when all of them have come. Takes a code fence, words around it, small slips of syntax and of make
 * (`"6 h"` for 6), and loses nothing that was said; a field that must be filled and is empty is an error, which names the field
 * so that a repair turn can be told.
 */
export function readParts(raw: string): PartsRead {
  if (raw.length > longestParts) return { ok: false, error: `The cards are ${tooLong}.` };
  const text = jsonText(raw);
  if (text === "")
    return { ok: false, error: raw.trim() === "" ? "There are no cards." : "The cards are not readable JSON." };
  const loose = readObject(text);
  if (loose === null) return { ok: false, error: "The cards are not readable JSON." };
  if (!("actions" in unwrapParts(loose))) return { ok: false, error: "actions is missing." };
  const { parts, moved } = easeParts(loose);
  const checked = BriefParts.safeParse(parts);
  if (checked.success) return { ok: true, parts: checked.data, moved };
  return { ok: false, error: sayIssues(checked.error.issues) };
}
