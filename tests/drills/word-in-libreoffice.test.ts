import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { Block } from "../../electron/contract/document.ts";
import { textOf } from "../../electron/exports/block-text.ts";
import { renderPdf } from "../../electron/exports/pdf/render-pdf.ts";
import { renderWord } from "../../electron/exports/word/render-word.ts";
import { everyBlock } from "../exports/every-block.ts";
import { dense, readPdf } from "../exports/read-pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "sextant-drill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (program: string): boolean => spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
const office = ["soffice", "libreoffice"].find(has);
const canPhotograph = spawnSync("pdftoppm", ["-v"], { stdio: "ignore" }).error === undefined;
if (office === undefined)
  console.warn("Skipped: LibreOffice (soffice) is not on this machine, so nobody opened the Word file.");
if (!canPhotograph) console.warn("Skipped: pdftoppm is not on this machine, so no page was photographed.");

/** Photographs stay here if it is set, to be looked at. */
const keptIn = process.env["SEXTANT_DRILL_OUT"];

describe.skipIf(office === undefined)("the Word file in LibreOffice", () => {
  it("opens, and shows every heading, every cell and the picture as the PDF does", async () => {
    const word = join(folder, "brief.docx");
    writeFileSync(word, await renderWord(everyBlock));
    // A profile of its own: one that is open elsewhere on this machine would refuse.
    const profile = pathToFileURL(join(folder, "profile")).href;
    const run = spawnSync(
      office!,
      [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", folder, word],
      { encoding: "utf8", timeout: 150_000 },
    );
    expect(run.stderr + run.stdout).toContain("brief.pdf");
    const converted = await readPdf(readFileSync(join(folder, "brief.pdf")));
    const ours = await readPdf(await renderPdf(everyBlock));
    for (const text of textsOf(everyBlock.blocks)) {
      expect(converted.dense).toContain(dense(text));
      expect(ours.dense).toContain(dense(text));
    }
    expect(converted.dense).toContain(`Page1of${converted.pages.length}`);
    expect(Math.abs(converted.pages.length - ours.pages.length)).toBeLessThanOrEqual(1);
  });
});

describe.skipIf(!canPhotograph)("the first page of both files", () => {
  it("is photographed, and is neither white nor black", async () => {
    const made = join(folder, "ours.pdf");
    writeFileSync(made, await renderPdf(everyBlock));
    for (const file of [made, join(folder, "brief.pdf")].filter(existsSync)) {
      const to = join(keptIn ?? folder, file === made ? "pdf" : "word");
      expect(spawnSync("pdftoppm", ["-r", "60", "-f", "1", "-l", "1", "-gray", file, to]).status).toBe(0);
      const name = readdirSync(keptIn ?? folder).find((each) => each.startsWith(file === made ? "pdf-" : "word-"))!;
      const path = join(keptIn ?? folder, name);
      expect(statSync(path).size).toBeGreaterThan(100_000);
      // A grey map: a head, then one byte for each point.
      const points = readFileSync(path).subarray(20);
      const dark = points.reduce((count, value) => count + (value < 128 ? 1 : 0), 0) / points.length;
      expect(dark).toBeGreaterThan(0.01);
      expect(dark).toBeLessThan(0.3);
    }
  });
});

/** What both must show: headings, the heads and cells of tables, labels and titles. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return block.runs.map(({ text }) => text);
    if (block.kind === "table")
      return [block.title, ...[block.columns, ...block.rows].flat().map((cell) => textOf(cell))];
    if (block.kind === "picture") return [block.title];
    if (block.kind === "fields") return [textOf(block.title), ...block.lines.map(({ label }) => label)];
    return [];
  });
}
