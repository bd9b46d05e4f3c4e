import { expect, it } from "vitest";
import type { Outcome } from "../../../electron/contract/follow-up.ts";
import type { Fact } from "../../../electron/contract/company.ts";
import type { SessionId } from "../../../electron/contract/ids.ts";
import { gatherSinceLast, type LookBack } from "../../../electron/core/since-last/gather-since-last.ts";
import { fact } from "../../advisor/offline/small-material.ts";
import { aDecision, aFollowUp } from "../grounding/logged.ts";

const [june, july, august, october, november] = ["06", "07", "08", "10", "11"].map(
  (month) => `2026-${month}-01T09:00:00.000Z`,
) as [string, string, string, string, string];
const own = "session-now-01" as SessionId;
const last = "session-last-1" as SessionId;

const look = (told: Partial<LookBack>) =>
  gatherSinceLast({
    session: { id: own, startedAt: october },
    previous: { id: last, title: "Where growth leaks", playbookTitle: "Growth", startedAt: july },
    decisions: [],
    followUps: [],
    seen: [],
    facts: [],
    today: "2026-11-10",
    ...told,
  });
const refs = (rows: readonly { ref: string }[]) => rows.map(({ ref }) => ref);
const outcome = (writtenAt: string): Outcome => ({
  number: 1,
  verdict: "partly",
  actual: "24 %",
  actualValue: "0.24",
  lesson: "",
  closedOn: writtenAt.slice(0, 10),
  predicted: "27 %",
  predictedValue: "0.27",
  baselineValue: null,
  writtenAt,
});

it("takes decisions that were made since the last session began or changed their standing since, the newest first", () => {
  const decisions = [
    aDecision(1, { createdAt: june, updatedAt: june }),
    aDecision(2, { createdAt: june, updatedAt: august, standing: "withdrawn" }),
    aDecision(3, { createdAt: july, updatedAt: july, sessionId: last }),
  ];
  expect(refs(look({ decisions }).decisions)).toEqual(["D3", "D2"]);
});

it("leaves out what this session brought about and what later sessions did, but not what was written by hand meanwhile", () => {
  const decisions = [
    aDecision(1, { createdAt: november, updatedAt: november, sessionId: own }),
    aDecision(2, { createdAt: november, updatedAt: november, sessionId: "session-later-1" as SessionId }),
    aDecision(3, { createdAt: november, updatedAt: november }),
  ];
  expect(refs(look({ decisions }).decisions)).toEqual(["D3"]);
});

it("takes follow-ups that were closed since, with what was predicted and what came; also one that is closed while this session runs", () => {
  const followUps = [
    aFollowUp(1, { standing: "done", outcomes: [outcome(june)], createdAt: june }),
    aFollowUp(2, { standing: "done", outcomes: [outcome(august)], createdAt: june }),
    aFollowUp(3, { standing: "done", outcomes: [outcome(november)], createdAt: june }),
  ];
  const { closed } = look({ followUps });
  expect(refs(closed)).toEqual(["U2", "U3"]);
  expect(closed[0]!.outcomes[0]).toMatchObject({ predicted: "27 %", actual: "24 %" });
});

it("takes what is due today or overdue, the longest overdue first, however old it is", () => {
  const followUps = [
    aFollowUp(1, { dueOn: "2026-11-10" }),
    aFollowUp(2, { dueOn: "2026-01-31", createdAt: "2025-12-01T09:00:00.000Z" }),
    aFollowUp(3, { dueOn: "2026-11-11" }),
    aFollowUp(4, { dueOn: null }),
    aFollowUp(5, { dueOn: "2026-10-01", standing: "dropped" }),
  ];
  expect(refs(look({ followUps }).due)).toEqual(["U2", "U1"]);
});

it("takes what was given up while its decision holds, not what fell with its decision", () => {
  const decisions = [aDecision(1, { createdAt: june }), aDecision(2, { createdAt: june, standing: "withdrawn" })];
  const given = { standing: "dropped", updatedAt: august } as const;
  const followUps = [
    aFollowUp(1, { ...given, decisionId: decisions[0]!.id }),
    aFollowUp(2, { ...given, decisionId: decisions[1]!.id }),
    aFollowUp(3, given),
  ];
  expect(refs(look({ decisions, followUps }).dropped)).toEqual(["U1", "U3"]);
});

it("tells a metric whose fact was revised, and one whose fact a newer one replaced, with both values and their days", () => {
  const metric = (number: number, key: string, value: string, asOf: string): Fact =>
    fact(number, { kind: "metric", label: key, metric: key, value, unit: "count", asOf });
  const seen = [
    metric(1, "customers", "510", "2026-06-30"),
    metric(2, "signups", "1260", "2026-06-30"),
    metric(3, "visitors", "42000", "2026-06-30"),
  ];
  const facts = [
    metric(1, "customers", "560", "2026-09-30"),
    metric(2, "signups", "1260", "2026-06-30"),
    metric(3, "visitors", "42000.0", "2026-09-30"),
    metric(4, "signups", "1400", "2026-09-30"),
    metric(5, "activated", "300", "2026-09-30"),
  ];
  const { moved } = look({ seen, facts });
  expect(moved.map(({ ref, from, to }) => [ref, from.ref, from.value, from.asOf, to.value, to.asOf])).toEqual([
    ["F1", "F1", "510", "2026-06-30", "560", "2026-09-30"],
    ["F4", "F2", "1260", "2026-06-30", "1400", "2026-09-30"],
  ]);
});
