import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { AdvisorSettings } from "../../electron/contract/settings.ts";
import type { PlaybookId } from "../../electron/contract/ids.ts";
import { root } from "../build-all.ts";
import { printRuns } from "./print-runs.ts";
import { listExamples, renderExample, runPlaybook, type PlaybookRun } from "./run-playbook.ts";
import { writeRequest, writeRun } from "./write-run.ts";

const usage = `Runs playbooks over their example companies and measures the briefs.

  npm run eval -- --base-url http://127.0.0.1:11434/v1 --model llama3.3
  npm run eval -- --offline                    the offline advisor, for comparison
  npm run eval -- --requests                   writes the requests instead; nothing is sent

  --playbooks a,b     only these; all that have an example run without it
  --out FOLDER        where the briefs or requests go; eval-out without it
  --no-second-pass    the first draft as it comes
  --prompts FOLDER    another prompts folder

The key is read from SEXTANT_API_KEY. The exit code is 1 when a brief is missing or faulty.`;

/** @returns whether every brief was valid */
async function evaluate(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      "base-url": { type: "string", default: "" },
      model: { type: "string", default: "" },
      offline: { type: "boolean", default: false },
      requests: { type: "boolean", default: false },
      playbooks: { type: "string", default: "" },
      out: { type: "string", default: "eval-out" },
      "no-second-pass": { type: "boolean", default: false },
      prompts: { type: "string", default: join(root, "prompts") },
      help: { type: "boolean", default: false },
    },
  });
  const { offline, requests, model, out, prompts: promptsFolder } = values;
  if (values.help) return say(usage);
  if (!offline && !requests && (values["base-url"] === "" || model === ""))
    throw new Error(`Say --base-url and --model, or --offline, or --requests.\n\n${usage}`);
  const advisor = AdvisorSettings.parse({
    preset: offline || values["base-url"] === "" ? "offline" : "other",
    baseUrl: offline ? "" : values["base-url"],
    model: offline ? "" : model,
    secondPass: !values["no-second-pass"],
    tools: "auto",
  });
  const setting = { promptsFolder, advisor, key: process.env["SEXTANT_API_KEY"] };
  const chosen = choose(await listExamples(promptsFolder), values.playbooks);
  mkdirSync(out, { recursive: true });
  if (requests) {
    let written = 0;
    for (const id of chosen) {
      try {
        writeFileSync(join(out, `${id}.request.txt`), writeRequest(await renderExample(id, setting)));
        written += 1;
      } catch (error) {
        say(`${id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    say(`${written} requests are in ${out}. Nothing was sent.`);
    return written === chosen.length;
  }
  const runs: PlaybookRun[] = [];
  for (const id of chosen) {
    const run = await runPlaybook(id, setting);
    writeFileSync(join(out, `${id}.md`), writeRun(run));
    if (run.problem !== "") say(`${id}: ${run.problem}`);
    runs.push(run);
  }
  say(`${printRuns(runs)}\n\nThe briefs are in ${out}.`);
  return runs.every(({ valid }) => valid);
}

function choose(known: readonly PlaybookId[], named: string): readonly PlaybookId[] {
  if (named === "") return known;
  const wanted = named.split(",").map((name) => name.trim());
  const strange = wanted.filter((name) => !known.some((id) => id === name));
  if (strange.length > 0)
    throw new Error(`No playbook with an example is called ${strange.join(", ")}. There are: ${known.join(", ")}.`);
  return known.filter((id) => wanted.includes(id));
}

function say(text: string): true {
  process.stdout.write(`${text}\n`);
  return true;
}

try {
  process.exitCode = (await evaluate(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
