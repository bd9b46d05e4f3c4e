import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";
import { fewFacts } from "../brief-answers.ts";

type Row = Record<string, string>;
const connections: Row = { work: "Connections", kind: "keep", days_month: "60", can_stop: "no" };
const oldApp: Row = {
  work: "Old app",
  kind: "keep",
  days_month: "40",
  can_stop: "yes",
  value_year: "120000",
  chance: "0.5",
};
const editor: Row = {
  work: "Editor",
  kind: "improve",
  days_month: "50",
  value_year: "200000",
  chance: "0.4",
  months: "4",
};
const wishes: Row = { work: "Small wishes", kind: "improve", days_month: "20" };
const assistant: Row = {
  work: "Assistant v2",
  kind: "new",
  days_month: "8",
  value_year: "300000",
  chance: "0.2",
  months: "3",
  outside_month: "2000",
};
const agencies: Row = { work: "Agencies 2027", kind: "new", days_month: "2", value_year: "100000", months: "20" };
const sure: Row = { work: "Sure thing", kind: "new", days_month: "90", value_year: "9", chance: "1", months: "12" };
const working = (...rows: Row[]) => ({ team_work: JSON.stringify(rows) });
const split = (keep: string, improve: string, fresh: string) => ({
  target_split: JSON.stringify([
    { kind: "keep", share: keep },
    { kind: "improve", share: improve },
    { kind: "new", share: fresh },
  ]),
});
const money = { engineer_day_cost: "500", outside_day_rate: "800" };
const all = working(connections, oldApp, editor, wishes, assistant, agencies);

/** Lists of work between running and inventing: what it is, the company, the playbook, the answers. */
export const innovationCases: [string, Sample, string, Record<string, string>][] = [
  [
    "time for the new, everything known",
    ledgerly,
    "innovation-balance",
    {
      ...all,
      ...split("0.4", "0.4", "0.2"),
      ...money,
      who_stops: "one",
      chance_basis: "tried",
      last_stopped: "a shop",
    },
  ],
  ["time for the new without prices", ledgerly, "innovation-balance", { ...all, ...split("0.4", "0.4", "0.2") }],
  [
    "a target below what may not be cut",
    ledgerly,
    "innovation-balance",
    { ...all, ...split("0.2", "0.4", "0.4"), ...money, who_stops: "nobody", chance_basis: "asked" },
  ],
  [
    "nothing that may stop has a value",
    ledgerly,
    "innovation-balance",
    { ...working(connections, wishes, agencies), ...split("0.2", "0.05", "0.75"), ...money },
  ],
  [
    "a split that is where it should be",
    ledgerly,
    "innovation-balance",
    { ...working(connections, editor, assistant), ...split("0.4", "0.4", "0.2"), ...money },
  ],
  [
    "too much time for the new, and a bet that never pays",
    buffer,
    "innovation-balance",
    { ...working(connections, sure), ...split("0.6", "0.3", "0.1"), ...money, runway_stated: "6" },
  ],
  ["bets without a target", fewFacts, "innovation-balance", { ...working(editor, assistant), ...money }],
  [
    "bets without a target and a head count",
    ledgerly,
    "innovation-balance",
    { ...working(editor, assistant), ...money },
  ],
  ["a list of work alone", fewFacts, "innovation-balance", working(connections, wishes)],
  ["more work than people", ledgerly, "innovation-balance", { ...all, engineers: "9", capacity_days_month: "90" }],
  [
    "a chance that cannot be",
    ledgerly,
    "innovation-balance",
    { ...working({ ...editor, chance: "1.5" }), ...split("0.4", "0.4", "0.2") },
  ],
  ["time of which nothing is known", buffer, "innovation-balance", {}],
];
