import { describe, expect, it } from "vitest";
import { axisMonth, changeText, dayText, periodText } from "../../renderer/format.ts";
import { hrefOf, parseRoute, type Route } from "../../renderer/state/route.ts";
import type { CompanyId, PlaybookId, SessionId } from "../../electron/contract/ids.ts";

describe("dates on screen", () => {
  it("writes a day by the locale", () => {
    expect(dayText("2026-11-23", "en-GB")).toBe("23 Nov 2026");
    expect(dayText("2026-11-23", "en-US")).toBe("Nov 23, 2026");
  });

  it.each([
    ["2026-10", "Oct 2026"],
    ["2026-Q3", "Q3 2026"],
    ["2026-08..2026-10", "Aug 2026 to Oct 2026"],
    ["2026-10-31", "31 Oct 2026"],
    ["by 2027-06", "by Jun 2027"],
    ["last winter", "last winter"],
    ["2026-13", "2026-13"],
  ])("writes the period %j as %j", (period, text) => {
    expect(periodText(period, "en-GB")).toBe(text);
  });

  it("names the year on an axis in January only", () => {
    expect(["2026-12", "2027-01", "2027-02"].map((month) => axisMonth(month, "en-GB"))).toEqual([
      "Dec",
      "Jan 2027",
      "Feb",
    ]);
  });
});

describe("a change against today", () => {
  it("says a share's change in points and money's change in money", () => {
    expect(changeText({ value: 0.2, unit: "percent" }, { value: 0.25, unit: "percent" })).toBe("+5 points");
    const mrr = { unit: "money", currency: "USD", per: "month" } as const;
    expect(changeText({ ...mrr, value: 109848 }, { ...mrr, value: 108000 })).toBe("−$1,848");
  });
});

describe("routes", () => {
  const companyId = "company-1" as CompanyId;
  it.each<Route>([
    { screen: "home" },
    { screen: "first-run" },
    { screen: "facts", companyId, focus: "" },
    { screen: "facts", companyId, focus: "churn_monthly & more" },
    { screen: "gallery", companyId },
    { screen: "example", companyId, playbookId: "build-or-buy" as PlaybookId },
    { screen: "sessions", companyId },
    { screen: "sessions", companyId: null },
    { screen: "session", sessionId: "session-1" as SessionId },
    { screen: "settings" },
  ])("reads back what it wrote: %j", (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it("goes home when the address says nothing that it knows", () => {
    expect(parseRoute("#/c//facts")).toEqual({ screen: "home" });
    expect(parseRoute("#/elsewhere/1")).toEqual({ screen: "home" });
  });
});
