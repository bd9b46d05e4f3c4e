import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";
import { fewFacts } from "../brief-answers.ts";

const starting = (starts: string) => ({ starter: JSON.stringify([{ role: "Engineer", starts }]) });
const steps = (...rows: Record<string, string>[]) => ({ onboarding_steps: JSON.stringify(rows) });
const accounts = { step: "Accounts work", kind: "access", by_day: "2", owner: "Founder", hours: "6" };
const ask = { step: "You know whom to ask", kind: "person", by_day: "1", owner: "Maria", hours: "1" };
const live = {
  step: "Your first change is live",
  kind: "first",
  by_day: "8",
  owner: "Maria",
  hours: "3",
  needs: "Accounts work",
};
const decide = { step: "How we decide, in 3 talks", kind: "decide", by_day: "15" };
const month = { step: "Talk on the first month", kind: "talk", by_day: "20", owner: "Founder", hours: "1" };
const customer = { step: "See a customer", kind: "customer", by_day: "0", owner: "the starter" };
const plan = steps(accounts, ask, live, month, customer);
const hours = (founder: string) => ({
  who_helps: JSON.stringify([
    { who: "Founder", hours_week: founder },
    { who: "Maria", hours_week: "9" },
  ]),
});
const before = (...days: string[]) => ({
  earlier_starters: JSON.stringify(
    days.map((first_days, at) => ({ start: "2025-03-03", first_days, stayed: at === 0 ? "no" : "yes" })),
  ),
});
const rituals = (minutes: string, times_week = "5") => ({
  rituals: JSON.stringify([{ ritual: "Morning round", times_week, minutes, at_hour: "9.5" }]),
});

/** The first weeks of somebody new: what it is, the company, the playbook, the answers. */
export const onboardingCases: [string, Sample, string, Record<string, string>][] = [
  [
    "a start that is well planned",
    ledgerly,
    "onboarding-plan",
    {
      ...starting("2026-12-07"),
      ...plan,
      ...hours("9"),
      ...before("8", "9", "6", "14", "30"),
      ...rituals("15", "8"),
      works_from: "remote",
      overlap: "8",
      first_contribution: "a message in 2 lines",
      waiting_cost: "500",
      after_three_months: "one part is yours",
    },
  ],
  [
    "a start elsewhere, faster than ever, with too much for one",
    ledgerly,
    "onboarding-plan",
    {
      ...starting("2027-01-04"),
      ...steps(accounts, ask, live, decide),
      ...hours("3"),
      ...before("14", "20"),
      ...rituals("15"),
      works_from: "remote",
      overlap: "4",
      overlap_from: "13",
      waiting_cost: "500",
    },
  ],
  [
    "a start slower than before, in part elsewhere, without a shared hour",
    buffer,
    "onboarding-plan",
    {
      ...starting("2026-12-05"),
      ...plan,
      ...before("3", "4"),
      ...rituals("60"),
      works_from: "mixed",
      overlap: "0",
    },
  ],
  [
    "a start with steps out of order and without a day",
    ledgerly,
    "onboarding-plan",
    {
      ...starting("2026-12-07"),
      ...steps({ ...accounts, by_day: "9" }, live, { step: "Meets the others", kind: "other" }),
      works_from: "office",
    },
  ],
  ["a plan without a day of the start", fewFacts, "onboarding-plan", { ...plan, ...before("9") }],
  ["a start of which only the day is known", fewFacts, "onboarding-plan", starting("2026-12-07")],
  ["a start that has begun", ledgerly, "onboarding-plan", { ...starting("2026-10-28"), ...plan }],
  [
    "a start that has begun, with one earlier starter",
    ledgerly,
    "onboarding-plan",
    { ...starting("2026-11-20"), ...plan, ...before("4"), ...hours("9"), first_contribution: "a clearer message" },
  ],
  ["a start of years ago", ledgerly, "onboarding-plan", { ...starting("2019-01-07"), ...plan, ...before("9") }],
  [
    "a plan that cannot be",
    ledgerly,
    "onboarding-plan",
    { ...starting("2026-12-07"), ...steps({ ...live, by_day: "400" }), ...rituals("1440", "50"), overlap: "30" },
  ],
  [
    "a contribution that waits for itself",
    ledgerly,
    "onboarding-plan",
    { ...starting("2026-12-07"), ...steps({ ...accounts, needs: "Your first change is live" }, live) },
  ],
  ["a start of which nothing is known", buffer, "onboarding-plan", {}],
];
