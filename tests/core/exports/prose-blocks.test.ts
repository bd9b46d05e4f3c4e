import { describe, expect, it } from "vitest";
import type { Block, Run } from "../../../electron/contract/document.ts";
import type { Grounding } from "../../../electron/contract/grounding.ts";
import { collectNotes } from "../../../electron/core/exports/notes.ts";
import { proseBlocks, proseRuns } from "../../../electron/core/exports/prose-blocks.ts";
import { cell } from "../../../electron/core/exports/table-block.ts";

const notes = () => collectNotes(({ body, valueText }) => ({ label: body, value: valueText, detail: "" }));
const blocks = (text: string): Block[] => proseBlocks(text, null, notes());

/** The check of a text in which every `[...]` is a reference that holds, and every word in `fails` a number that does not. */
function checked(text: string, fails: readonly string[] = []): Grounding {
  const marks = [...text.matchAll(/\[([^\]]+)\]/g)].map((found) => ({
    span: { start: found.index, end: found.index + found[0].length },
    kind:
      found[1] === "proposed"
        ? ("proposed" as const)
        : found[1]!.startsWith("=")
          ? ("expression" as const)
          : ("reference" as const),
    body: found[1]!.replace(/^=/, ""),
    refs: [found[1]!],
    label: "a label",
    valueText: "20.0 %",
    ok: true,
  }));
  const checks = fails.map((word) => {
    const start = text.indexOf(word);
    return {
      what: "number" as const,
      span: { start, end: start + word.length },
      text: word,
      standing: "unsupported" as const,
      refs: [],
      got: { text: "20.0 %", quantity: null, ref: null },
      reason: "",
    };
  });
  return {
    statements: [{ span: { start: 0, end: text.length }, text, standing: "unsupported", checks }],
    marks,
    counts: { checked: 0, supported: 0, unsupported: 0, noEvidence: 0, proposed: 0 },
  };
}

it("makes headings, paragraphs, lists, quotations, code, rules and tables of Markdown", () => {
  const text =
    "Lead *so* **much**.\n\n# One\n\n1. first\n2. second\n   - inner\n\n> said\n\n---\n\n```\ncode\n```\n\n| What | 2026 |\n|---|---:|\n| Churn | 4.1 % |\n| Price | $120 |";
  expect(blocks(text)).toEqual([
    {
      kind: "paragraph",
      runs: [
        { text: "Lead " },
        { text: "so", italic: true },
        { text: " " },
        { text: "much", bold: true },
        { text: "." },
      ],
    },
    { kind: "heading", level: 2, runs: [{ text: "One" }] },
    {
      kind: "list",
      ordered: true,
      start: 1,
      items: [
        [{ kind: "paragraph", runs: [{ text: "first" }] }],
        [
          { kind: "paragraph", runs: [{ text: "second" }] },
          { kind: "list", ordered: false, start: 1, items: [[{ kind: "paragraph", runs: [{ text: "inner" }] }]] },
        ],
      ],
    },
    { kind: "quote", blocks: [{ kind: "paragraph", runs: [{ text: "said" }] }] },
    { kind: "rule" },
    { kind: "code", text: "code" },
    {
      kind: "table",
      title: "",
      columns: [[{ text: "What" }], [{ text: "2026" }]],
      numeric: [false, true],
      rows: [
        [[{ text: "Churn" }], [{ text: "4.1 %" }]],
        [[{ text: "Price" }], [{ text: "$120" }]],
      ],
    },
  ]);
});

it("puts the notes of marks behind their words, one number for one source, also where a mark holds signs of Markdown", () => {
  const text = "One in five [A1.rate] pays, 96 people [=F3*F13*2], again [A1.rate]. Aim at 27 % [proposed].";
  const own = notes();
  expect(proseBlocks(text, checked(text), own)).toEqual([
    {
      kind: "paragraph",
      runs: [
        { text: "One in five", note: 1 },
        { text: " pays, 96 people", note: 2 },
        { text: ", again", note: 1 },
        { text: ". Aim at 27 %", mark: { kind: "proposed", reason: "" } },
        { text: "." },
      ],
    },
  ]);
  expect(own.entries().map(({ label }) => label)).toEqual(["A1.rate", "F3*F13*2"]);
});

it("marks a number that does not hold with what the facts give, also inside emphasis", () => {
  const text = "Activation is **31 %** today.";
  expect(proseRuns(text, checked(text, ["31 %"]), notes())).toEqual([
    { text: "Activation is " },
    { text: "31 %", bold: true, mark: { kind: "unsupported", reason: "the facts give 20.0 %" } },
    { text: " today." },
  ]);
});

describe("hostile text", () => {
  const shown = (text: string): string => JSON.stringify(blocks(text));

  it("keeps HTML visible as the text that it is, and loads no picture", () => {
    expect(shown("a <script>alert(1)</script> b")).toContain("<script>");
    const [picture] = blocks("![logo](https://evil.example/x.png)");
    expect(picture).toEqual({ kind: "paragraph", runs: [{ text: "logo (https://evil.example/x.png)" }] });
  });

  it("links nothing but https and mailto", () => {
    const links = (text: string): (string | undefined)[] => {
      const [block] = blocks(text);
      return block?.kind === "paragraph" ? block.runs.map(({ href }: Run) => href) : [];
    };
    expect(links("[a](https://example.com/x)")).toEqual(["https://example.com/x"]);
    expect(links("[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x)").filter(Boolean)).toEqual([]);
  });

  it("takes deep nesting, ten thousand words, right-to-left text and emoji without losing a word", () => {
    expect(shown(`${">".repeat(5_000)} deep`)).toContain("deep");
    expect(shown(`${"**".repeat(2_000)}deep`)).toContain("deep");
    const long = "word ".repeat(10_000).trim();
    expect(blocks(long)).toEqual([{ kind: "paragraph", runs: [{ text: long }] }]);
    expect(shown("שלום 👩‍👩‍👧 مرحبا")).toContain("שלום 👩‍👩‍👧 مرحبا");
  });
});

it("lets no sign turn the digits of a number around, which would read as another than the one that was checked", () => {
  const text = "Churn is \u202E31 %\u202C, and \u202D13 %\u202C was `\u202E5`.";
  for (const grounding of [null, checked(text, ["31 %"])]) {
    const read = proseRuns(text, grounding, notes());
    expect(read.map((run) => run.text).join("")).not.toMatch(/[\u202D\u202E]/);
    expect(read.map((run) => run.text)).toContain(grounding === null ? "[U+202E]5" : "31 %");
  }
  expect(cell("\u202E31 %")).toEqual([{ text: "[U+202E]31 %" }]);
});
