import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";
import { fewFacts } from "../brief-answers.ts";

const id = "cto-role-and-hiring";
const row = (duty: string, hours: string, hurt: string, who = "") => ({ duty, hours_week: hours, hurt, who });
const duties = (...rows: Record<string, string>[]) => ({ duties: JSON.stringify(rows), week_hours: "40" });
const lead = [row("people", "9", "stops"), row("dates", "6", "stops", "the founder"), row("voice", "3", "much")];
const whole = [row("direction", "14", "stops"), row("voice", "12", "much"), row("people", "6", "little", "AB")];
const prices = {
  leader_cost_low: "170000",
  leader_cost_high: "220000",
  months_to_hire: "5",
  months_to_hire_late: "8",
  notice_months: "7",
  fractional_day_cost: "1300",
};
const scored = (...scores: [string, string, string, string][]) => ({
  leader_weights: JSON.stringify([
    { criterion: "direction", weight: "3" },
    { criterion: "voice", weight: "2" },
  ]),
  leader_candidates: JSON.stringify(
    scores.flatMap(([candidate, direction, voice, evidence]) => [
      { candidate, criterion: "direction", score: direction, evidence },
      { candidate, criterion: "voice", score: voice, evidence: "written" },
    ]),
  ),
});

/** Which technical leader, if any: what it is, the company, the playbook, the answers. */
export const hiringCases: [string, Sample, string, Record<string, string>][] = [
  [
    "a leader from inside where hiring is closed",
    ledgerly,
    id,
    {
      ...duties(...lead, row("hands", "8", "little", "squad two")),
      ...prices,
      may_hire: "later",
      hire_when: "the round is closed",
      vacancy_cost_month: "9000",
      inside: "could",
      inside_who: "lead of squad two",
      inside_hours: "16",
      inside_months: "6",
      outside_allowed: "ask",
    },
  ],
  [
    "no hire, days from outside allowed",
    ledgerly,
    id,
    {
      ...duties(...lead),
      ...prices,
      may_hire: "no",
      inside: "nobody",
      outside_allowed: "yes",
      vacancy_cost_month: "17000",
    },
  ],
  ["no hire and nobody inside", ledgerly, id, { ...duties(...lead), may_hire: "no", inside: "nobody" }],
  [
    "a full-time leader with candidates who are alike",
    buffer,
    id,
    {
      ...duties(...whole),
      ...prices,
      may_hire: "yes",
      vacancy_cost_month: "40000",
      ...scored(["AB", "4", "3", "none"], ["CD", "3", "4", "written"], ["EF", "2", "2", "none"]),
    },
  ],
  [
    "a full-time leader with one candidate far ahead",
    fewFacts,
    id,
    { ...duties(...whole), may_hire: "yes", ...scored(["AB", "5", "5", "written"], ["CD", "2", "1", "none"]) },
  ],
  [
    "a few days of a leader",
    ledgerly,
    id,
    {
      ...duties(row("direction", "5", "much"), row("voice", "3", "much")),
      ...prices,
      may_hire: "yes",
      inside: "nobody",
    },
  ],
  [
    "less than a leader, and somebody inside",
    ledgerly,
    id,
    {
      ...duties(...lead),
      may_hire: "yes",
      inside: "ready",
      inside_hours: "30",
      inside_months: "3",
      months_to_hire: "5",
    },
  ],
  ["less than a leader, nothing allowed", fewFacts, id, { ...duties(...lead), may_hire: "yes", outside_allowed: "no" }],
  ["more than one job", buffer, id, { ...duties(...whole, row("internal", "25", "much")), may_hire: "yes" }],
  [
    "an engineer and no leader",
    ledgerly,
    id,
    { ...duties(row("hands", "30", "stops"), row("voice", "2", "little")), may_hire: "yes" },
  ],
  [
    "nothing that hurts",
    buffer,
    id,
    { ...duties(row("people", "9", "none", "AB"), row("voice", "1", "none")), may_hire: "yes" },
  ],
  [
    "a need that no usual leader meets",
    ledgerly,
    id,
    { ...duties({ ...row("other", "9", "much"), name: "write to banks" }), may_hire: "yes" },
  ],
  [
    "a role without the length of a week",
    ledgerly,
    id,
    { duties: JSON.stringify(lead), vacancy_days_month: "22", engineer_day_cost: "600" },
  ],
  ["a leader while nobody said whether to hire", ledgerly, id, duties(...whole)],
  [
    "a leader with figures that cannot be",
    ledgerly,
    id,
    {
      ...duties(...lead, row("dates", "900", "stops")),
      leader_cost_low: "300000",
      leader_cost_high: "1",
      may_hire: "later",
    },
  ],
  ["a leader of whom nothing is known", buffer, id, {}],
  [
    "a leader where one price is known",
    fewFacts,
    id,
    { leader_cost_low: "100000", leader_cost_high: "100000", notice_months: "6" },
  ],
];
