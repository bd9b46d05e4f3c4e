import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";
import { fewFacts } from "../brief-answers.ts";

type Row = Record<string, string>;
const rows = (...some: Row[]) => JSON.stringify(some);

const splitting: Row = {
  skill: "Splitting work in 3 parts",
  needed: "shapes",
  seen: "helped",
  own: "asked",
  evidence: "cut the export into 4 pieces in May",
  weight: "high",
};
const telling: Row = { skill: "Telling early", needed: "alone", seen: "alone", own: "met", weight: "medium" };
const reviews: Row = {
  skill: "Reviews",
  needed: "asked",
  seen: "alone",
  own: "alone",
  evidence: "a reason with every request",
};
const role = { role_now: "senior engineer, level 4", role_aim: "lead of 2 squads", by_month: "2027-09" };
const past = {
  earlier_levels: rows(
    { skill: "Splitting work in 3 parts", level: "met", day: "2026-01-15" },
    { skill: "Reviews", level: "helped", day: "2026-03-01" },
  ),
};
const work = {
  coming_work: rows(
    { work: "Bank 2", from: "2027-02-01", skill: "Reviews", owner: "Sales" },
    { work: "Old export", from: "2026-01-01", skill: "Reviews" },
    { work: "Something else", skill: "Juggling" },
  ),
};
const hours = { learning_hours: "4", mentor_hours: "0.5", step_hours: "60", check_in_hours: "2" };

/** One person on the way to a role: what it is, the company, the playbook, the answers. */
export const mentoringCases: [string, Sample, string, Record<string, string>][] = [
  [
    "a person with everything known",
    ledgerly,
    "mentoring-plan",
    {
      ...role,
      ...past,
      ...work,
      ...hours,
      skills: rows(splitting, telling, reviews),
      wants: "I want to decide on 2 of the designs, and write code.",
    },
  ],
  [
    "a person who gets there by the date",
    ledgerly,
    "mentoring-plan",
    { ...role, ...past, by_month: "2028-06", skills: rows(reviews, { ...splitting, needed: "alone" }) },
  ],
  ["a person whose speed nobody knows", ledgerly, "mentoring-plan", { ...role, skills: rows(splitting, reviews) }],
  [
    "a person who has not moved",
    ledgerly,
    "mentoring-plan",
    {
      ...role,
      skills: rows(splitting, reviews),
      earlier_levels: rows({ skill: "Reviews", level: "alone", day: "2026-01-15" }),
    },
  ],
  ["a person without a date", buffer, "mentoring-plan", { skills: rows(splitting, reviews), learning_hours: "9" }],
  [
    "a person whose date has gone by",
    buffer,
    "mentoring-plan",
    { ...role, by_month: "2025-01", skills: rows(splitting) },
  ],
  ["a person who is there", fewFacts, "mentoring-plan", { ...role, skills: rows(telling) }],
  [
    "a role of which only names of skills are known",
    fewFacts,
    "mentoring-plan",
    { skills: rows({ skill: "Reviews" }) },
  ],
  ["a person of whom nothing is known", buffer, "mentoring-plan", {}],
];
