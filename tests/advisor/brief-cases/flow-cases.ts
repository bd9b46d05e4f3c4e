import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";

const underWay = JSON.stringify([
  { project: "Export", people: "5", started: "2026-06-15", waits: "outside" },
  { project: "Bank", people: "5", started: "2026-08-10", waits: "money" },
  { project: "Settings", people: "4", started: "2026-02-10", waits: "nobody" },
]);
const open = {
  projects: underWay,
  change_days: "20",
  changes_quarter: "4",
  next_change: "a report",
  decides: "nobody",
};

/** Lists of every kind: what it is, the company, the playbook, the answers. */
export const flowCases: [string, Sample, string, Record<string, string>][] = [
  ["a long list", ledgerly, "flow-and-focus", { ...open, finished_quarter: "3" }],
  [
    "a long list with money and many changes",
    ledgerly,
    "flow-and-focus",
    {
      ...open,
      finished_quarter: "4",
      engineer_day_cost: "520",
      changes_quarter: "40",
      decides: "one",
      restart_days: "3",
    },
  ],
  ["a list of which nothing is finished", ledgerly, "flow-and-focus", { ...open, finished_quarter: "0" }],
  ["a list that is not too long", ledgerly, "flow-and-focus", { ...open, finished_quarter: "3", wip_limit: "5" }],
  ["a list without its rate", ledgerly, "flow-and-focus", { ...open, decides: "team" }],
  ["a count of projects without a list", ledgerly, "flow-and-focus", { finished_quarter: "6" }],
  ["a list that nobody has", buffer, "flow-and-focus", {}],
];
