import { buffer } from "../../../electron/core/samples/buffer.ts";
import { konflux } from "../../../electron/core/samples/konflux.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";
import { fewFacts } from "../brief-answers.ts";

const playbook = "people-first-diagnosis";
/** So many fires that began alike, a day apart. */
const burned = (count: number, first: string, rest: Record<string, string> = {}) =>
  Array.from({ length: count }, (_, at) => ({
    fire: `Fire ${first} ${at}`,
    day: `2026-10-${String(at + 1).padStart(2, "0")}`,
    hours: "5",
    first,
    ...rest,
  }));
const fires = (...rows: Record<string, string>[][]) => JSON.stringify(rows.flat());
const told = JSON.stringify([
  { statement: "It has to be rewritten", source: "one", for: "technology" },
  { statement: "The log shows 2 failed days", source: "measured", against: "technology" },
  { statement: "Nobody could say whose it is", source: "several", for: "people", against: "process" },
]);
const twice = [
  { fire: "Import stuck [again]", day: "2026-10-09", hours: "4", first: "unowned", seen: "no" },
  { fire: "Import stuck [again]", day: "2026-10-09", hours: "4", first: "defect", seen: "no" },
  { fire: "Import stuck [again]", day: "2026-10-12", hours: "4", first: "defect", seen: "no" },
];
const rest = { period_weeks: "13", crew: "4" };

/** Fires of every kind: what it is, the company, the playbook, the answers. */
export const diagnosisCases: [string, Sample, string, Record<string, string>][] = [
  [
    "fires that begin with people, against the belief",
    ledgerly,
    playbook,
    {
      ...rest,
      fires: fires(burned(9, "unowned", { seen: "yes", noticed: "customer" }), burned(1, "weak-system")),
      believed: "technology",
      observations: told,
      change_fail_rate: "0.03",
    },
  ],
  [
    "fires that begin with decisions of two, as believed",
    ledgerly,
    playbook,
    { ...rest, fires: fires(burned(7, "two-decided")), believed: "people", tried: "We talked about it twice." },
  ],
  [
    "fires that begin with skipped steps where there is no way",
    ledgerly,
    playbook,
    { ...rest, fires: fires(burned(8, "skipped"), burned(1, "unowned", { hours: "90" })), agreed_way: "none" },
  ],
  [
    "fires without a step for them, where the way is written",
    konflux,
    playbook,
    { fires: fires(burned(6, "no-step")), agreed_way: "written", believed: "process", crew: "3" },
  ],
  [
    "fires of a weak system, of which the lead is close",
    ledgerly,
    playbook,
    {
      ...rest,
      fires: fires(burned(4, "weak-system"), burned(2, "supplier"), burned(1, "no-step")),
      agreed_way: "habit",
      believed: "technology",
      change_fail_rate: "0.3",
    },
  ],
  ["fires of defects alone", ledgerly, playbook, { ...rest, fires: fires(burned(11, "defect")) }],
  ["fires of a supplier", buffer, playbook, { ...rest, fires: fires(burned(7, "supplier")), believed: "outside" }],
  [
    "as many fires of two causes",
    ledgerly,
    playbook,
    { ...rest, fires: fires(burned(3, "defect"), burned(3, "skipped")), believed: "people" },
  ],
  ["the same fire with two causes", ledgerly, playbook, { fires: fires(twice), observations: told }],
  ["a single fire without its hours", fewFacts, playbook, { fires: JSON.stringify([{ fire: "A", first: "unowned" }]) }],
  [
    "fires that took more hours than there are",
    ledgerly,
    playbook,
    { period_weeks: "1", crew: "1", fires: JSON.stringify([{ fire: "A", hours: "9000", first: "defect" }]) },
  ],
  [
    "a seldom fire",
    ledgerly,
    playbook,
    { period_weeks: "520", crew: "0", fires: JSON.stringify([{ fire: "A", hours: "2", first: "skipped" }]) },
  ],
  ["fires of which nobody knows how they began", ledgerly, playbook, { ...rest, fires: fires(burned(4, "")) }],
  [
    "a fire of a day that has not come",
    ledgerly,
    playbook,
    { fires: fires(burned(1, "defect", { day: "2027-05-01" })) },
  ],
  [
    "fires of which some days have not come, and a time too short for the others",
    ledgerly,
    playbook,
    { period_weeks: "2", fires: fires(burned(3, "unowned"), burned(1, "defect", { day: "2027-05-01" })) },
  ],
  ["fires of which nothing is known", buffer, playbook, {}],
];
