import { describe, expect, it } from "vitest";
import type { Knob, WhatIfChange } from "../../electron/contract/analysis.ts";
import { createWhatIfStore, listKnobs, touchedAnalyses } from "../../renderer/state/what-if.ts";
import { analyses, whatIf } from "./fixtures/analyses.ts";
import { openHandBridge } from "./fixtures/hand-bridge.ts";
import { sessionId } from "./fixtures/session.ts";

function openStore() {
  const { bridge, calls } = openHandBridge();
  const breaths: (() => void)[] = [];
  const store = createWhatIfStore(bridge, (compute) => breaths.push(compute));
  const changesOf = (at: number): WhatIfChange[] => (calls[at]!.input as { changes: WhatIfChange[] }).changes;
  return {
    store,
    calls,
    changesOf,
    answer: (at: number) => calls[at]?.answer({ ok: true, value: whatIf(changesOf(at)) }),
    refuse: (at: number) =>
      calls[at]?.answer({
        ok: false,
        error: { code: "call.invalid", message: "Out of bounds.", hint: "Nothing was changed." },
      }),
    breathe: () => breaths.splice(0).forEach((compute) => compute()),
  };
}

const knobs = analyses[1]?.knobs ?? [];
const knobOf = (input: string): Knob => {
  const knob = knobs.find((one) => one.input === input);
  if (knob === undefined) throw new Error(`The fixture has no knob ${input}.`);
  return knob;
};
const mrrOf = (store: ReturnType<typeof openStore>["store"]): number | null => {
  const figure = store.getState().results["growth-projection"]?.figures[0];
  return figure?.measured.known === true ? figure.measured.quantity.value : null;
};

describe("a what-if", () => {
  it("asks once for a slider that moves through many values", () => {
    const { store, calls, changesOf, breathe } = openStore();
    for (const value of [0.21, 0.22, 0.25])
      store.getState().turn(sessionId, analyses, knobOf("activation_rate"), value);
    breathe();
    expect(calls).toHaveLength(1);
    expect(changesOf(0)).toEqual([{ input: "activation_rate", to: 0.25 }]);
  });

  it("shows what it gives, and nothing once the input is back at today's value", async () => {
    const { store, calls, answer, breathe } = openStore();
    store.getState().turn(sessionId, analyses, knobOf("activation_rate"), 0.25);
    breathe();
    await answer(0);
    expect(mrrOf(store)).toBeGreaterThan(100_000);
    store.getState().turn(sessionId, analyses, knobOf("activation_rate"), 0.2);
    breathe();
    expect(store.getState()).toMatchObject({ values: {}, results: {} });
    expect(calls).toHaveLength(1);
  });

  it("drops a reply that a newer move has overtaken", async () => {
    const { store, answer, breathe } = openStore();
    store.getState().turn(sessionId, analyses, knobOf("activation_rate"), 0.4);
    breathe();
    store.getState().turn(sessionId, analyses, knobOf("activation_rate"), 0.21);
    breathe();
    await answer(1);
    const newest = mrrOf(store);
    await answer(0);
    expect(mrrOf(store)).toBe(newest);
  });

  it("drops a reply that comes after going back to today", async () => {
    const { store, answer, breathe } = openStore();
    store.getState().turn(sessionId, analyses, knobOf("price"), 150);
    breathe();
    store.getState().reset();
    await answer(0);
    expect(store.getState().results).toEqual({});
  });

  it("keeps the last good figures and the moved input when a computation is refused", async () => {
    const { store, answer, refuse, breathe } = openStore();
    store.getState().turn(sessionId, analyses, knobOf("price"), 150);
    breathe();
    await answer(0);
    const before = store.getState().results;
    store.getState().turn(sessionId, analyses, knobOf("price"), 199);
    breathe();
    await refuse(1);
    expect(store.getState()).toMatchObject({
      results: before,
      values: { price: 199 },
      problem: { message: "Out of bounds." },
    });
  });
});

describe("the inputs that can be moved", () => {
  const withKnob = (knob: Knob, number: number) => ({ ...analyses[0]!, ref: `A${number}`, knobs: [knob] });
  const knob: Knob = {
    input: "churn_monthly",
    label: "Churn",
    unit: "percent",
    value: 0.04,
    min: 0,
    max: 0.5,
    step: 0.001,
  };

  it("lists each once, within bounds that every analysis takes, rates first", () => {
    const price: Knob = { ...knob, input: "price", unit: "money", value: 100 };
    const listed = listKnobs([withKnob(price, 1), withKnob(knob, 2), withKnob({ ...knob, min: 0.01, max: 0.2 }, 3)]);
    expect(listed).toEqual([{ ...knob, min: 0.01, max: 0.2 }, price]);
  });

  it("takes none from what-ifs that were kept", () => {
    expect(listKnobs(analyses.filter((analysis) => analysis.askedBy === "user"))).toEqual([]);
  });

  it("asks each analysis only for the changes that it understands", () => {
    const other = { ...withKnob(knob, 9), kind: "unit-economics" as const };
    expect(touchedAnalyses([analyses[1]!, other], { churn_monthly: 0.03, price: 130 })).toEqual([
      {
        kind: "growth-projection",
        changes: [
          { input: "churn_monthly", to: 0.03 },
          { input: "price", to: 130 },
        ],
      },
      { kind: "unit-economics", changes: [{ input: "churn_monthly", to: 0.03 }] },
    ]);
  });
});
