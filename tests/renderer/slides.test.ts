import { expect, it } from "vitest";
import type { Grounding } from "../../electron/contract/grounding.ts";
import type { SessionView } from "../../electron/contract/session.ts";
import { sliceGrounding } from "../../electron/contract/slice-grounding.ts";
import { makeSlides, withoutSources } from "../../renderer/screens/present/slides.ts";
import { sessionAt } from "./fixtures/session.ts";

const noCounts = { checked: 0, supported: 0, unsupported: 0, noEvidence: 0, proposed: 0 };

/** Every `[...]` of a text as a mark that holds. */
function marked(text: string): Grounding {
  return {
    statements: [],
    marks: [...text.matchAll(/\[([^\]]+)\]/g)].map((found) => ({
      span: { start: found.index, end: found.index + found[0].length },
      kind: "reference" as const,
      body: found[1]!,
      refs: [found[1]!],
      label: found[1]!,
      valueText: "",
      ok: true,
    })),
    counts: noCounts,
  };
}

function withProse(prose: string): SessionView {
  const view = sessionAt("brief");
  const brief = view.brief!;
  return { ...view, brief: { ...brief, current: { ...brief.current, prose, grounding: marked(prose) } } };
}
const texts = (prose: string) =>
  makeSlides(withProse(prose)).flatMap((slide) => (slide.kind === "text" ? [slide] : []));

it("makes a slide of the answer and one of each section, without what the numbers rest on", () => {
  const slides = texts("The answer [F1].\n\n## First\n\nOne [F2] and [F3].\n\n## Second\n\n- two [F4]\n");
  expect(slides.map(({ heading, text }) => [heading, text.trim()])).toEqual([
    ["", "The answer."],
    ["First", "One and."],
    ["Second", "- two"],
  ]);
  expect(slides.flatMap(({ grounding }) => grounding.marks)).toEqual([]);
});

it("marks a number of a heading that does not hold", () => {
  const prose = "Lead.\n\n## Only 31 % pay\n\nText.\n";
  const at = prose.indexOf("31 %");
  const check = {
    what: "number",
    span: { start: at, end: at + 4 },
    text: "31 %",
    standing: "unsupported",
    refs: [],
    got: null,
    reason: "",
  };
  const span = { start: prose.indexOf("##"), end: prose.indexOf("\n\nText") };
  const view = withProse(prose);
  const grounding = {
    ...marked(prose),
    statements: [{ span, text: "Only 31 % pay", standing: "unsupported", checks: [check] }],
  } as Grounding;
  const brief = { ...view.brief!, current: { ...view.brief!.current, grounding } };
  const slide = makeSlides({ ...view, brief }).find((one) => one.kind === "text" && one.heading !== "");
  if (slide?.kind !== "text") throw new Error("There is no slide with a heading.");
  const [found] = slide.headingGrounding.statements.flatMap(({ checks }) => checks);
  expect(slide.heading.slice(found!.span.start, found!.span.end)).toBe("31 %");
});

it("cuts a long section between its blocks, keeps its heading on each part, and loses no word", () => {
  const paragraphs = Array.from({ length: 5 }, (_, at) => `${`word${at} `.repeat(40).trim()}.`);
  const slides = texts(`## Long\n\n${paragraphs.join("\n\n")}\n`);
  expect(slides).toHaveLength(5);
  expect(new Set(slides.map(({ heading }) => heading))).toEqual(new Set(["Long"]));
  expect(slides.map(({ text }) => text.trim())).toEqual(paragraphs);
});

it("shows nothing that is for the user alone, and nothing that was put aside", () => {
  const view = withProse("The answer.");
  const { brief } = view;
  const [first, ...others] = brief!.actions;
  const rejected = { ...first!, standing: "rejected" as const };
  const slides = makeSlides({
    ...view,
    brief: { ...brief!, actions: [rejected, ...others], parts: { ...brief!.parts, privateNotes: "For you alone." } },
  });
  expect(JSON.stringify(slides)).not.toContain("For you alone.");
  expect(slides.filter(({ kind }) => kind === "action")).toHaveLength(others.length);
});

it("is empty without a brief, and takes any text", () => {
  expect(makeSlides({ ...sessionAt("brief"), brief: null })).toEqual([]);
  for (const prose of ["", "\n\n", "# only a heading", "![x](y)", `${">".repeat(3_000)} deep`, "שלום 👩‍👩‍👧"])
    expect(makeSlides(withProse(prose)).length).toBeGreaterThan(0);
});

it("keeps a number that does not hold marked at its own place when what stands before it is cut", () => {
  const text = "One [F1] of 31 % pays.";
  const number = { start: text.indexOf("31 %"), end: text.indexOf("31 %") + 4 };
  const check = {
    what: "number",
    span: number,
    text: "31 %",
    standing: "unsupported",
    refs: [],
    got: null,
    reason: "",
  };
  const grounding = {
    ...marked(text),
    statements: [{ span: { start: 0, end: text.length }, text, standing: "unsupported", checks: [check] }],
  } as Grounding;
  const left = withoutSources({ text, grounding });
  expect(left.text).toBe("One of 31 % pays.");
  const [statement] = left.grounding.statements;
  expect(left.text.slice(statement!.span.start, statement!.span.end)).toBe(left.text);
  expect(left.text.slice(statement!.checks[0]!.span.start, statement!.checks[0]!.span.end)).toBe("31 %");
});

it("cuts a check to a part of its text and leaves out what reaches over its end", () => {
  const text = "a [F1] b [F2]";
  expect(sliceGrounding(marked(text), 7, 13).marks.map(({ body, span }) => [body, span])).toEqual([
    ["F2", { start: 2, end: 6 }],
  ]);
  expect(sliceGrounding(marked(text), 3, 10).marks).toEqual([]);
});
