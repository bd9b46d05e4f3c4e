import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";

const entry = (name: string, ring: string, worth: string, seen: string, people = "2") => ({
  name,
  quadrant: "Tools",
  ring,
  worth,
  seen,
  people,
});
const radarOf = (...rows: Record<string, string>[]) => ({ radar_entries: JSON.stringify(rows) });

/** Sessions about technology whose briefs without a model are read and checked: name, company, playbook, answers. */
export const technologyCases: [string, Sample, string, Record<string, string>][] = [
  [
    "a radar with more trials than days",
    ledgerly,
    "technology-radar",
    {
      ...radarOf(entry("Postgres 17", "trial", "5", "2"), entry("Vue 3", "trial", "2", "3")),
      try_days: "10",
      trial_cost_days: "8",
      displaces: "the export",
    },
  ],
  [
    "a radar whose rings are ahead",
    ledgerly,
    "technology-radar",
    radarOf(entry("Queue", "adopt", "4", "2", "1"), entry("Feed", "assess", "5", "1")),
  ],
  ["a radar with one good bet", buffer, "technology-radar", radarOf(entry("Feed", "trial", "5", "2"))],
  ["a radar with a bet in use", buffer, "technology-radar", radarOf(entry("Feed", "trial", "5", "5"))],
  ["a radar on which nothing matters", ledgerly, "technology-radar", radarOf(entry("Feed", "assess", "3", "2"))],
  [
    "a radar without scores",
    ledgerly,
    "technology-radar",
    radarOf({ name: "Feed", quadrant: "Tools", ring: "trial", status: "moved in" }),
  ],
  [
    "tools of which one purpose is worth bringing together",
    ledgerly,
    "developer-platform",
    {
      tools: JSON.stringify([
        { tool: "Alpha 2", purpose: "Build", teams: "3", standing: "default" },
        { tool: "Beta", purpose: "Build", teams: "1", cost_month: "900", care_days: "3" },
      ]),
      move_days: "6",
      engineer_day_cost: "500",
    },
  ],
  [
    "tools of which nobody named a default",
    ledgerly,
    "developer-platform",
    {
      tools: JSON.stringify([
        { tool: "A", purpose: "Build" },
        { tool: "B", purpose: "Build" },
      ]),
    },
  ],
  [
    "a path that services leave",
    buffer,
    "developer-platform",
    { golden_path: JSON.stringify([{ service: "Ledger", build: "no", deploy: "yes" }]) },
  ],
  ["tools that are fine", ledgerly, "developer-platform", { tools: JSON.stringify([{ tool: "A", purpose: "Build" }]) }],
  ["a platform of which nothing is known", buffer, "developer-platform", {}],
  ["a radar with nothing on it", buffer, "technology-radar", { radar_goal: "a calendar" }],
];
