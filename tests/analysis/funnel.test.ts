import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { figureOf, inputsOf, knownOf, ledgerly, ledgerlyMetrics, valueOf, whyNot } from "./company-inputs.ts";

describe("the funnel", () => {
  it("gives Ledgerly's rates, losses and their shares", () => {
    const result = runAnalysis("funnel", ledgerly());
    expect(valueOf(result, "signup_rate")).toBeCloseTo(0.03, 12);
    expect(valueOf(result, "activation_rate")).toBeCloseTo(0.2, 12);
    expect(valueOf(result, "paid_rate")).toBeCloseTo(0.25, 12);
    expect(valueOf(result, "signup_to_paid_rate")).toBeCloseTo(0.05, 12);
    expect(["signup_loss", "activation_loss", "paid_loss", "total_loss"].map((key) => valueOf(result, key))).toEqual([
      40_740, 1_008, 189, 41_937,
    ]);
    expect(
      ["signup", "activation", "paid"].reduce((all, key) => all + valueOf(result, `${key}_loss_share`), 0),
    ).toBeCloseTo(1, 12);
  });

  it("gives October's activation a 95 % interval of 17.9 to 22.3 %", () => {
    const { range } = knownOf(runAnalysis("funnel", ledgerly()), "activation_rate");
    expect(range?.low).toBeCloseTo(0.179, 3);
    expect(range?.high).toBeCloseTo(0.223, 3);
    expect(range?.method).toBe("95 % Wilson interval");
  });

  it("says its message in the company's own words for activation", () => {
    expect(runAnalysis("funnel", ledgerly()).message).toBe(
      "80 % of sign-ups do not get a bank connected within 7 days.",
    );
    expect(runAnalysis("funnel", ledgerly({ activation_definition: "connects a bank" })).message).toBe(
      "80 % of sign-ups never connect a bank.",
    );
    expect(runAnalysis("funnel", ledgerly({ activation_definition: "aha moment" })).message).toBe(
      "80 % of sign-ups never reach the first real use (aha moment).",
    );
  });

  it("puts a definition that does not fit into the sentence behind it, once", () => {
    const definition = "Bank account connected and first receipt matched within 7 days";
    const result = runAnalysis("funnel", ledgerly({ activation_definition: definition }));
    expect(result.message).toBe(`80 % of sign-ups never reach the first real use (${definition}).`);
    expect(runAnalysis("funnel", ledgerly({ activation_definition: "Bank connected in May" })).message).toBe(
      "80 % of sign-ups never get a bank connected in May.",
    );
  });

  it("says where a step stands against the usual range, in plain words", () => {
    const standing = (values: Parameters<typeof inputsOf>[0], key: string) =>
      knownOf(runAnalysis("funnel", inputsOf(values)), key).verdict?.words;
    expect(standing({ signups: 100, activated: 20 }, "activation_rate")).toBe("below the usual 25 to 40 %");
    expect(standing({ signups: 100, activated: 10 }, "activation_rate")).toBe("far below the usual 25 to 40 %");
    expect(standing({ signups: 100, activated: 50 }, "activation_rate")).toBe("above the usual 25 to 40 %");
    expect(standing({ churn_monthly: 0.041 }, "churn_monthly")).toBe(
      "above the 4 % that are healthy for small businesses",
    );
    expect(standing({ retention_30d: 0.3 }, "retention_30d")).toBe("in the usual 20 to 40 %");
  });

  it("asks for the definition of activation when nobody has written it down", () => {
    const result = runAnalysis("funnel", inputsOf({ signups: [1_260, "2026-10"], activated: [252, "2026-10"] }));
    expect(result.message).toBe("80 % of sign-ups never reach the first real use.");
    expect(result.cautions.join(" ")).toContain("not written down");
  });

  it("bounds the share that pays by all customers where nobody counted the new ones", () => {
    const few = runAnalysis("funnel", inputsOf({ signups: 90, customers: 34 }));
    expect(valueOf(few, "signup_to_paid_at_most")).toBeCloseTo(34 / 90, 12);
    expect(
      whyNot(runAnalysis("funnel", inputsOf({ signups: 20, customers: 34 })), "signup_to_paid_at_most").why,
    ).toContain("bound nothing");
    expect(whyNot(runAnalysis("funnel", ledgerly()), "signup_to_paid_at_most").why).toContain("no bound is needed");
  });

  it("prices referral: doubling invites brings about one customer a month", () => {
    const result = runAnalysis("funnel", ledgerly());
    expect(valueOf(result, "k_factor")).toBeCloseTo(0.016, 12);
    expect(valueOf(result, "doubling_invites_customers")).toBeCloseTo(1.008, 10);
    expect(result.cautions).toContain("Doubling invites brings about one customer a month.");
    expect(knownOf(result, "k_factor").verdict?.words).toBe("no driver of growth");
  });

  it("says that steps are of partly different people and that retention is of another month's", () => {
    const { cautions } = runAnalysis("funnel", ledgerly());
    expect(cautions.some((caution) => caution.includes("partly different people"))).toBe(true);
    expect(cautions.some((caution) => caution.includes("August 2026") && caution.includes("October 2026"))).toBe(true);
  });

  it("refuses a rate of two periods and names both", () => {
    const result = runAnalysis("funnel", inputsOf({ ...ledgerlyMetrics, signups: [3_800, "2026-Q3"] }));
    expect(whyNot(result, "signup_rate").why).toBe(
      "Visitors (October 2026) and Sign-ups (2026-Q3) are of different periods: a rate needs both of one.",
    );
    expect(figureOf(result, "paid_rate").known).toBe(true);
    expect(result.cautions.some((caution) => caution.includes("2026-Q3"))).toBe(true);
  });

  it("takes a quarter written in two ways as one period", () => {
    const result = runAnalysis("funnel", inputsOf({ visitors: [1_000, "2026-Q3"], signups: [50, "2026-07..2026-09"] }));
    expect(valueOf(result, "signup_rate")).toBe(0.05);
  });

  it("refuses more people through a step than came into it", () => {
    const result = runAnalysis("funnel", inputsOf({ signups: [100, "2026-10"], activated: [120, "2026-10"] }));
    expect(whyNot(result, "activation_rate").why).toContain("can't be the same people");
  });

  it("calls a rate thin below 100 entrants, and not at 100", () => {
    const thin = runAnalysis("funnel", inputsOf({ signups: [99, "2026-10"], activated: [30, "2026-10"] }));
    expect(knownOf(thin, "activation_rate").note).toContain("Thin");
    expect(thin.cautions.some((caution) => caution.includes("thin"))).toBe(true);
    const enough = runAnalysis("funnel", inputsOf({ signups: [100, "2026-10"], activated: [30, "2026-10"] }));
    expect(knownOf(enough, "activation_rate").note).toBeUndefined();
  });

  it("names each missing count once, with what waits for it", () => {
    const { missing, message, tables, pictures } = runAnalysis("funnel", inputsOf({}));
    expect(missing.filter(({ needs }) => needs === "Visitors")).toHaveLength(1);
    expect(message).toContain("can't be drawn yet");
    expect(tables).toEqual([]);
    expect(pictures).toEqual([]);
  });

  it("draws every count with what is lost behind it", () => {
    const [picture] = runAnalysis("funnel", ledgerly()).pictures;
    expect(picture).toEqual({
      shape: "funnel",
      title: "80 % of sign-ups do not get a bank connected within 7 days.",
      stages: [
        { label: "Visitors", count: 42_000, lost: 40_740, rate: null },
        { label: "Sign-ups", count: 1_260, lost: 1_008, rate: 0.03 },
        { label: "Activated", count: 252, lost: 189, rate: 0.2 },
        { label: "New paying", count: 63, lost: null, rate: 0.25 },
      ],
    });
  });

  it("says that no step is below its usual range when none is", () => {
    const { message } = runAnalysis(
      "funnel",
      inputsOf({ ...ledgerlyMetrics, activated: [400, "2026-10"], new_customers: [100, "2026-10"] }),
    );
    expect(message).toMatch(/^No step is below its usual range/);
  });

  it("judges churn by the segment that was answered", () => {
    expect(knownOf(runAnalysis("funnel", ledgerly()), "churn_monthly").verdict?.threshold).toContain(
      "small businesses",
    );
    expect(knownOf(runAnalysis("funnel", ledgerly({ segment: "enterprise" })), "churn_monthly").verdict?.level).toBe(
      "critical",
    );
  });

  it("carries formula, inputs with references, and the source of each threshold", () => {
    const rate = knownOf(runAnalysis("funnel", ledgerly()), "activation_rate");
    expect(rate.formula).toBe("Activated sign-ups / Sign-ups");
    expect(rate.inputs.map(({ ref }) => ref)).toEqual(["F3", "F2"]);
    expect(rate.verdict).toMatchObject({ level: "watch", source: { heuristic: true, edition: "2026-11" } });
  });
});
