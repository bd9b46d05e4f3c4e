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

const drafts = {
  idea: "Draft replies 2",
  hours_month: "40",
  try_cost: "3000",
  run_month: "80",
  answers_month: "420",
  check_minutes: "1",
  wrong: "caught",
  have_data: "messy",
  users: "asked",
};
const alone = { ...drafts, idea: "Answer alone", check_minutes: "0", wrong: "customer", run_month: "150" };
const advice = {
  idea: "Tax advice",
  revenue_month: "2500",
  try_cost: "15000",
  run_month: "300",
  wrong: "law",
  have_data: "none",
  users: "persuade",
};
const sorting = {
  ...drafts,
  idea: "Sort",
  hours_month: "8",
  run_month: "40",
  wrong: "harmless",
  have_data: "clean",
  users: "try",
};
const ideasOf = (...rows: Record<string, string>[]) => ({ ai_ideas: JSON.stringify(rows), hour_cost: "42" });
const formFor = (idea: string, share: string, cost: string) => ({
  plain_ways: JSON.stringify([{ idea, way: "a list of 12 in the form", share, cost }]),
});

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
  [
    "ideas of which one is worth trying",
    ledgerly,
    "ai-opportunities",
    {
      ...ideasOf(drafts, alone, advice, sorting),
      ...formFor("Draft replies 2", "0.3", "600"),
      ai_answers: JSON.stringify([{ idea: "Draft replies 2", tested: "40", wrong_found: "4" }]),
      data_leave: "no",
      try_budget: "2500",
      bought_month: "200",
      cause: "The import of 3 banks would have to work",
      case_measure: "Minutes per ticket, 9 today",
      freed_for: "Calls",
      checker: "Whoever sends it",
      tried: "A bot in 2024, switched off after 6 weeks",
      displaces: "the export",
    },
  ],
  [
    "one idea that breaks a law unchecked",
    buffer,
    "ai-opportunities",
    ideasOf({ ...advice, have_data: "clean", users: "asked" }),
  ],
  ["one idea that could break a law, checked", ledgerly, "ai-opportunities", ideasOf({ ...drafts, wrong: "law" })],
  [
    "an idea whose test decides nothing",
    ledgerly,
    "ai-opportunities",
    {
      ...ideasOf(drafts, sorting),
      ai_answers: JSON.stringify([{ idea: "Draft replies 2", tested: "3", wrong_found: "3" }]),
      data_leave: "agreed",
    },
  ],
  [
    "ideas of which a form does one",
    ledgerly,
    "ai-opportunities",
    { ...ideasOf(sorting, alone), ...formFor("Sort", "0.9", "200") },
  ],
  [
    "an idea for which model and form exclude each other",
    ledgerly,
    "ai-opportunities",
    { ...ideasOf(drafts), ...formFor("Draft replies 2", "0.55", "2000") },
  ],
  [
    "an idea of which hardly an answer may be wrong",
    ledgerly,
    "ai-opportunities",
    {
      ...ideasOf({ ...drafts, wrong: "customer" }),
      ai_answers: JSON.stringify([{ idea: "Draft replies 2", wrong_cost: "40" }]),
    },
  ],
  ["ideas that are repaid late", ledgerly, "ai-opportunities", ideasOf(sorting, advice)],
  ["ideas that all fail", buffer, "ai-opportunities", ideasOf(advice, alone)],
  [
    "ideas that all fail, without prices",
    buffer,
    "ai-opportunities",
    {
      ai_ideas: JSON.stringify([
        { idea: "Chat", have_data: "none" },
        { idea: "Talk", users: "persuade" },
      ]),
    },
  ],
  [
    "ideas of which only names are known",
    ledgerly,
    "ai-opportunities",
    { ai_ideas: JSON.stringify([{ idea: "Chat" }, { idea: "Write" }]) },
  ],
  [
    "ideas whose figures can't be",
    ledgerly,
    "ai-opportunities",
    ideasOf({ ...drafts, hours_month: "90000" }, { ...drafts, idea: "Minus", run_month: "-5" }),
  ],
  [
    "an idea with absurd figures",
    ledgerly,
    "ai-opportunities",
    ideasOf({ ...drafts, hours_month: "3900", try_cost: "0", run_month: "0", check_minutes: "0" }),
  ],
  ["ideas of which nothing is known", buffer, "ai-opportunities", { displaces: "the export" }],
];
