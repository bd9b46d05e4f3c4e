import { describe, expect, it } from "vitest";
import { measurePlainness } from "../../electron/analysis/language/measure-plainness.ts";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, valueOf, whyNot } from "./company-inputs.ts";

const hard =
  "Organisational interdependencies necessitate a comprehensive reconsideration of architectural responsibilities across heterogeneous infrastructure components.";
const termsOf = (text: string, audience: Parameters<typeof measurePlainness>[1] = "board") =>
  measurePlainness(text, audience).unexplained.map(({ term }) => term);

describe("how plain a text is", () => {
  it("has the grade that its words, sentences and syllables give", () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 x 6 + 11.8 x 1 - 15.59.
    const { grade, readingEase, words, sentences } = measurePlainness("The cat sat on the mat.", "board");
    expect({ words, sentences }).toEqual({ words: 6, sentences: 1 });
    expect(grade).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
    expect(readingEase).toBeCloseTo(206.835 - 1.015 * 6 - 84.6, 10);
  });

  it("is the same with reference marks and Markdown as without", () => {
    const plain = "We lose about two days a month to it. That is a tenth of the team.";
    const marked =
      "## Why it matters\n\nWe lose **about two days** a month to it [=F4/F3]. That is a\n*tenth* of the team [F3, A1.capacity_share] [proposed].\n\n| a | b |\n|---|---|\n| heterogeneous | infrastructure |\n\n```\nconst interdependency = heterogeneous;\n```";
    const [a, b] = [measurePlainness(plain, "board"), measurePlainness(marked, "board")];
    expect(b.words).toBe(a.words);
    expect(b.grade).toBeCloseTo(a.grade ?? 0, 10);
  });

  it("counts each list item as a sentence, and a line break inside a paragraph as none", () => {
    expect(measurePlainness("- Pay the loan back now\n- Do nothing at all\n1. Buy it", "board").sentences).toBe(3);
    expect(measurePlainness("One line that goes\non in the next one.", "board").sentences).toBe(1);
  });

  it("does not end a sentence at e.g. or at a point inside a number", () => {
    expect(measurePlainness("We grew by 3.5 % with, e.g. Stripe and others, all of it.", "board").sentences).toBe(1);
  });

  it("names the hardest sentences with their place in the text as given", () => {
    const text = `It is fine [F3]. ${hard}`;
    const { hardest } = measurePlainness(text, "board");
    expect(hardest).toHaveLength(1);
    expect(text.slice(hardest[0]!.span.start, hardest[0]!.span.end)).toBe(hard);
    expect(hardest[0]!.grade).toBeGreaterThan(20);
  });

  it("names every sentence above the target, hardest first", () => {
    const harder = hard.replace(/\.$/, ", notwithstanding considerable organisational unfamiliarity.");
    const text = `${`It is fine. ${hard} `.repeat(6)}${harder}`;
    expect(measurePlainness(text, "board").hardest.map(({ sentence }) => sentence)).toEqual([
      harder,
      ...Array.from({ length: 6 }, () => hard),
    ]);
  });

  it.each([
    ["board", 9],
    ["customer", 9],
    ["sales", 9],
    ["investor", 9],
    ["founder", 10],
    ["engineers", null],
  ] as const)("for %s aims at %s", (audience, target) => {
    const plain = measurePlainness(hard, audience);
    expect(plain.target).toBe(target);
    expect(plain.above).toBe(target !== null);
  });

  it("finds a technical term that nobody explained, once", () => {
    expect(termsOf("The API is slow. We refactor the API and the SDK.")).toEqual(["API", "refactor", "SDK"]);
    const text = "We pay for the API.";
    const [found] = measurePlainness(text, "board").unexplained;
    expect(text.slice(found!.span.start, found!.span.end)).toBe("API");
  });

  it.each([
    "An API (the door for other programs) is slow.",
    "The API is a door for other programs.",
    "The API, that is the door for other programs, is slow.",
    "The API means the door for other programs.",
    "The door for other programs is called API.",
    "The application programming interface (API), a door for other programs, is slow.",
    "The API — the door for other programs — is slow.",
    "**API**: the door for other programs.",
    "We lose time to the API. That means the door for other programs.",
    "## The API\n\nThe API is a door for other programs.",
  ])("takes the term as explained in: %s", (text) => {
    expect(termsOf(text)).toEqual([]);
  });

  it.each([
    "The API is slow.",
    "The API (see below) is slow.",
    "Our API and the SDK are slow.",
    "The API is the problem.",
  ])("does not take the term as explained in: %s", (text) => {
    expect(termsOf(text)).toContain("API");
  });

  it("knows which terms each audience brings along", () => {
    const text = "We deploy daily, and MRR grows while churn falls.";
    expect(termsOf(text, "engineers")).toEqual(["MRR"]);
    expect(termsOf("The API and the KYC are slow.", "engineers")).toEqual(["KYC"]);
    expect(termsOf(text, "investor")).toEqual(["deploy", "churn"]);
    expect(termsOf(text, "board")).toEqual(["deploy", "MRR", "churn"]);
  });

  it("takes no everyday short form and no shouting for a term", () => {
    expect(termsOf("The CEO of the US firm said OK at 9 AM. THIS IS ALL IN CAPITALS")).toEqual([]);
  });

  it("says nothing of a grade where there is no English text", () => {
    expect(measurePlainness("", "board")).toMatchObject({ grade: null, words: 0, above: false });
    expect(measurePlainness("技術的負債はローンのようなものです。", "board").grade).toBeNull();
  });

  it("reads a megabyte of anything in well under two seconds", () => {
    for (const bad of ["[", "<!--", "- ", "a ", "```\n", "(", "[a](", "*", "\u202E😀", "API ", "[=F1"]) {
      const start = performance.now();
      measurePlainness(bad.repeat(Math.ceil(1_000_000 / bad.length)), "board");
      expect(performance.now() - start, bad).toBeLessThan(2_000);
    }
  });
});

describe("the plainness analysis", () => {
  const text = `Technical debt is a loan. ${hard}`;

  it("gives grade, target and terms for the audience that was answered", () => {
    const result = runAnalysis("plainness", inputsOf({}, { text_to_explain: text, audience: "board" }));
    expect(knownOf(result, "reading_grade").verdict).toMatchObject({ level: "watch", words: "too hard for a board" });
    expect(valueOf(result, "grade_target")).toBe(9);
    expect(valueOf(result, "grade_above_target")).toBeCloseTo(valueOf(result, "reading_grade") - 9, 10);
    expect([
      valueOf(result, "terms_used"),
      valueOf(result, "terms_unexplained"),
      valueOf(result, "unexplained_share"),
    ]).toEqual([1, 0, 0]);
    expect(result.tables[0]?.rows[0]?.[0]).toBe(hard);
    expect(result.pictures[0]).toMatchObject({ shape: "versions", target: 9 });
    expect(result.cautions[0]).toContain("fewer than 60 words");
  });

  it("has no limit for engineers", () => {
    expect(
      whyNot(runAnalysis("plainness", inputsOf({}, { text_to_explain: text, audience: "engineers" })), "grade_target")
        .why,
    ).toContain("no limit");
  });

  it("asks for a text when there is none", () => {
    const result = runAnalysis("plainness", inputsOf({}));
    expect(whyNot(result, "reading_grade").needs).toEqual(["A text to measure"]);
    expect(result.message).toBe("There is no text to measure yet.");
  });
});
