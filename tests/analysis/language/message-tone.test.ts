import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { findLoadedWords } from "../../../electron/analysis/language/loaded-words.ts";
import { sortSentences } from "../../../electron/analysis/language/sort-sentences.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, valueOf, whyNot } from "../company-inputs.ts";

const tone = (answers: Record<string, string>, tables: Record<string, readonly AnalysisRow[]> = {}) =>
  runAnalysis("message-tone", inputsOf({}, answers, "2026-11-24", tables));
const words = (result: ReturnType<typeof tone>, key: string) => {
  const found = figureOf(result, key);
  return found.known ? (found.words ?? null) : null;
};
const level = (result: ReturnType<typeof tone>, key: string) => {
  const found = figureOf(result, key);
  return found.known ? (found.verdict?.level ?? null) : null;
};

describe("loaded words", () => {
  it("are counted by their words, of all words, the longest of those that overlap once", () => {
    // This is a huge blow for us. It is a crisis. = 7 + 4 words; "huge blow" is two of them, "crisis" one.
    const result = tone({ draft: "This is a huge blow for us. It is a crisis." });
    expect(valueOf(result, "words")).toBe(11);
    expect(valueOf(result, "loaded_uses")).toBe(2);
    expect(valueOf(result, "loaded_share")).toBeCloseTo(3 / 11, 12);
    expect(words(result, "loaded_list")).toBe("“huge blow” and “crisis”");
    expect(level(result, "loaded_share")).toBe("poor");
  });

  it("are whole words in any case and across a line's end, and plain hard words are none", () => {
    expect(findLoadedWords("HUGE\nBLOW, familiar faces, warm, improve").map((use) => use.words)).toEqual(["HUGE BLOW"]);
    expect(findLoadedWords("We stop the project. Two people leave. I am sorry for the loss.")).toEqual([]);
  });

  it("never make more than all of a text, and stand where they are said to", () => {
    const some = fc.array(fc.constantFrom("crisis", "huge blow", "we", "meet", "on Friday.", "!", "\n"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(some, (parts) => {
        const text = parts.join(" ");
        const share = figureOf(tone({ draft: text || "-" }), "loaded_share");
        if (share.known) expect(share.quantity.value >= 0 && share.quantity.value <= 1).toBe(true);
        for (const use of findLoadedWords(text))
          expect(text.slice(use.start, use.end).replace(/\s+/g, " ")).toBe(use.words);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what a sentence tells", () => {
  it.each([
    ["The lead of the product squad has resigned.", "fact"],
    ["Her last day is 30 May.", "fact"],
    ["We don't know yet who follows.", "unknown"],
    ["It is not decided whether the squads merge.", "unknown"],
    ["The date is still open.", "unknown"],
    ["On Friday we will meet.", "next"],
    ["I'll write again on 3 December.", "next"],
    ["It might be decided soon.", "guess"],
    ["I am confident that we will manage.", "guess"],
    ["This is a crisis.", "other"],
    ["Who leads the squad?", "other"],
    ["My door is always open.", "other"],
  ])("%s → %s", (sentence, tells) => {
    expect(sortSentences(sentence).map((one) => one.tells)).toEqual([tells]);
  });

  it("says which parts a draft has, and how long a reader waits for the news", () => {
    const calm = tone({
      draft:
        "Dear team,\n\nThank you for reading this. The squad lead has resigned. We do not know yet who follows. On Friday we will meet.",
    });
    expect(valueOf(calm, "parts_present")).toBe(3);
    expect(valueOf(calm, "parts_absent")).toBe(0);
    // Dear team (2) + Thank you for reading this (5).
    expect(valueOf(calm, "words_before_news")).toBe(7);
    expect(valueOf(calm, "next_dated")).toBe(1);
    const loud = tone({ draft: "Dear family! It is a DISASTER!! Everyone must step up." });
    expect(words(loud, "parts_absent")).toBe("facts, what is not known, and what happens next");
    expect(valueOf(loud, "shouts")).toBe(3);
    expect(whyNot(loud, "words_before_news").why).toMatch(/No sentence/);
  });
});

describe("what is promised", () => {
  const promised = (unknowns: readonly AnalysisRow[], next_steps: readonly AnalysisRow[] = []) =>
    tone({ what_happened: "The lead leaves" }, { unknowns, next_steps });

  it("is listed with who and when, numbers as quotations, steps by their day", () => {
    const result = promised(
      [{ unknown: "who leads the squad", who: "the founder", day: "2026-12-03" }, { unknown: "whether 2 squads stay" }],
      [
        { step: "we write again", day: "2026-12-01" },
        { step: "both squads meet", who: "Ana", day: "2026-11-26" },
      ],
    );
    expect(words(result, "unknown_list")).toBe(
      "- Who leads the squad. The founder tells you by Thursday 3 December.\n- “whether 2 squads stay”.",
    );
    expect(words(result, "step_list")).toBe(
      "- Thursday 26 November: both squads meet (Ana).\n- Tuesday 1 December: we write again.",
    );
    expect([valueOf(result, "unknowns"), valueOf(result, "unknowns_promised")]).toEqual([2, 1]);
    // 24 to 26 November.
    expect(valueOf(result, "silence_days")).toBe(2);
    expect(level(result, "silence_days")).toBe("healthy");
  });

  it("is a long silence from the eighth day on, and no silence is told from days that have gone by or none", () => {
    expect(level(promised([{ unknown: "x", day: "2026-12-01" }]), "silence_days")).toBe("healthy");
    expect(level(promised([{ unknown: "x", day: "2026-12-02" }]), "silence_days")).toBe("watch");
    expect(whyNot(promised([{ unknown: "x", day: "2026-11-20" }]), "silence_days").why).toMatch(
      /20 November 2026 has gone by/,
    );
    expect(whyNot(promised([{ unknown: "x" }]), "silence_days").needs).toHaveLength(1);
    expect(whyNot(promised([]), "unknowns").needs).toHaveLength(1);
  });
});

describe("without a draft", () => {
  it("measures the answers for their words, and never for their parts", () => {
    const result = tone({ what_happened: "This is a crisis" });
    expect(valueOf(result, "loaded_uses")).toBe(1);
    expect(whyNot(result, "parts_present").needs).toEqual(["The draft of the message"]);
    expect(result.cautions[0]).toMatch(/no draft/);
  });

  it("says what is missing, and that another language can't be measured", () => {
    expect(whyNot(tone({}), "loaded_share").needs).toEqual(["The draft of the message"]);
    expect(whyNot(tone({ draft: "Это катастрофа для всех нас." }), "loaded_share").why).toMatch(/made for English/);
  });
});
