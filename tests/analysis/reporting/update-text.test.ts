import { expect, it } from "vitest";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, valueOf, whyNot } from "../company-inputs.ts";

const textOf = (text: string) => runAnalysis("update-text", inputsOf({}, text === "" ? {} : { update_text: text }));
const verdict = (text: string, key: string) => {
  const found = figureOf(textOf(text), key);
  return found.known ? found.verdict?.level : null;
};

it("counts words, minutes and numbers of a text without its headings and marks", () => {
  const result = textOf("# The month\n\nWe won 63 shops [F4]. The next step is the export.");
  // we won 63 shops | the next step is the export = 4 + 6 words, one of them a number.
  expect(valueOf(result, "words")).toBe(10);
  expect(valueOf(result, "minutes")).toBeCloseTo(10 / 238, 12);
  expect(valueOf(result, "numbers_per_hundred")).toBe(10);
  expect(result.cautions.join(" ")).toMatch(/says little/);
});

it("judges the length and the grade for a text that everybody is to read", () => {
  const sentence = "We won more shops than before. ";
  expect(verdict(sentence.repeat(10), "words")).toBe("watch");
  expect(verdict(sentence.repeat(50), "words")).toBe("healthy");
  expect(verdict(sentence.repeat(120), "words")).toBe("watch");
  expect(verdict(sentence.repeat(200), "words")).toBe("poor");
  expect(verdict(sentence.repeat(50), "reading_grade")).toBe("healthy");
  expect(verdict("Considerable organisational optimisation initiatives continued. ".repeat(20), "reading_grade")).toBe(
    "watch",
  );
});

it("says what is missing, and that another language has no grade", () => {
  expect(whyNot(textOf(""), "words").needs).toEqual(["The text of an update"]);
  const greek = textOf("Τα νέα του μήνα είναι καλά για όλους μας.");
  expect(whyNot(greek, "reading_grade").why).toMatch(/made for English/);
  expect(greek.pictures).toEqual([]);
});
