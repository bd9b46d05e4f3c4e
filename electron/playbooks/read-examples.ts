import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { ExampleRun } from "../contract/example.ts";
import type { PlaybookProblem } from "../contract/playbook.ts";

/** The example runs that ship, by playbook id, and what is wrong with the files that can't be used. */
export interface Examples {
  runs: ReadonlyMap<string, ExampleRun>;
  problems: PlaybookProblem[];
}

type ReadExample = { ok: true; run: ExampleRun } | { ok: false; line: number; reason: string };

/** What each file was read as the last time. The gallery asks for all of them each time it is opened. */
const kept = new Map<string, { text: string; read: ReadExample }>();

/**
 * Reads `<promptsFolder>/examples/<playbook id>.yaml`. A folder that does not exist holds none.
 * Whether the answers suit the playbook's questions is found out by running them.
 */
export function readExamples(promptsFolder: string): Examples {
  const folder = join(promptsFolder, "examples");
  const runs = new Map<string, ExampleRun>();
  const problems: PlaybookProblem[] = [];
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    const before = kept.get(file);
    const read = before?.text === text ? before.read : readExample(text);
    kept.set(file, { text, read });
    if (read.ok) runs.set(name.replace(/\.yaml$/, ""), read.run);
    else problems.push({ file, line: read.line, reason: read.reason });
  }
  return { runs, problems };
}

/** A model's answer that was recorded for a playbook's example: its first line says how it was made, the rest is the page. */
export function readRecordedAnswer(promptsFolder: string, playbookId: string): { note: string; prose: string } | null {
  let text: string;
  try {
    text = readFileSync(join(promptsFolder, "examples", `${playbookId}.model.md`), "utf8");
  } catch {
    return null;
  }
  const [note = "", ...rest] = text.replace(/\r\n?/g, "\n").split("\n");
  return { note: note.replace(/^<!--\s*|\s*-->$|^>\s*/g, "").trim(), prose: rest.join("\n").trim() };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".yaml") && !name.startsWith("."))
      .sort();
  } catch {
    return [];
  }
}

function readExample(text: string): ReadExample {
  const lines = new LineCounter();
  // The schema without types: a number stays the text that was typed, so that no digit is lost.
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined)
    return {
      ok: false,
      line: lines.linePos(fault.pos[0]).line,
      reason: `The example can't be read: ${fault.message}.`,
    };
  const parsed = ExampleRun.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (parsed.success) return { ok: true, run: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    line: 1,
    reason: `The example can't be used: "${issue?.path.map(String).join(": ") ?? ""}": ${issue?.message ?? ""}.`,
  };
}
