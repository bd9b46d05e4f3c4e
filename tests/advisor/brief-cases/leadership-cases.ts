import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";

const firstWeeks = {
  stakeholders: JSON.stringify([
    { person: "Founder", influence: "5", support: "4", how: "heard" },
    { person: "Sales", influence: "4", support: "2", how: "heard" },
  ]),
  plan_rows: JSON.stringify([
    { thing: "Hear everybody", from_week: "1", to_week: "4", hours_week: "12", measure: "all heard" },
    { thing: "End a project", from_week: "3", to_week: "5", hours_week: "8", yes_from: "Founder" },
  ]),
  week_hours: "45",
};

const clear: Record<string, string>[] = [
  { expectation: "Plan", this: "decides", says: "decides", hours_week: "6", measure: "agreed" },
  { expectation: "Talks", this: "does", above: "decides", says: "does", hours_week: "8" },
];
const both = { expectation: "Dates", above: "decides", this: "decides", hours_week: "12" };
const nobody = { expectation: "Releases", this: "helps", below: "does", says: "decides", hours_week: "3" };
const expecting = (...rows: Record<string, string>[]) => ({ expectations: JSON.stringify(rows), level: "vp" });
const week = { week_hours: "42", fixed_hours: "22" };

/** First weeks in a role, and what roles are expected to do: what it is, the company, the playbook, the answers. */
export const leadershipCases: [string, Sample, string, Record<string, string>][] = [
  ["first weeks with room", ledgerly, "new-leader-90-days", { ...firstWeeks, fixed_hours: "10" }],
  ["first weeks that are full in part", ledgerly, "new-leader-90-days", { ...firstWeeks, fixed_hours: "30" }],
  ["first weeks that are too full", ledgerly, "new-leader-90-days", { ...firstWeeks, fixed_hours: "41" }],
  [
    "first weeks of which only the people are known",
    buffer,
    "new-leader-90-days",
    { stakeholders: JSON.stringify([{ person: "Sales", influence: "4", support: "2", how: "guess" }]) },
  ],
  ["first weeks of which nothing is known", buffer, "new-leader-90-days", {}],
  ["a role that overlaps and leaves gaps", ledgerly, "expectations", { ...expecting(...clear, both, nobody), ...week }],
  ["a role that overlaps", ledgerly, "expectations", expecting(...clear, both)],
  [
    "a role with a gap",
    ledgerly,
    "expectations",
    { ...expecting(...clear, nobody), week_hours: "42", fixed_hours: "9" },
  ],
  [
    "a clear role that is too much",
    ledgerly,
    "expectations",
    { ...expecting(...clear), week_hours: "42", fixed_hours: "31" },
  ],
  ["a clear role", ledgerly, "expectations", { ...expecting(...clear), ...week, not_negotiable: "a plan" }],
  ["a role of which nothing is known", buffer, "expectations", {}],
];
