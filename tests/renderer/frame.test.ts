import { expect, it } from "vitest";
import type { CompanyId, SessionId } from "../../electron/contract/ids.ts";
import { initialsOf, tintOf } from "../../renderer/parts/rail/initials.ts";
import { switchedRoute } from "../../renderer/parts/rail/switched-route.ts";
import { hrefOf, parseRoute, type Route } from "../../renderer/state/route.ts";

const here = "0190a000-0000-7000-8000-000000000001" as CompanyId;
const there = "0190a000-0000-7000-8000-000000000002" as CompanyId;
const session = "0190a000-0000-7000-8000-000000000003" as SessionId;

const routes: Route[] = [
  { screen: "home" },
  { screen: "first-run" },
  { screen: "facts", companyId: here, focus: "" },
  { screen: "facts", companyId: here, focus: "F12" },
  { screen: "facts", companyId: here, focus: "a & b?" },
  { screen: "gallery", companyId: here },
  { screen: "sessions", companyId: here },
  { screen: "sessions", companyId: null },
  { screen: "session", sessionId: session },
  { screen: "compare", companyId: here, one: session, other: session },
  { screen: "add-company" },
  { screen: "company", companyId: here },
  { screen: "settings" },
  { screen: "overview", companyId: here },
  { screen: "decisions", companyId: here },
  { screen: "decision", companyId: here, ref: "D12" },
  { screen: "new-decision", companyId: here, instead: "" },
  { screen: "new-decision", companyId: here, instead: "D3" },
  { screen: "follow-ups", companyId: here },
  { screen: "follow-ups", companyId: null },
  { screen: "follow-up", companyId: here, ref: "U7" },
  { screen: "predictions", companyId: here },
  { screen: "predictions", companyId: null },
];

it.each(routes)("reads the address of $screen back as the same route", (route) => {
  expect(parseRoute(hrefOf(route))).toEqual(route);
});

it.each(["", "#", "#/nowhere", "#/c//facts", "#/session/", "#/c/x/unknown"])("takes %j for home", (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: "home" });
});

it("stays on the same kind of page when another company is chosen", () => {
  expect(switchedRoute({ screen: "facts", companyId: here, focus: "F3" }, there)).toEqual({
    screen: "facts",
    companyId: there,
    focus: "",
  });
  expect(switchedRoute({ screen: "session", sessionId: session }, there)).toEqual({
    screen: "sessions",
    companyId: there,
  });
  expect(switchedRoute({ screen: "sessions", companyId: null }, there)).toEqual({
    screen: "sessions",
    companyId: there,
  });
  expect(switchedRoute({ screen: "company", companyId: here }, there)).toEqual({
    screen: "company",
    companyId: there,
  });
  for (const screen of ["decision", "follow-up"] as const)
    expect(switchedRoute({ screen, companyId: here, ref: "D1" }, there)).toEqual({
      screen: `${screen}s`,
      companyId: there,
    });
  expect(switchedRoute({ screen: "settings" }, there)).toEqual({ screen: "settings" });
  expect(switchedRoute({ screen: "home" }, there)).toEqual({ screen: "gallery", companyId: there });
});

it.each([
  ["Ledgerly", "L"],
  ["north wind traders", "NW"],
  ["  Ärger   & Söhne ", "Ä&"],
  ["🦊🚀 Foxworks", "🦊F"],
  ["👩‍💻 Ltd", "👩‍💻L"],
  ["", ""],
])("draws %j as %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it("gives a company the same colour every time, one of six", () => {
  expect(tintOf(here)).toBe(tintOf(here));
  const tints = Array.from({ length: 200 }, (_, at) => tintOf(`${here}${at}`));
  expect([...new Set(tints)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});
