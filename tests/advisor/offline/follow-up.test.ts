import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { answerFollowUp } from "../../../electron/advisor/offline/answer-follow-up.ts";
import { readWhatIf } from "../../../electron/advisor/offline/read-what-if.ts";
import type { Material, RunWhatIf } from "../../../electron/advisor/advisor.ts";
import { AnalysisKind, type Analysis, type WhatIfChange } from "../../../electron/contract/analysis.ts";
import { checkGrounding } from "../../../electron/core/grounding/check-grounding.ts";
import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import { gatherInputs } from "../../../electron/core/session/gather-inputs.ts";
import { listCitables } from "../../../electron/core/turn/list-citables.ts";
import { loadPlaybooks } from "../../../electron/playbooks/load-playbooks.ts";
import { sampleMaterial } from "../../support/sample-material.ts";

const { playbooks } = loadPlaybooks({ builtIn: resolve("prompts"), own: null });
const growth = playbooks.find(({ id }) => id === "growth-opportunities")!;
const answers = { change_live_month: "2027-02", segment: "small-business" };
const material = sampleMaterial(ledgerly, growth, { answers });

/** Runs what-ifs as a session does: on the same inputs, each a new analysis of the material. */
function session(of: Material): { runWhatIf: RunWhatIf; after: () => Material; ran: WhatIfChange[][] } {
  const inputs = gatherInputs(of.playbook, of.facts, of.answers, of.company.currency, of.today);
  const kept: Analysis[] = [];
  const ran: WhatIfChange[][] = [];
  const runWhatIf: RunWhatIf = async (kind, changes) => {
    ran.push(changes);
    const result = runAnalysis(AnalysisKind.parse(kind), inputs, changes);
    const number = of.analyses.length + kept.length + 1;
    const told = changes.map(({ input, to }) => {
      const knob = result.knobs.find((one) => one.input === input)!;
      return { input, label: knob.label, from: knob.value, to, unit: knob.unit };
    });
    kept.push({ ...result, number, ref: `A${number}`, askedBy: "model", changes: told });
    return { ok: true, ref: `A${number}`, result };
  };
  return { runWhatIf, ran, after: () => ({ ...of, analyses: [...of.analyses, ...kept] }) };
}

async function answered(question: string, of: Material = material) {
  const { runWhatIf, ran, after } = session(of);
  const answer = await answerFollowUp(of, question, runWhatIf);
  const { counts } = checkGrounding(answer, listCitables(after()), { companyCurrency: "USD" });
  return { answer, ran, failing: counts.unsupported + counts.noEvidence };
}

describe("a question that names a change", () => {
  it.each<[string, WhatIfChange[], RegExp]>([
    [
      "What if activation were 22 % and live in March?",
      [
        { input: "activation_rate", to: 0.22 },
        { input: "change_starts_in", to: 5 },
      ],
      /^In a what-if with activation at 22\.0 % in place of 20\.0 % \[A7\], from March 2027 on MRR is \$[\d,]+ in June 2027/,
    ],
    [
      "What if churn fell to 3 %?",
      [{ input: "churn_monthly", to: 0.03 }],
      /^In a what-if with churn a month at 3\.0 % in place of 4\.1 % \[A7\], from February 2027 on MRR/,
    ],
    [
      "And if activation rose from 20 % to 25 %?",
      [{ input: "activation_rate", to: 0.25 }],
      /from February 2027 on MRR reaches \$100,000 in June 2027/,
    ],
    [
      "Suppose we had a goal of $110k",
      [{ input: "goal_mrr", to: 110_000 }],
      /goal.* at \$110,000 in place of \$100,000/,
    ],
    ["What if net burn were 70,000 a month?", [{ input: "net_burn", to: 70_000 }], /lasts 20 months/],
  ])("is answered by that what-if, with its figures beside today's: %s", async (question, changes, first) => {
    const { answer, ran, failing } = await answered(question);
    expect(ran).toEqual([changes]);
    expect(answer).toMatch(first);
    expect({ answer, failing }).toMatchObject({ failing: 0 });
  });

  it("beyond what can be tried is answered with the bounds, and nothing is run", async () => {
    const { answer, ran } = await answered("What if churn were 90 %?");
    expect(ran).toEqual([]);
    expect(answer).toMatch(/^That can't be tried here\. Churn a month can be tried between 0\.0 % and 20\.5 %/);
  });

  it.each([
    "What if we hire a marketer?",
    "What if it fails by June 2027?",
    "Should we buy traffic?",
    "How long does cash last?",
  ])("is not seen where there is none: %s", (question) => expect(readWhatIf(material, question)).toBeNull());
});

describe("a question that is looked up", () => {
  it("gets its figure first, without the opening of the brief", async () => {
    const { answer, failing } = await answered("How much runway do we have?");
    expect(answer.split("\n\n")[0]).toContain("14.7 months [A5");
    expect(answer).not.toContain("By what can be won back");
    expect(failing).toBe(0);
  });

  it("labels what is true only in a what-if that was kept", async () => {
    const whatIfs = [{ kind: "growth-projection" as const, changes: [{ input: "activation_rate", to: 0.26 }] }];
    const kept = sampleMaterial(ledgerly, growth, { answers, whatIfs });
    const { answer, failing } = await answered("What is the activation and the MRR in the goal's month?", kept);
    for (const line of answer.split("\n").filter((one) => one.includes("[A7")))
      expect(line).toMatch(/In the what-if with activation at 26\.0 % in place of 20\.0 %/);
    expect(failing).toBe(0);
  });

  it.each([
    ["Should we hire a marketer?", /^That has to be weighed, which no figure of this session does/],
    [
      "Should we paint the office?",
      /^Nothing among the facts and figures of this session speaks of that\. .*What can be tried is a change of/,
    ],
  ])("says first, in one sentence, that it can't be answered: %s", async (question, first) => {
    const { answer, failing } = await answered(question);
    expect(answer).toMatch(first);
    expect(failing).toBe(0);
  });

  it("names who could find out what is not known", async () => {
    const { answer } = await answered("How many visitors signed up?", sampleMaterial(buffer, growth));
    expect(answer).toMatch(/Not known: .*(?:It is|Ask whoever|Who could find out)/);
  });
});
