import { resolve } from "node:path";
import type { Material } from "../../electron/advisor/advisor.ts";
import { createOfflineAdvisor } from "../../electron/advisor/offline-advisor.ts";
import { BriefParts } from "../../electron/contract/brief.ts";
import type { PlaybookId } from "../../electron/contract/ids.ts";
import { checkGrounding } from "../../electron/core/grounding/check-grounding.ts";
import type { Sample } from "../../electron/core/samples/sample.ts";
import { findFaults } from "../../electron/core/second-pass/find-faults.ts";
import { listCitables } from "../../electron/core/turn/list-citables.ts";
import { loadPlaybooks } from "../../electron/playbooks/load-playbooks.ts";

const { playbooks } = loadPlaybooks({ builtIn: resolve("prompts"), own: null });
/** A playbook that ships, by its id. */
export const playbookOf = (id: string) => {
  const found = playbooks.find((playbook) => playbook.id === (id as PlaybookId));
  if (!found) throw new Error(`There is no playbook ${id}.`);
  return found;
};

/** The brief that the offline advisor writes from a session's material: its prose and the parts beside it. */
export async function briefOf(material: Material): Promise<{ prose: string; parts: BriefParts }> {
  let prose = "";
  let json = "";
  const request = { kind: "draft", messages: [], partsSchema: {}, runWhatIf: null, material, question: "" } as const;
  for await (const event of createOfflineAdvisor().advise(request, new AbortController().signal)) {
    if (event.kind === "prose") prose += event.text;
    if (event.kind === "parts") json += event.text;
  }
  return { prose, parts: BriefParts.parse(JSON.parse(json)) };
}

/** A sample with other values of some metrics; null takes the fact away. */
export const having = (sample: Sample, values: Record<string, string | null>): Sample => ({
  ...sample,
  facts: sample.facts.flatMap((fact) => {
    const value = fact.metric === null ? undefined : values[fact.metric];
    return value === null ? [] : [value === undefined ? fact : { ...fact, value }];
  }),
});

/** Every text of a brief, under a name. */
export function textsOf(prose: string, parts: BriefParts): [string, string][] {
  const inParts = (value: unknown, path: string): [string, string][] => {
    if (typeof value === "string") return value === "" ? [] : [[path, value]];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => inParts(inner, `${path}.${key}`));
  };
  const { glossary: _, ...rest } = parts;
  return [["prose", prose], ...inParts(rest, "parts")];
}

/** What the check makes of a brief: numbers that fail, faults that a second pass would mend, and how many numbers held. */
export function checked(material: Material, prose: string, parts: BriefParts) {
  const citables = listCitables(material);
  const check = (text: string) => checkGrounding(text, citables, { companyCurrency: material.company.currency });
  const all = textsOf(prose, parts).map(([place, text]) => ({ place, grounding: check(text) }));
  const failing = all.flatMap(({ place, grounding }) =>
    grounding.statements
      .flatMap((statement) => statement.checks)
      .filter((one) => one.standing === "unsupported" || one.standing === "no-evidence")
      .map((one) => `${place}: ${one.text} (${one.reason})`),
  );
  const faults = findFaults({
    prose,
    parts,
    grounding: check(prose),
    analyses: material.analyses,
    facts: material.facts,
    today: material.today,
  });
  return { failing, faults, supported: check(prose).counts.supported };
}
