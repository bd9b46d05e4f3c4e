import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, ledgerly, valueOf, whyNot } from "./company-inputs.ts";

const debt = { days_lost_month: 12, fix_days: 90, engineer_day_cost: 600 };

describe("what is at stake", () => {
  it("prices the interest of twelve lost days a month", () => {
    const result = runAnalysis("stake", ledgerly(debt));
    expect([
      valueOf(result, "interest_month"),
      valueOf(result, "interest_quarter"),
      valueOf(result, "interest_year"),
    ]).toEqual([7_200, 21_600, 86_400]);
    expect(valueOf(result, "capacity_share")).toBeCloseTo(12 / 180, 12);
    expect(valueOf(result, "fix_cost")).toBe(54_000);
    expect(valueOf(result, "fix_capacity_share")).toBe(0.5);
  });

  it("repays by what the fix saves, not by what is lost", () => {
    expect(valueOf(runAnalysis("stake", ledgerly(debt)), "repay_months")).toBe(7.5);
    const partly = runAnalysis("stake", ledgerly({ ...debt, days_saved_month: 10 }));
    expect(valueOf(partly, "repay_months")).toBe(9);
    expect(valueOf(partly, "first_year_net")).toBe(10 * 600 * 12 - 54_000);
    expect(partly.message).toBe("It takes 12 engineer-days a month, $7,200; the fix repays itself in 9 months.");
  });

  it("says that saving everything is an assumption", () => {
    expect(runAnalysis("stake", ledgerly(debt)).cautions.some((caution) => caution.includes("taken to save all"))).toBe(
      true,
    );
    expect(
      runAnalysis("stake", ledgerly({ ...debt, days_saved_month: 10 })).cautions.some((caution) =>
        caution.includes("taken to save all"),
      ),
    ).toBe(false);
  });

  it("refuses a fix that saves more than is lost", () => {
    expect(whyNot(runAnalysis("stake", ledgerly({ ...debt, days_saved_month: 15 })), "repay_months").why).toContain(
      "can't save 15 days a month when 12 are lost",
    );
  });

  it("counts by event where it is lost each time, and says how many times repay the fix", () => {
    const result = runAnalysis("stake", inputsOf({}, { days_lost_per_event: 30, events_year: 4, fix_days: 90 }));
    expect(valueOf(result, "interest_days_month")).toBe(10);
    expect(valueOf(result, "repay_events")).toBe(3);
    expect(valueOf(result, "repay_months")).toBe(9);
    expect(whyNot(result, "interest_month").needs).toEqual(["Cost of an engineer-day"]);
  });

  it("expects a yearly loss from incidents, before and after a control", () => {
    const result = runAnalysis(
      "stake",
      inputsOf(
        {},
        {
          asset_value: 200_000,
          exposure: 0.2,
          incident_chance_year: 0.3,
          incident_chance_year_after: 0.05,
          control_cost_year: 4_000,
        },
      ),
    );
    expect(valueOf(result, "loss_expected_year")).toBe(12_000);
    expect(valueOf(result, "loss_expected_year_after")).toBe(2_000);
    expect(valueOf(result, "control_return")).toBe(1.5);
    expect(result.message).toBe("Incidents are expected to cost $12,000 a year.");
  });

  it("says what is missing when nobody has estimated anything", () => {
    const result = runAnalysis("stake", ledgerly());
    expect(result.message).toContain("nobody has said how many days it takes");
    expect(result.missing.map(({ needs }) => needs).join(", ")).toContain("Engineer-days lost a month");
    expect(whyNot(result, "interest_month").needs).toEqual(["Engineer-days lost a month", "Cost of an engineer-day"]);
  });

  it("marks the working days as assumed until they are said", () => {
    const days = (answers: Record<string, number>) =>
      knownOf(runAnalysis("stake", ledgerly({ ...debt, ...answers })), "capacity_days_month");
    expect(days({}).inputs.find(({ label }) => label.startsWith("Working days"))?.assumed).toBe(true);
    expect(days({ working_days_month: 18 })).toMatchObject({ quantity: { value: 162 } });
  });
});
