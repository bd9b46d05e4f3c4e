import { ledgerly } from "../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../electron/core/samples/sample.ts";

/** Answers to playbooks, as the tests of the offline briefs give them. */

export const month = {
  report_month: "2026-10",
  month_figures: JSON.stringify([
    { figure: "Monthly recurring revenue", before: "56050", target: "62000" },
    { figure: "Customer churn a month", before: "4.2", target: "3.5" },
    { figure: "New paying customers", before: "58", target: "60" },
    { figure: "Failed connections", unit: "events", better: "down", now: "96", before: "147" },
  ]),
  promises: JSON.stringify([
    { promise: "show the bank's name", standing: "kept" },
    { promise: "give the export to 10 shops", standing: "moved", why: "no time" },
  ]),
  happened: "The new picker went live",
};

export const upheaval = {
  what_happened: "The squad lead has resigned",
  means: "The export is stopped",
  unchanged: "the goal for June",
  unknowns: JSON.stringify([
    { unknown: "who leads the squad", who: "the founder", day: "2026-12-18" },
    { unknown: "when the 2 squads are merged" },
  ]),
  next_steps: JSON.stringify([{ step: "both squads meet", day: "2026-12-10" }]),
  ask_where: "Ask the founder",
  draft: "Dear family! This is devastating. Everyone must step up.",
  not_to_say: "why",
};

export const handedOver = {
  decision: "Whether we rent the bank connection",
  goal: "More shops connect",
  goal_measure: "sign-ups that connect",
  constraints: JSON.stringify([{ constraint: "nobody is hired before round 2", kind: "fixed", who: "the founder" }]),
  known_facts: JSON.stringify([
    { fact: "41 % of tickets mention it", how: "measured", day: "2026-10-31" },
    { fact: "moving takes weeks", how: "assumed" },
  ]),
  decider: "the squad",
  decide_days: "10",
  would_change: JSON.stringify([{ change: "a bank is missing", sign: "a trial" }]),
  reversible: "weeks",
  decision_options: JSON.stringify([{ option: "rent", price: "$300 a month" }, { option: "mend" }]),
  heard: "support",
};

export const debt = {
  concept: "Technical debt in the bank connection",
  audience: "board",
  why_now: "The last price change took five weeks.",
  decision: "give it one squad in the first quarter",
  days_lost_month: "14",
  fix_days: "60",
  days_saved_month: "10",
  displaces: "the export for accountants",
  engineer_day_cost: "520",
  incident_chance_year: "0.3",
  incident_cost: "20000",
};

export const bankConnection = {
  capability: "the bank connection",
  build_days: "90",
  build_upkeep_days_month: "4",
  engineer_day_cost: "520",
  buy_price_month: "1800",
  buy_setup_days: "15",
  do_nothing_cost_month: "6000",
  migration_days: "5",
  years: "3",
  discount_rate: "0.1",
  maturity: "commodity",
};

export const oldSystem = {
  system: "the program that prints statements",
  legacy_hours_month: "80",
  legacy_bills_month: "1000",
  engineer_day_cost: "520",
  forced: "person",
  displaces: "the export for accountants",
  stated_saving: "200000",
  legacy_options: JSON.stringify([
    { option: "retain", days: "10", saving_month: "1500" },
    { option: "refactor", days: "120", saving_month: "5500", months: "8" },
    { option: "repurchase", cost: "6000", days: "30", saving_month: "4500", months: "3" },
  ]),
};
export const leftAlone = {
  ...bankConnection,
  maturity: "product",
  do_nothing_cost_month: "600",
  displaces: "the export",
};
export const tried = {
  activation_definition: "Bank account connected and first receipt matched within 7 days",
  segment: "small-business",
  change_live_month: "2027-02",
  capacity: "Maria and four engineers. The receipts scanner would wait.",
  tried: "Three months of Google ads had no effect. The sign-up form was already shortened.",
};
/** A company of the user's own of which hardly anything is known. */
export const fewFacts: Sample = {
  origin: "made-up",
  profile: { ...ledgerly.profile, name: "Tiny", industry: "", sells: "", goals: "", headcount: null },
  facts: [],
};
