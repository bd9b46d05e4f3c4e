import { describe, expect, it } from "vitest";
import { ActionDraft } from "../../electron/contract/brief.ts";
import { ObjectionDraft } from "../../electron/contract/objection.ts";
import { DecimalText, Line, OptionalLine, Prose } from "../../electron/contract/text.ts";

describe("a line", () => {
  it.each(["\u200B", "\u2800 \u2800", "\u200D\uFE0F", "\u3164", "\u00AD\u2060", "\uFEFF", "\u202E\u2066"])(
    "that nobody can see is none: %j",
    (text) => {
      expect(Line.safeParse(text).success).toBe(false);
      expect(OptionalLine.parse(text)).toBe("");
    },
  );

  it("holds no half of a character", () => {
    expect(Line.parse("Harbour \uD83D")).toBe("Harbour \uFFFD");
    expect(OptionalLine.parse("\uDE00 Quay")).toBe("\uFFFD Quay");
  });

  it.each(["👩‍👩‍👧 🎉", "שלום עולם", "क्षि", "漢字", "Ü", "❤️"])("keeps what people write: %s", (text) => {
    expect(Line.parse(text)).toBe(text);
  });
});

it("knows no minus zero", () => {
  expect(["-0", "-0.00", "-0.10", "-3", "0", "-000"].map((text) => DecimalText.parse(text))).toEqual([
    "0",
    "0.00",
    "-0.10",
    "-3",
    "0",
    "000",
  ]);
});

it("shows what nobody sees in a text, ends its lines in one way, and drops the mark of its byte order", () => {
  expect(Prose.parse("\uFEFFChurn \u202E% 13\u202C\r\nand\u000Bso\u2028on\u0000\rend")).toBe(
    "Churn [U+202E]% 13[U+202C]\nand\nso\non[U+0000]\nend",
  );
  expect(Line.parse(" C:\\\u200Eplans\u2029 of May ")).toBe("C:\\[U+200E]plans of May");
  expect(Prose.safeParse("\u200B".repeat(500_000)).success).toBe(false);
});

it("shows what nobody sees in the cards of an advisor, and in what somebody makes of them", () => {
  const action = {
    title: " Ask \u202Efive ",
    why: "a\u200Bb",
    firstStep: "می\u200Cخواهم",
    measure: "👩\u200D👩",
    firstStepHours: 1,
    by: null,
  };
  expect(ActionDraft.parse(action)).toMatchObject({
    title: "Ask [U+202E]five",
    why: "a[U+200B]b",
    firstStep: "می\u200Cخواهم",
    measure: "👩\u200D👩",
  });
  const objection = { claim: "\u2066no", against: "", wouldShow: "x\u{E0041}", hours: 1, severity: "low" };
  expect(ObjectionDraft.parse(objection)).toMatchObject({ claim: "[U+2066]no", wouldShow: "x[U+E0041]" });
});
