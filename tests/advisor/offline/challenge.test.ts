import { describe, expect, it } from "vitest";
import type { Material } from "../../../electron/advisor/advisor.ts";
import { writeChallenge } from "../../../electron/advisor/offline/challenge/write-challenge.ts";
import { createOfflineAdvisor } from "../../../electron/advisor/offline-advisor.ts";
import { BriefParts, type ActionDraft } from "../../../electron/contract/brief.ts";
import { ChallengeParts } from "../../../electron/contract/objection.ts";
import { checkGrounding } from "../../../electron/core/grounding/check-grounding.ts";
import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import { listCitables } from "../../../electron/core/turn/list-citables.ts";
import { loadPlaybooks } from "../../../electron/playbooks/load-playbooks.ts";
import { builtIn } from "../../playbooks/playbook-files.ts";
import { aResult } from "../../support/examples.ts";
import { sampleMaterial } from "../../support/sample-material.ts";

const { playbooks } = loadPlaybooks({ builtIn, own: null });
const playbook = (id: string) => playbooks.find((one) => one.id === id)!;
const costs = {
  build_days: "90",
  build_upkeep_days_month: "3",
  buy_price_month: "1800",
  do_nothing_cost_month: "2500",
  years: "3",
  engineer_day_cost: "520",
};

/** What the offline advisor says to one request: its text and its parts as JSON. */
async function said(kind: "draft" | "challenge", material: Material, actions: readonly ActionDraft[] = []) {
  let [prose, parts] = ["", ""];
  const request = { kind, messages: [], partsSchema: {}, runWhatIf: null, material, question: "", actions };
  for await (const event of createOfflineAdvisor().advise(request, new AbortController().signal)) {
    if (event.kind === "prose") prose += event.text;
    if (event.kind === "parts") parts += event.text;
  }
  return { prose, parts };
}

const briefActions = async (material: Material) =>
  BriefParts.parse(JSON.parse((await said("draft", material)).parts)).actions;

describe.each([
  ["growth-opportunities", ledgerly, {}],
  ["growth-opportunities", buffer, {}],
  ["build-or-buy", ledgerly, costs],
  ["build-or-buy", buffer, {}],
  [
    "explain-concept",
    ledgerly,
    { concept: "technical debt", audience: "board", days_lost_month: "18", fix_days: "60" },
  ],
] as const)("a challenge without a model, of %s for %s", (id, sample, answers) => {
  const material = sampleMaterial(sample, playbook(id), { answers });

  it("proves every number and says who wrote it", async () => {
    const { prose, parts } = await said("challenge", material, await briefActions(material));
    const { objections } = ChallengeParts.parse(JSON.parse(parts));
    const texts = [prose, ...objections.flatMap(({ claim, wouldShow }) => [claim, wouldShow])];
    const faults = texts
      .flatMap(
        (text) => checkGrounding(text, listCitables(material), { companyCurrency: sample.profile.currency }).statements,
      )
      .filter(({ standing }) => standing === "unsupported" || standing === "no-evidence");
    expect(faults.map(({ text }) => text)).toEqual([]);
    expect(prose).toContain("written without a model");
    expect(texts.join("\n")).not.toMatch(/NaN|undefined|null|\{\{/);
  });

  it("says what would show each objection, and speaks against actions of the brief only", async () => {
    const actions = await briefActions(material);
    const { objections } = writeChallenge(material, actions);
    expect(objections.length).toBeGreaterThan(0);
    for (const { wouldShow, hours, against } of objections) {
      expect([wouldShow.length > 20, (hours ?? 0) > 0]).toEqual([true, true]);
      expect(["", ...actions.map(({ title }) => title)]).toContain(against);
    }
  });
});

describe("the figures' own case against the advice", () => {
  it("holds the break-even of the raised step against today's rate and what luck allows", () => {
    const { objections, prose } = writeChallenge(sampleMaterial(ledgerly, playbook("growth-opportunities")), []);
    const [gravest] = objections;
    expect(gravest).toMatchObject({ severity: "high" });
    expect(gravest!.claim).toMatch(/20\.0 % \[A\d\.activation_break_even_paid\]/);
    expect(gravest!.claim).toMatch(/25\.0 % \[A\d\.paid_rate\]/);
    expect(prose).toContain(gravest!.claim);
    expect(objections.map(({ claim }) => claim).join("\n")).toMatch(/Doing nothing arrives in time in 29\.3 %/);
  });

  it("names the value at which the answer flips, and no assumption of which no value changes it", () => {
    const { objections } = writeChallenge(sampleMaterial(ledgerly, playbook("build-or-buy"), { answers: costs }), []);
    const claims = objections.map(({ claim }) => claim);
    expect(claims[0]).toMatch(/cost of doing nothing turns out at \$1,800 a month/);
    expect(claims.join("\n")).not.toMatch(/^Discount rate a year is assumed/m);
  });

  it("names first what nobody has entered where the advice had to do without", () => {
    const { objections } = writeChallenge(sampleMaterial(buffer, playbook("growth-opportunities")), []);
    expect(objections[0]!.claim).toMatch(/^New paying customers: nobody has entered this/);
    expect(objections[0]!.severity).toBe("high");
  });

  it("says that nothing would change the decision when the figures hold nothing against it", () => {
    const material = sampleMaterial(ledgerly, playbook("growth-opportunities"));
    const sure: Material = {
      ...material,
      analyses: [{ ...aResult("runway", "Cash lasts."), number: 1, ref: "A1", askedBy: "playbook", changes: [] }],
    };
    const { prose, objections } = writeChallenge(sure, []);
    expect(prose).toMatch(/^Nothing in the figures of this session would change the decision\./);
    expect(objections).toEqual([]);
  });
});
