import { ChallengeParts, type ObjectionDraft, type Severity } from "../../contract/objection.ts";
import { withOurKeys } from "../parts/ease-parts.ts";
import { asHours, asList, asText, isLoose, type Loose } from "../parts/ease-values.ts";
import { jsonText, longestParts, tooLong } from "../parts/json-text.ts";
import { sayIssues } from "../parts/say-issues.ts";
import { readObject } from "../parts/read-object.ts";

/** The objections of an answer, or in plain words what is wrong with them. */
export type ObjectionsRead = { ok: true; objections: ObjectionDraft[] } | { ok: false; error: string };

const mostObjections = 5;
const high = /^(?:high|critical|severe|fatal|serious|major|blocker)/i;
const low = /^(?:low|minor|small|slight|trivial)/i;
const severities: readonly Severity[] = ["high", "medium", "low"];

/**
 * Reads the structured part of a challenge when all of it has come: through a fence, words around it and small slips. Of more than
 * five the gravest stay. An empty list is an answer; no list at all is an error.
 */
export function readObjections(raw: string): ObjectionsRead {
  if (raw.length > longestParts) return { ok: false, error: `They are ${tooLong}.` };
  const text = jsonText(raw);
  if (text === "") return { ok: false, error: raw.trim() === "" ? "There are none." : "They are not readable JSON." };
  const loose = readObject(text);
  if (loose === null) return { ok: false, error: "They are not readable JSON." };
  const holder = holderOf(loose);
  if (holder === null) return { ok: false, error: "objections is missing." };
  const eased = asList(holder["objections"]).map(easeObjection);
  const ranked = eased
    .map((objection, index) => ({ objection, index, rank: severities.indexOf(objection.severity) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ objection }) => objection);
  const checked = ChallengeParts.safeParse({
    objections: eased.length > mostObjections ? ranked.slice(0, mostObjections) : eased,
  });
  if (!checked.success) return { ok: false, error: sayIssues(checked.error.issues) };
  return { ok: true, objections: checked.data.objections };
}

/** The object with the list: itself, or one level down where a model wrapped it. */
function holderOf(loose: Loose): Loose | null {
  const ours = withOurKeys(loose);
  if ("objections" in ours) return ours;
  const inner = Object.values(ours).find((value) => isLoose(value) && "objections" in value);
  return isLoose(inner) ? inner : null;
}

function easeObjection(value: unknown): ObjectionDraft {
  const loose = isLoose(value) ? withOurKeys(value) : { claim: value };
  const test = loose["wouldShow"];
  const parts = isLoose(test) ? withOurKeys(test) : null;
  const hours = asHours(loose["hours"] ?? parts?.["hours"]);
  const told = asText(parts === null ? test : (parts["test"] ?? parts["what"] ?? parts["wouldShow"]));
  const severity = asText(loose["severity"]);
  return {
    claim: asText(loose["claim"]),
    against: asText(loose["against"]),
    wouldShow: hours.leftOver === "" || told === "" ? told : `${told} (${hours.leftOver})`,
    hours: hours.value,
    severity: high.test(severity) ? "high" : low.test(severity) ? "low" : "medium",
  };
}
