import type { Block, ExportDocument, Run } from "../../electron/contract/document.ts";

const text = (value: string): Run[] => [{ text: value }];

/** A drawing as the app makes them: self-contained, with shapes and text. */
export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200" width="640" height="200" font-family="Inter, sans-serif" font-size="12"><title>Most leave</title><rect x="120" y="20" width="480" height="40" fill="#0f5c5c"/><text x="112" y="44" text-anchor="end" fill="#1f2328">Signed up</text><text x="592" y="44" text-anchor="end" fill="#ffffff" font-weight="600">480</text><rect x="120" y="80" width="96" height="40" fill="#0f5c5c"/><text x="112" y="104" text-anchor="end" fill="#1f2328">Connected</text><path d="M120 150h480" stroke="#57606a" stroke-dasharray="3 3"/></svg>`;

/** A square of one colour as PNG. */
export const squareLogo = {
  mime: "image/png",
  base64: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  width: 40,
  height: 40,
} as const;

export const stepTable: Block & { kind: "table" } = {
  kind: "table",
  title: "Steps of the way",
  columns: [text("Step"), text("People"), text("Share")],
  numeric: [false, true, true],
  rows: [
    [text("Signed up"), text("480"), text("100 %")],
    [
      [
        { text: "Connected", bold: true },
        { text: " a bank", note: 2 },
      ],
      text("96"),
      text("20 %"),
    ],
  ],
};

/** A document with every kind of block and of run. */
export const everyBlock: ExportDocument = {
  title: "Where growth is & what it <costs>",
  byline: "Ledgerly · Written without a model on 24 Nov 2026",
  client: "Ledgerly Ltd",
  language: "en",
  brand: { name: "North Advisory", colour: "#0f5c5c", logo: squareLogo },
  blocks: [
    {
      kind: "paragraph",
      runs: [
        { text: "Four of five sign-ups never connect a bank", note: 1 },
        { text: ". Activation is " },
        { text: "31 %", mark: { kind: "unsupported", reason: "the facts give 20.0 %" } },
        { text: "; aim for " },
        { text: "35 %", mark: { kind: "proposed", reason: "" } },
        { text: ". See " },
        { text: "the source", href: "https://example.org/a?b=1&c=2" },
        { text: " and " },
        { text: "npm test", code: true },
        { text: ", " },
        { text: "boldly", bold: true },
        { text: " or " },
        { text: "softly", italic: true },
        { text: "." },
      ],
    },
    { kind: "heading", level: 1, runs: text("The whole") },
    {
      kind: "picture",
      title: "Most leave before a bank is connected",
      svg: drawing,
      width: 640,
      height: 200,
      table: stepTable,
    },
    stepTable,
    {
      kind: "heading",
      level: 2,
      runs: [
        { text: "A part ", note: 2 },
        { text: "of it", italic: true },
      ],
    },
    {
      kind: "list",
      ordered: true,
      start: 3,
      items: [
        [
          { kind: "paragraph", runs: text("Third point") },
          { kind: "paragraph", runs: text("More of the third point") },
          { kind: "list", ordered: false, start: 1, items: [[{ kind: "paragraph", runs: text("Below the third") }]] },
        ],
        [{ kind: "paragraph", runs: text("Fourth point") }],
        [{ kind: "code", text: "a point of code" }],
      ],
    },
    { kind: "list", ordered: true, start: 1, items: [[{ kind: "paragraph", runs: text("First of another list") }]] },
    { kind: "quote", blocks: [{ kind: "paragraph", runs: text("We never understood the bank step.") }] },
    { kind: "code", text: "select count(*)\n  from sign_up;" },
    { kind: "rule" },
    { kind: "heading", level: 3, runs: text("A detail") },
    {
      kind: "fields",
      title: [{ text: "Show the bank step first", note: 1 }],
      lines: [
        { label: "Who", runs: text("Head of Product") },
        { label: "First step", runs: text("Watch five sign-ups (4 hours)") },
      ],
    },
    { kind: "fields", title: [], lines: [{ label: "Go on when", runs: text("30 % connect a bank") }] },
    { kind: "page-break" },
    { kind: "heading", level: 2, runs: text("What the numbers rest on") },
    {
      kind: "notes",
      entries: [
        { label: "Activation", value: "20.0 %", detail: "Connected banks divided by sign-ups" },
        { label: "Sign-ups", value: "480 a month", detail: "Billing system, as of 31 Oct 2026" },
      ],
    },
  ],
};
