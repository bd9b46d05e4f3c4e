import { expect, it } from "vitest";
import type { DecisionStanding } from "../../../electron/contract/decision.ts";
import type { ActionId } from "../../../electron/contract/ids.ts";
import { barredBy, findContradictions } from "../../../electron/core/decisions/find-contradictions.ts";
import { aDecision } from "../grounding/logged.ts";

const against = (action: string, decision: string, standing: DecisionStanding, barred = false) =>
  findContradictions({ title: action }, [aDecision(1, { title: decision, standing, barred })]).map(({ kind }) => kind);

it("tells that something like it was turned down, in other words of the same meaning", () => {
  expect(
    against("Call twenty shops that did not connect", "Phone 20 shops that didn't connect", "turned-down"),
  ).toEqual(["turned-down"]);
  expect(against("Raise the price for new shops", "Raise the price for new shops.", "turned-down")).toEqual([
    "turned-down",
  ]);
});

it("tells that something like it is not to be brought up again, whatever became of it since", () => {
  expect(against("Raise the price [F3]", "Raise the price", "turned-down", true)).toEqual(["barred"]);
  expect(against("Raise the price", "Raise the price", "withdrawn", true)).toEqual(["barred"]);
  expect(against("Raise the price", "Raise the price", "withdrawn")).toEqual([]);
});

it("tells that it undoes a decision that holds, and nothing of one that does not", () => {
  expect(against("Stop the export project", "Keep the export project", "accepted")).toEqual(["opposite"]);
  expect(against("Keep the export project going", "Stop the export project", "accepted")).toEqual(["opposite"]);
  expect(against("Stopping the export project", "Continue the export project", "accepted")).toEqual(["opposite"]);
  expect(against("Buy the billing engine", "Build our own billing engine", "accepted")).toEqual(["opposite"]);
  expect(against("Hire two engineers", "Freeze hiring of engineers", "accepted")).toEqual([]);
  expect(against("Stop the export project", "Keep the export project", "superseded")).toEqual([]);
});

it("tells that the same was accepted and still holds", () => {
  expect(against("Fix the bank connection", "Fix the bank connection", "accepted")).toEqual(["repeats"]);
  expect(against("Phone 20 shops that didn't connect", "Call twenty shops that did not connect", "accepted")).toEqual([
    "repeats",
  ]);
  expect(against("Fix the bank connection", "Fix the bank connection", "superseded")).toEqual([]);
  expect(against("Fix the bank connection", "Fix the bank connection", "withdrawn")).toEqual([]);
});

it("is silent where two only share a word", () => {
  expect(against("Raise the price", "Raise the alarm earlier", "turned-down")).toEqual([]);
  expect(against("Stop the export project", "Keep the import project", "accepted")).toEqual([]);
  expect(against("Build the mobile app", "Buy a new office chair", "accepted")).toEqual([]);
  expect(against("Keep the export project", "Stop the export project", "turned-down")).toEqual([]);
  expect(against("Ask ten customers why they stay", "Hire a second designer", "turned-down", true)).toEqual([]);
});

it("leaves the decision alone that was made of this very action, and those that came later", () => {
  const id = "action-0001" as ActionId;
  const own = aDecision(1, { title: "Raise the price", standing: "turned-down", actionId: id });
  expect(findContradictions({ id, title: "Raise the price" }, [own])).toEqual([]);
  expect(findContradictions({ title: "Raise the price" }, [own], "2026-08-01T00:00:00.000Z")).toEqual([]);
  expect(findContradictions({ title: "Raise the price" }, [own], own.createdAt)).toHaveLength(1);
});

it("puts what is barred first, with the reason that was given for it", () => {
  const found = findContradictions({ title: "Raise the price" }, [
    aDecision(3, { title: "Raise the price", standing: "turned-down", reasons: "Not this quarter." }),
    aDecision(2, {
      title: "Raise the price",
      standing: "turned-down",
      reasons: "No.",
      barred: true,
      barredReason: "We promised.",
    }),
  ]);
  expect(found.map(({ ref, reason }) => [ref, reason])).toEqual([
    ["D2", "We promised."],
    ["D3", "Not this quarter."],
  ]);
  expect(
    barredBy({ title: "Fix the bank connection" }, [aDecision(1, { title: "Raise the price", barred: true })]),
  ).toBe(null);
});
