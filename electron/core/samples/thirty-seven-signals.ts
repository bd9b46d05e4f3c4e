import type { FactDraft } from "../../contract/company.ts";
import { sampleFact, type Sample } from "./sample.ts";

const source =
  "David Heinemeier Hansson, “Our cloud-exit savings will now top ten million over five years”, world.hey.com/dhh";
const asOf = "2024-10-17";

const amount = (label: string, value: string, rest: Partial<FactDraft>): FactDraft =>
  sampleFact({ kind: "metric", label, value, unit: "money", currency: "USD", source, asOf, ...rest });

/**
 * 37signals' move off rented computers, as its co-founder published it: what was estimated first and what came of it. Of the company
 * itself nothing else is said, so that what is missing must be named.
 */
export const thirtySevenSignals: Sample = {
  origin: "published",
  profile: {
    name: "37signals",
    industry: "Software for work",
    stage: "established",
    businessModel: "subscription",
    headcount: null,
    currency: "USD",
    sells: "Subscriptions to Basecamp, for work in teams, and HEY, for e-mail.",
    goals: "",
  },
  facts: [
    amount("Cloud bill a year before the move", "3200000", {
      per: "year",
      period: "2022",
      text: "The yearly rate at which the bill ran before the move.",
    }),
    amount("Cloud bill a year after the move", "1300000", {
      per: "year",
      period: "2024",
      text: "What is left is rented storage of files, under a contract until 2025.",
    }),
    amount("Computers bought for the move", "700000", {
      period: "2023",
      text: "About $700,000. They went into data centre racks that the company rented already.",
    }),
    amount("Saving over five years, as first estimated", "7000000", {
      period: "2023..2027",
      text: "Stated in February 2023, before most of the move, with an operations team of the same size.",
      source: "David Heinemeier Hansson, “We stand to save $7m over five years from our cloud exit”, world.hey.com/dhh",
      asOf: "2023-02-21",
    }),
    sampleFact({
      kind: "person",
      label: "CTO",
      text: "Co-founder and CTO David Heinemeier Hansson, who published the figures.",
      source,
      asOf,
    }),
    sampleFact({
      kind: "text",
      label: "What the published figures leave out",
      text: "The engineers' time for the move, and what the company's own racks, power and repairs cost a year.",
      source,
      asOf,
    }),
  ],
};
