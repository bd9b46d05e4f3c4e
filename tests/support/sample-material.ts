import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import type { Material } from "../../electron/advisor/advisor.ts";
import type { Analysis, AnalysisKind, WhatIfChange } from "../../electron/contract/analysis.ts";
import { CompanyId, FactId } from "../../electron/contract/ids.ts";
import type { Playbook } from "../../electron/contract/playbook.ts";
import type { Fact } from "../../electron/contract/company.ts";
import type { Answer } from "../../electron/contract/session.ts";
import type { Sample } from "../../electron/core/samples/sample.ts";
import { gatherInputs } from "../../electron/core/session/gather-inputs.ts";

const then = "2026-11-01T00:00:00.000Z";
const companyId = CompanyId.parse("company-0001");

/** A sample's facts, numbered as the store numbers them. */
function factsOf(sample: Sample): Fact[] {
  return sample.facts.map((draft, index) => ({
    ...draft,
    id: FactId.parse(`fact-${String(index + 1).padStart(4, "0")}`),
    companyId,
    number: index + 1,
    ref: `F${index + 1}`,
    revision: 1,
    createdAt: then,
    revisedAt: then,
    retiredAt: null,
  }));
}

interface Wish {
  answers?: Record<string, string>;
  /** What-ifs that the user kept, numbered behind the playbook's analyses. */
  whatIfs?: { kind: AnalysisKind; changes: WhatIfChange[] }[];
  today?: string;
  problem?: string;
}

/** What a session on a sample company knows after its figures were computed: real facts, real analyses. */
export function sampleMaterial(
  sample: Sample,
  playbook: Playbook,
  { answers = {}, whatIfs = [], today = "2026-11-24", problem = "" }: Wish = {},
): Material {
  const facts = factsOf(sample);
  const said = Object.entries(answers).map(([questionId, value]): Answer => ({
    questionId,
    standing: "said",
    value,
    factRef: null,
    answeredAt: then,
  }));
  const inputs = gatherInputs(playbook, facts, said, sample.profile.currency, today);
  const plain = playbook.analyses.map((kind): Omit<Analysis, "number" | "ref"> => ({
    ...runAnalysis(kind, inputs),
    askedBy: "playbook",
    changes: [],
  }));
  const kept = whatIfs.map(({ kind, changes }): Omit<Analysis, "number" | "ref"> => {
    const result = runAnalysis(kind, inputs, changes);
    const told = changes.map(({ input, to }) => {
      const knob = result.knobs.find((one) => one.input === input);
      return {
        input,
        label: knob?.label ?? input,
        from: knob?.value ?? null,
        to,
        unit: knob?.unit ?? ("count" as const),
      };
    });
    return { ...result, askedBy: "user", changes: told };
  });
  return {
    company: { ...sample.profile, id: companyId, origin: sample.origin, createdAt: then, updatedAt: then },
    playbook,
    problem,
    facts,
    answers: said,
    analyses: [...plain, ...kept].map((analysis, index) => ({ ...analysis, number: index + 1, ref: `A${index + 1}` })),
    decisions: [],
    followUps: [],
    sinceLast: null,
    today,
  };
}
