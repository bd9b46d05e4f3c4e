import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ExportDocument, Run } from "../../electron/contract/document.ts";
import { renderMarkdown } from "../../electron/exports/markdown.ts";
import { markdownRuns } from "../../electron/exports/markdown-runs.ts";
import { hostile, hostileDocument } from "./fixtures/hostile-document.ts";
import { ledgerlyDocument } from "./fixtures/ledgerly-brief.ts";
import { blocksOf, expected, nodesOf, oneLine, readMarkdown, seen } from "./fixtures/read-markdown.ts";

let document: ExportDocument;

beforeAll(async () => {
  document = await ledgerlyDocument();
});

/** Every heading, paragraph, list item, cell, action and note of the document is found in the Markdown again. */
function expectWhole(made: ExportDocument): void {
  const tree = readMarkdown(renderMarkdown(made));
  const headings = nodesOf(tree, "heading").map(seen);
  const wanted = made.blocks.flatMap((block) =>
    block.kind === "heading" ? [expected(block.runs)] : block.kind === "fields" ? [expected(block.title)] : [],
  );
  expect(headings).toEqual([oneLine(made.title), ...wanted].filter((text) => text !== ""));

  const paragraphs = nodesOf(tree, "paragraph").map(seen);
  for (const { runs } of blocksOf(made.blocks, "paragraph")) expect(paragraphs).toContain(expected(runs));
  for (const { lines } of blocksOf(made.blocks, "fields"))
    for (const { label, runs } of lines) expect(paragraphs).toContain(oneLine(`${oneLine(label)}: ${expected(runs)}`));

  const tables = nodesOf(tree, "table").map((table) => table.children.map((row) => row.children.map(seen)));
  expect(tables).toEqual(
    blocksOf(made.blocks, "table").map(({ columns, rows }) => [
      columns.map(expected),
      ...rows.map((row) => row.map(expected)),
    ]),
  );

  const notes = blocksOf(made.blocks, "notes").flatMap(({ entries }) => entries);
  const definitions = nodesOf(tree, "footnoteDefinition");
  expect(definitions.map(({ identifier }) => identifier)).toEqual(notes.map((_, at) => String(at + 1)));
  definitions.forEach((definition, at) => {
    const note = notes[at]!;
    for (const part of [note.label, note.value, note.detail]) expect(seen(definition)).toContain(oneLine(part));
  });
  const cited = new Set(nodesOf(tree, "footnoteReference").map(({ identifier }) => identifier));
  expect(cited.size).toBe(notes.length);
  expect(nodesOf(tree, "html").filter(({ value }) => value !== "<!-- -->")).toEqual([]);
  expect(nodesOf(tree, "image")).toEqual([]);
}

describe("the Ledgerly brief as Markdown", () => {
  it("reads back as the same brief: every heading, paragraph, cell, action and note", () => {
    expectWhole(document);
    expect(blocksOf(document.blocks, "notes")[0]!.entries.length).toBeGreaterThan(20);
  });

  it("says in words which number does not hold, who made it and for whom", () => {
    const text = renderMarkdown(document);
    expect(text).toMatch(/Activation is 31 % \(unsupported: .*20\.0 %\)/);
    expect(text).toContain("Prepared by North Advisory for Ledgerly");
    expect(text).toContain("(proposed)");
    expect(text).not.toMatch(/\[(?:=|[FADU]\d)/);
  });

  it("keeps lists, quotations and links as what they are", () => {
    const tree = readMarkdown(renderMarkdown(document));
    expect(nodesOf(tree, "list").filter(({ ordered }) => ordered === true)).toHaveLength(1);
    expect(nodesOf(tree, "blockquote").map(seen)).toEqual(["Said once."]);
    expect(nodesOf(tree, "link").map(({ url }) => url)).toEqual(["https://example.com/a"]);
    expect(nodesOf(tree, "emphasis").map(seen)).toContain("thing");
  });
});

describe.each(hostile.map((text) => [text]))("a document full of %j", (text) => {
  it("reads back as that text and nothing else", () => {
    const made = hostileDocument(text);
    const tree = readMarkdown(renderMarkdown(made));
    expect(nodesOf(tree, "html")).toEqual([]);
    expect(nodesOf(tree, "image")).toEqual([]);
    expect(nodesOf(tree, "link").filter(({ url }) => !/^(?:https?:|mailto:)/.test(url))).toEqual([]);
    expect(nodesOf(tree, "heading").map(seen)).toEqual([text, text, text, text].map(oneLine));
    expect(nodesOf(tree, "table")).toHaveLength(1);
    expect(
      nodesOf(tree, "table")[0]!.children[1]!.children[0] && seen(nodesOf(tree, "table")[0]!.children[1]!.children[0]!),
    ).toBe(oneLine(text));
    expect(nodesOf(tree, "thematicBreak")).toHaveLength(1);
    expect(nodesOf(tree, "list").map(({ ordered }) => ordered)).toEqual([true, false, false, false]);
  });
});

it("any runs read back as their words", () => {
  const piece = fc.oneof(
    fc.constantFrom(...hostile, "word", " ", "a ", " b", "*", "_", "**x", "`", "(", "“q”", "5 %", "\\", "www", "#"),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  const run = fc.record(
    { text: piece, bold: fc.constant(true as const), italic: fc.constant(true as const), note: fc.constantFrom(1, 2) },
    { requiredKeys: ["text"] },
  );
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs: Run[]) => {
      const tree = readMarkdown(`Text ${markdownRuns(runs)} end.\n\n[^1]: a\n[^2]: b\n`);
      const first = tree.children[0]!;
      const wanted = runs.map((each) => ({ ...each, text: each.text === "\n" ? " " : each.text }));
      expect(seen(first)).toBe(oneLine(`Text ${expected(wanted)} end.`));
    }),
    { numRuns: 400 },
  );
});
