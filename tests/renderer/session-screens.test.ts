import { getFixedT } from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "../../electron/contract/analysis.ts";
import { Question } from "../../electron/contract/playbook.ts";
import { chooseFirstFigures } from "../../renderer/screens/session/analysis-section.tsx";
import { readAnswer, sayAnswer, typeAnswer } from "../../renderer/screens/session/answer-text.ts";
import { choosePageFigures } from "../../electron/contract/page-figures.ts";
import { placeToFill } from "../../renderer/screens/session/fill-gap.tsx";
import { changedWords, hasChanged } from "../../renderer/screens/session/changed-note.tsx";
import { phaseWords } from "../../renderer/screens/session/phase-line.tsx";
import { reachedSteps, wayBack } from "../../renderer/screens/session/reached-steps.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { analyses } from "./fixtures/analyses.ts";
import { sessionAt } from "./fixtures/session.ts";

beforeAll(startWords);

const question = (more: object): Question =>
  Question.parse({ id: "asked", ask: "How many?", why: "It matters.", unknownCosts: "A guess.", ...more });

describe("an answer", () => {
  const churn = question({ type: "percent", unit: "percent", per: "month", metric: "churn_monthly" });

  it("goes from what is typed to what is kept and back without losing a digit", () => {
    expect(readAnswer(churn, "4.1", "USD")).toEqual({ ok: true, value: "0.041" });
    expect(typeAnswer(churn, "0.041")).toBe("4.1");
    expect(sayAnswer(churn, "0.041", "USD")).toBe("4.1 % a month");
  });

  it("keeps prose as it was typed, and a line without its outer blanks", () => {
    expect(readAnswer(question({ type: "prose" }), "  a\n b ", "USD")).toEqual({ ok: true, value: "  a\n b " });
    expect(readAnswer(question({ type: "line" }), "  a ", "USD")).toEqual({ ok: true, value: "a" });
  });

  it.each([
    [{ type: "money" }, "", "empty"],
    [{ type: "money" }, "lots", "not-a-number"],
    [{ type: "line" }, "   ", "empty"],
    [{ type: "month" }, "2027-13", "not-a-month"],
    [
      {
        type: "choice",
        options: [
          { value: "a", label: "A" },
          { value: "b", label: "B" },
        ],
      },
      "",
      "no-choice",
    ],
  ])("of %j is refused when it is %j: %s", (more, typed, problem) => {
    expect(readAnswer(question(more), typed, "USD")).toEqual({ ok: false, problem });
  });

  it("is said by its label when it was chosen", () => {
    const chosen = question({
      type: "choice",
      options: [
        { value: "a", label: "Both" },
        { value: "b", label: "None" },
      ],
    });
    expect(sayAnswer(chosen, "a", "USD")).toBe("Both");
  });
});

describe("the steps of a session", () => {
  it("are reached when they have something to show", () => {
    expect(reachedSteps(sessionAt("ask"))).toEqual(["ask"]);
    expect(reachedSteps(sessionAt("figures"))).toEqual(["ask", "figures", "advice"]);
    expect(reachedSteps(sessionAt("brief"))).toEqual(["ask", "figures", "advice", "brief"]);
  });

  it("lead back one question, then one step, and from the first question nowhere", () => {
    expect(wayBack(sessionAt("ask", 0))).toBeNull();
    expect(wayBack(sessionAt("ask", 3))).toEqual({ step: "ask", at: 2 });
    expect(wayBack(sessionAt("figures"))).toEqual({ step: "ask", at: 6 });
    expect(wayBack(sessionAt("brief"))).toEqual({ step: "advice" });
  });
});

describe("the figures", () => {
  const figure = (key: string, more: object = {}): Figure => ({
    key,
    label: key,
    measured: { known: true, quantity: { value: 1, unit: "count" }, formula: "1", inputs: [], ...more },
  });
  const range = { low: 0, high: 2, method: "guess" };
  const verdict = { level: "watch", words: "low", threshold: "2", source: { title: "Us", heuristic: true } };

  it("show those first that were judged, then those with a range, in their own order", () => {
    const plain = ["a", "b", "c", "d", "e", "f"].map((key) => figure(key));
    const { first, more } = chooseFirstFigures([...plain, figure("ranged", { range }), figure("judged", { verdict })]);
    expect(first.map(({ key }) => key)).toEqual(["a", "b", "c", "d", "ranged", "judged"]);
    expect(more.map(({ key }) => key)).toEqual(["e", "f"]);
  });

  it("leave what can't be computed to the list of what is missing", () => {
    const unknown: Figure = { key: "nrr", label: "NRR", measured: { known: false, why: "not recorded", needs: [] } };
    expect(chooseFirstFigures([unknown])).toEqual({ first: [], more: [] });
  });

  it("lead from what is missing to the question that asks for it, else to the fact", () => {
    const view = sessionAt("figures");
    expect(placeToFill(view, "churn_monthly")).toEqual({ question: 1 });
    expect(placeToFill(view, "Customer churn a month")).toEqual({ question: 1 });
    expect(placeToFill(view, "30-day retention of activated users")).toEqual({ metric: "retention_30d" });
    expect(placeToFill(view, "MRR from expansion")).toEqual({ metric: "MRR from expansion" });
  });

  it("put the playbook's first picture and table on the page, not those of a what-if or of a text's plainness", () => {
    const plainness = {
      ...analyses[0]!,
      kind: "plainness" as const,
      pictures: [{ shape: "versions" as const, title: "Plain", texts: [], target: 9 }],
      tables: [],
    };
    const page = choosePageFigures([analyses[3]!, plainness, ...analyses], "No table.");
    expect(page.picture?.shape).toBe("funnel");
    expect(page.table?.title).toBe("Every step and what it loses, October 2026");
  });
});

describe("what is going on", () => {
  it.each([
    [{ phase: "writing", detail: "" }, "Writing"],
    [{ phase: "waiting", detail: "12 s: the server is busy" }, "Waiting 12 s: the server is busy"],
    [{ phase: "mending", detail: "2" }, "Mending 2 things"],
    [{ phase: "mending", detail: "1" }, "Mending 1 thing"],
    [{ phase: "rewriting", detail: "12.3" }, "Putting it more plainly: it reads at grade 12.3"],
    [{ phase: "checking", detail: "" }, "Checking the numbers"],
    [{ phase: "checking", detail: "26 numbers" }, "Checking the numbers: 26 numbers"],
  ] as const)("is told of %j as %j", (live, words) => {
    expect(phaseWords(live, getFixedT("en", "advice"))).toBe(words);
  });
});

describe("figures that are from before", () => {
  it.each([
    [1, 0, "1 answer has changed since these figures were computed."],
    [2, 0, "2 answers have changed since these figures were computed."],
    [0, 1, "1 fact has changed since these figures were computed."],
    [2, 1, "2 answers and 1 fact of the company have changed since these figures were computed."],
  ])("are told of after %i answers and %i facts: %s", (answers, facts, words) => {
    const changedSince = { questionIds: Array<string>(answers).fill("a"), factRefs: Array<string>(facts).fill("F1") };
    expect(changedWords(changedSince, getFixedT("en", "session"))).toBe(words);
    expect(hasChanged({ ...sessionAt("figures"), changedSince })).toBe(true);
    expect(hasChanged(sessionAt("figures"))).toBe(false);
  });
});
