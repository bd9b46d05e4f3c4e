import { knownMetrics } from "../contract/metrics.ts";
import type { PlaybookHead, Rule } from "../contract/playbook.ts";
import { parseCondition } from "./parse-condition.ts";
import { anySlot, parseSlot } from "./parse-slot.ts";
import { listNames } from "./placed-problem.ts";

/** A fault at a place of the front matter. */
export interface HeadFault {
  path: PropertyKey[];
  reason: string;
}

/** What the names of a playbook's rules may be. */
interface Scope {
  analyses: Set<string>;
  questions: Set<string>;
  metrics: Set<string>;
}

/** What of the company's profile a rule may name. */
const companyWords = new Set(["name", "industry", "stage", "business_model", "sells", "goals"]);

/** Why this name means nothing here, or null when it does. A figure's key is known to its analysis alone. */
function strange(place: string, key: string | null, scope: Scope): string | null {
  if (scope.analyses.has(place)) return null;
  if (key === null) return `"${place}" is none of this playbook's analyses.`;
  if (place === "fact") return scope.metrics.has(key) ? null : `No metric is called "${key}".`;
  if (place === "answer") return scope.questions.has(key) ? null : `No question has the id "${key}".`;
  if (place === "company")
    return companyWords.has(key) ? null : `Of the company only ${[...companyWords].join(", ")} can be named.`;
  return `"${place}" is none of this playbook's analyses (hyphens are written as underscores), nor fact, answer or company.`;
}

/** Every text of a rule with the path to it. */
function* textsOf(value: unknown, path: PropertyKey[]): Generator<{ text: string; path: PropertyKey[] }> {
  if (typeof value === "string") yield { text: value, path };
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value))
      yield* textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function checkTexts(rule: Rule, path: PropertyKey[], scope: Scope): HeadFault[] {
  const faults: HeadFault[] = [];
  for (const { text, path: place } of textsOf({ ...rule, when: undefined }, path)) {
    for (const [, inside = ""] of text.matchAll(anySlot)) {
      try {
        const slot = parseSlot(inside);
        const reason = strange(slot.place, slot.key, scope);
        if (reason !== null) faults.push({ path: place, reason: `{{${inside}}}: ${reason}` });
      } catch (error) {
        faults.push({ path: place, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return faults;
}

function checkCondition(rule: Rule, path: PropertyKey[], scope: Scope): HeadFault[] {
  try {
    const strangers = parseCondition(rule.when).names.map((name) => strange(name.place, name.key, scope));
    return strangers.flatMap((reason) => (reason === null ? [] : [{ path: [...path, "when"], reason }]));
  } catch (error) {
    return [
      {
        path: [...path, "when"],
        reason: `The condition can't be read: ${error instanceof Error ? error.message : String(error)}`,
      },
    ];
  }
}

function twice(ids: readonly string[], what: string, path: PropertyKey[]): HeadFault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, at) => {
    if (!seen.has(id)) return (seen.add(id), []);
    return [{ path: [...path, at, "id"], reason: `${what} "${id}" stands here a second time.` }];
  });
}

/**
 * Checks what the schema can't: ids that stand twice, sections that do not exist, conditions and slots that can't be read or ask for
 * an analysis, metric or question that the playbook does not have.
 */
export function checkRules(head: PlaybookHead): HeadFault[] {
  const scope: Scope = {
    analyses: new Set(head.analyses.map((kind) => kind.replaceAll("-", "_"))),
    questions: new Set(head.questions.map((question) => question.id)),
    metrics: new Set([
      ...knownMetrics.map((metric) => metric.key),
      ...head.factsWanted,
      ...head.questions.flatMap((question) => question.metric ?? []),
    ]),
  };
  const faults = [
    ...twice(
      head.questions.map((q) => q.id),
      "The question",
      ["questions"],
    ),
    ...twice(
      head.rules.map((r) => r.id),
      "The rule",
      ["rules"],
    ),
  ];
  const sections = new Set(head.sections);
  const known = listNames(sections);
  head.rules.forEach((rule, at) => {
    const path = ["rules", at];
    faults.push(...checkCondition(rule, path, scope), ...checkTexts(rule, path, scope));
    if (rule.section !== undefined && !sections.has(rule.section)) {
      faults.push({
        path: [...path, "section"],
        reason: `"${rule.section}" is none of this playbook's sections: ${known}.`,
      });
    }
    if (rule.finding !== "" && rule.section === undefined) {
      faults.push({ path: [...path, "finding"], reason: "A finding needs a section to stand in." });
    }
  });
  return faults;
}
