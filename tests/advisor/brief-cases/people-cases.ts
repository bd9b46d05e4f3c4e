import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";

type Row = Record<string, string>;

const releases = {
  circle: "Platform",
  role: "Releases",
  person: "Mika",
  share: "0.5",
  stops: "business",
  leads: "yes",
};
const calls = { circle: "Platform", role: "Nights", person: "Mika", share: "0.4", stops: "customers", could: "Jo" };
const reports = { circle: "Platform", role: "Reports", person: "Mika", share: "0.3", stops: "slow", could: "nobody" };
const tools = { circle: "Platform", role: "Tools", person: "Jo", share: "0.5", stops: "slow", leads: "no" };
const demos = { circle: "Sales", role: "Demos", person: "Ana", share: "0.6", stops: "customers", leads: "no" };
const security = { circle: "Platform", role: "Security", share: "0.1", stops: "customers" };
const prices = { circle: "Sales", role: "Prices", share: "0.1", stops: "slow" };

const held = (...rows: Row[]) => ({ circle_roles: JSON.stringify(rows) });
const away = (...rows: Row[]) => ({ circle_people: JSON.stringify(rows) });
const ring = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    circle: `Circle ${at % 9}`,
    role: `Role ${at}`,
    person: `P${at % 13}`,
    share: String((at % 7) / 10),
    stops: ["business", "customers", "slow", "nothing"][at % 4] ?? "slow",
  }));

/** Who holds which role: what it is, the company, the playbook, the answers. */
export const peopleCases: [string, Sample, string, Row][] = [
  [
    "circles that moves relieve",
    ledgerly,
    "circles",
    {
      ...held(releases, calls, reports, tools, demos, security, prices),
      ...away({ person: "Mika", away_from: "2027-01-11" }, { person: "Ana", hours: "20", away_from: "2027-02-01" }),
      week_hours: "40",
      mover: "Nights",
      hiring: "none",
      tried: "In May 2026 we gave 2 nights to Jo. They came back!",
      engineer_day_cost: "520",
    },
  ],
  [
    "circles that no move relieves",
    ledgerly,
    "circles",
    {
      ...held(releases, { ...calls, could: "nobody" }, reports, tools),
      mover: "Reports",
      hiring: "outside",
      staying_roles: JSON.stringify([{ role: "Nights" }]),
    },
  ],
  [
    "circles that moves relieve in part",
    ledgerly,
    "circles",
    {
      ...held(releases, { ...calls, share: "0.9" }, { ...reports, share: "0.2", could: "Jo" }, tools),
      ...away({ person: "Jo", hours: "30" }, { person: "Mika", away_from: "2026-10-01" }),
      week_hours: "40",
      mover: "the moon",
    },
  ],
  [
    "circles with a gap alone",
    ledgerly,
    "circles",
    { ...held(releases, tools, security, prices), ...away({ person: "Jo" }) },
  ],
  ["circles that hang on one", ledgerly, "circles", held({ ...releases, could: "nobody" }, tools, demos)],
  [
    "circles in which somebody is away soon and replaced",
    ledgerly,
    "circles",
    {
      ...held({ ...releases, could: "Jo" }, tools),
      ...away({ person: "Mika", away_from: "2026-11-12", away_to: "2026-11-30" }),
    },
  ],
  ["circles with nothing to move", buffer, "circles", held({ ...releases, could: "Jo" }, { ...tools, leads: "yes" })],
  [
    "circles without shares",
    buffer,
    "circles",
    held({ circle: "A", role: "Sales", person: "Ana" }, { circle: "A", role: "Tax" }),
  ],
  [
    "circles in which nobody said what stops",
    buffer,
    "circles",
    held({ circle: "A", role: "Sales", person: "Ana", share: "0.3" }),
  ],
  [
    "circles that nobody holds",
    buffer,
    "circles",
    held({ circle: "A", role: "Sales", share: "0.3" }, { circle: "B", role: "Tax" }),
  ],
  ["circles of many roles on few people", ledgerly, "circles", held(...ring(80))],
  ["circles of which nothing is known", buffer, "circles", {}],
];
