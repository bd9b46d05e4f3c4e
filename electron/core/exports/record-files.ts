import { strToU8, zipSync } from "fflate";
import { fileKinds } from "../../contract/export.ts";
import { markdownOfBlocks } from "../../exports/markdown.ts";
import { decisionBlocks, type DecisionsExport } from "./decisions-document.ts";
import { fileNameOf } from "./file-name.ts";
import type { ReadyFile } from "./hand-over.ts";
import { showHiddenIn } from "./show-hidden-in.ts";
import { exportWords as words } from "./words.ts";

/** A decision log as one Markdown file for each decision in a zip, numbered as records beside code are: `0007-stop-the-forum.md`. */
export function recordFiles(log: Omit<DecisionsExport, "brand">): ReadyFile {
  const { company, decisions, followUps, today } = showHiddenIn(log);
  const files = decisions.map((decision): [string, Uint8Array] => [
    `${String(decision.number).padStart(4, "0")}-${slugOf(decision.title)}.md`,
    strToU8(markdownOfBlocks(decisionBlocks(decision, followUps))),
  ]);
  const readme = `# ${words.decisions}\n\n${[company.name, today].map((text) => text.replace(/[\\`*_[\]<>#|~&]/g, "\\$&")).join(" · ")}\n`;
  const { extension, mime } = fileKinds["markdown-files"];
  // The same log gives the same bytes: files carry the day of the export and no time.
  const content = zipSync(Object.fromEntries([["README.md", strToU8(readme)], ...files]), {
    mtime: new Date(`${today}T12:00:00`),
  });
  return { fileName: `${fileNameOf(company.name, words.decisions)}.${extension}`, mime, content };
}

/** A title as part of a file's name: letters and digits of any script joined by hyphens. */
function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return fileNameOf(slug.slice(0, 60)).replace(/-+$/, "") || "decision";
}
