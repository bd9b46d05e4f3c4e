import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { answer } from "../support/model-answers.ts";
import { provenBrief, provenParts } from "../support/model-brief.ts";
import { status } from "../support/model-faults.ts";
import { startScriptedModel, type ScriptedModel } from "../support/scripted-model.ts";
import { tempFolder } from "../support/temp-folder.ts";

const root = join(import.meta.dirname, "..", "..");

/** Runs the evaluation as its user does, in a process of its own. */
function evaluate(args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["scripts/eval/eval.ts", ...args], {
    cwd: root,
    env: { ...process.env, SEXTANT_API_KEY: "sk-of-this-test" },
  });
  let said = "";
  child.stdout.on("data", (bytes: Buffer) => (said += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (said += bytes.toString()));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}
const rowOf = (said: string, id: string): string[] =>
  said
    .split("\n")
    .find((line) => line.startsWith(`${id} `))
    ?.split(/\s+/) ?? [];

let model: ScriptedModel;
let out: string;
beforeEach(async () => {
  model = await startScriptedModel();
  out = tempFolder();
});
afterEach(() => model.close());

const atModel = (): string[] => [
  `--base-url=${model.baseUrl}`,
  "--model=scripted-model",
  "--no-second-pass",
  `--out=${out}`,
];

const brief = provenBrief({ signups: "F2", activated: "F3" });

it("runs a playbook's example against an endpoint, and measures the brief", async () => {
  const usage = { prompt_tokens: 5_000, completion_tokens: 700 };
  model.queue(answer(brief, { parts: provenParts, usage }));
  const { code, said } = await evaluate([...atModel(), "--playbooks=growth-opportunities"]);
  const [, valid, supported, unsupported, noEvidence, grade, tokensIn, tokensOut] = rowOf(said, "growth-opportunities");
  expect([code, valid, supported, unsupported, noEvidence]).toEqual([0, "valid", "3", "0", "0"]);
  expect([tokensIn, tokensOut]).toEqual(["5000", "700"]);
  expect(Number(grade)).toBeGreaterThan(0);
  expect(model.requests[0]?.headers.authorization).toBe("Bearer sk-of-this-test");
  expect(model.requests[0]?.text).toContain("A1.activation_rate");
  const written = readFileSync(join(out, "growth-opportunities.md"), "utf8");
  expect(written).toContain("Connect the bank first");
  expect(written).toContain("Sit beside five new users");
});

it("counts a number that does not hold, and says what code gets", async () => {
  model.queue(answer(brief.replace("1,260", "1,360"), { parts: provenParts }));
  const { said } = await evaluate([...atModel(), "--playbooks=growth-opportunities"]);
  expect(rowOf(said, "growth-opportunities").slice(1, 4)).toEqual(["valid", "2", "1"]);
  expect(rowOf(said, "growth-opportunities").slice(6, 8)).toEqual(["-", "-"]);
  expect(readFileSync(join(out, "growth-opportunities.md"), "utf8")).toMatch(
    /Numbers that do not hold\n\n- 1,360: .*1,260/,
  );
});

it("goes on to the next playbook when one fails, says why, and ends with 1", async () => {
  model.script((request) =>
    request.text.includes("build, buy or do nothing") || request.text.includes("net-present-cost")
      ? status(400, { error: { message: "no" } })
      : answer(brief, { parts: provenParts }),
  );
  const { code, said } = await evaluate([...atModel(), "--playbooks=growth-opportunities,build-or-buy"]);
  expect(code).toBe(1);
  expect(rowOf(said, "build-or-buy")[1]).toBe("none");
  expect(rowOf(said, "growth-opportunities")[1]).toBe("valid");
  expect(said).toMatch(/^build-or-buy: .+/m);
});

it("makes a row of an example that can't be run, and runs the others", async () => {
  const prompts = join(tempFolder(), "prompts");
  cpSync(join(root, "prompts"), prompts, { recursive: true });
  const file = join(prompts, "examples", "due-diligence.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("purpose: fund", "purpose: nonsense"));
  const { code, said } = await evaluate([
    "--offline",
    "--playbooks=due-diligence,flow-and-focus",
    `--prompts=${prompts}`,
    `--out=${out}`,
  ]);
  expect([code, rowOf(said, "due-diligence")[1], rowOf(said, "flow-and-focus")[1]]).toEqual([1, "none", "valid"]);
  expect(said).toContain("due-diligence: This is not one of the choices.");
});

it("writes the requests without sending anything", async () => {
  const { code } = await evaluate(["--requests", "--playbooks", "legacy-decision", "--out", out]);
  expect(code).toBe(0);
  const request = readFileSync(join(out, "legacy-decision.request.txt"), "utf8");
  expect(request).toContain(" data: analysis A1");
  expect(request).toContain("===== function record_brief_parts =====");
  expect([...model.requests, ...model.others]).toEqual([]);
});

it("measures the offline advisor by the same rule", async () => {
  const { code, said } = await evaluate(["--offline", "--playbooks", "growth-opportunities", "--out", out]);
  expect([code, rowOf(said, "growth-opportunities")[1], rowOf(said, "growth-opportunities")[3]]).toEqual([
    0,
    "valid",
    "0",
  ]);
});

it("says what to write where it was told too little or something strange", async () => {
  const little = await evaluate(["--out", out]);
  expect([little.code, little.said]).toEqual([2, expect.stringContaining("--base-url")]);
  const strange = await evaluate(["--offline", "--playbooks", "horoscope", "--out", out]);
  expect([strange.code, strange.said]).toEqual([2, expect.stringContaining("horoscope")]);
  expect(existsSync(join(out, "horoscope.md"))).toBe(false);
});
