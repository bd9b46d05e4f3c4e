import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AnalysisKind } from "../../electron/contract/analysis.ts";
import { inputSpec } from "../../electron/analysis/frame/known-inputs.ts";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { inputsOf, ledgerlyMetrics } from "./company-inputs.ts";

const readme = readFileSync(new URL("../../electron/analysis/README.md", import.meta.url), "utf8");
/** The part of the README on one kind, and the keys in the first column of its table. */
const sectionOf = (kind: string) => readme.split(/^## /m).find((section) => section.startsWith(`${kind}\n`)) ?? "";
const keysOf = (section: string) =>
  [...section.matchAll(/^\| ((?:`[a-z0-9_]+`(?:, )?)+)/gm)].flatMap((row) =>
    [...row[1]!.matchAll(/`([a-z0-9_]+)`/g)].map((key) => key[1]!),
  );

const inputs = inputsOf(ledgerlyMetrics, {
  stated_saving: 1_000,
  engineer_day_cost: 500,
  build_days: 100,
  build_upkeep_days_month: 2,
  buy_price_month: 2_000,
  buy_price_growth_year: 0.1,
  do_nothing_cost_month: 3_000,
  days_lost_month: 3,
  days_saved_month: 2,
  fix_days: 9,
  incident_chance_year: 0.1,
  incident_cost: 1_000,
});

describe.each(AnalysisKind.options)("the README on %s", (kind) => {
  const result = runAnalysis(kind, inputs);
  const section = sectionOf(kind);

  it("names every figure that is computed, and no other", () => {
    const whatIf = result.knobs[0]
      ? runAnalysis(kind, inputs, [{ input: result.knobs[0].input, to: result.knobs[0].value }])
      : result;
    const computed = [
      ...new Set(
        [...result.figures, ...whatIf.figures].map(({ key }) => key.replace(/_from_\d{4}_\d{2}$/, "_from_2027_01")),
      ),
    ];
    expect(keysOf(section).sort()).toEqual(computed.sort());
  });

  it("names every knob", () => {
    const line = /^Knobs: (.*)$/m.exec(section)?.[1] ?? "";
    for (const { input } of result.knobs) expect(line, `${kind} has the knob ${input}`).toContain(`\`${input}\``);
  });
});

it("the README lists only answers that some analysis can read", () => {
  const table = readme.split("## Answers that the analyses read")[1]!.split(/^## /m)[0]!;
  const texts = new Set([
    "activation_definition",
    "segment",
    "change_live_month",
    "goal_month",
    "test_stage",
    "text_to_explain",
    "audience",
    "maturity",
  ]);
  for (const row of table.matchAll(/^\| ([^|]*`[^|]*)\|/gm))
    for (const [, id] of row[1]!.matchAll(/`([a-z_]+)`/g))
      expect(texts.has(id!) || inputSpec(id!) !== undefined, id).toBe(true);
});
