import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "../support/temp-folder.ts";

/** The app's own prompts. */
export const builtIn = join(import.meta.dirname, "../../prompts");

/** A playbook's file, valid in every respect, with some lines changed. */
export function playbookText(
  changes: { id?: string; title?: string; head?: string; drop?: string; body?: string } = {},
): string {
  const head = [
    `id: ${changes.id ?? "price-check"}`,
    "version: 1",
    `title: ${changes.title ?? "Check a price"}`,
    "job: I want to know whether our price is right.",
    "whenToUse: [Nobody remembers why the price is what it is.]",
    "whenNot: [There is no product yet.]",
    "minutes: 10",
    "outcome: One page.",
    "keywords: [price, pricing, discount]",
    "questions:",
    "  - id: price",
    "    ask: What does it cost today?",
    "    why: It is the start.",
    "    type: money",
    "    unknownCosts: Nothing can be said.",
    "  - id: reason",
    "    ask: Why that price?",
    "    why: To keep what works.",
    "    type: prose",
    "    unknownCosts: A reason may be missed.",
    "factsWanted: [mrr]",
    "analyses: [unit-economics]",
    "rules:",
    "  - id: dear",
    "    when: unit_economics.ltv_cac > 3 and known(answer.price)",
    "    section: answer",
    '    finding: "It is worth it: {{unit_economics.ltv_cac}}."',
    "sections: [answer]",
    "asks: [founder]",
  ].filter((line) => changes.drop === undefined || !line.startsWith(changes.drop));
  const body =
    changes.body ??
    "# role\n\nYou know prices.\n\n# task\n\nIs {{answer.price}} right?\n\n## Think\n\nFirst look, then write.\n";
  return `---\n${head.join("\n")}\n${changes.head ?? ""}---\n\n${body}`;
}

/** A folder of prompts, or of one's own playbooks, with these files in it; gone after the test. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
