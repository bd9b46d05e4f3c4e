import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";

const controls = JSON.stringify([
  { control: "c6", standing: "no" },
  { control: "c11", standing: "partly" },
  { control: "c7", standing: "yes" },
  { control: "c8", standing: "unsure" },
]);
const events = JSON.stringify([
  { event: "takeover", value: "400000", exposure: "0.5", per_year: "0.1" },
  { event: "ransom", value: "2000000", exposure: "0.5", per_year: "0.02" },
]);
const measures = JSON.stringify([
  { measure: "Second factor", control: "c6", against: "takeover", left: "0.2", cost_year: "4000" },
  { measure: "Watching", control: "c8", against: "takeover", left: "0.5", cost_year: "18000" },
]);
const dear = JSON.stringify([
  { measure: "Watching", control: "c8", against: "takeover", left: "0.5", cost_year: "18000" },
]);

/** Security of every kind: what it is, the company, the playbook, the answers. */
export const securityCases: [string, Sample, string, Record<string, string>][] = [
  [
    "security with prices",
    ledgerly,
    "security-posture",
    { controls, events, measures, duty: "customer", who: "nobody" },
  ],
  [
    "security without prices",
    ledgerly,
    "security-posture",
    { controls, events, duty: "law", who: "outside", crown: "the ledgers" },
  ],
  [
    "security where nothing is worth it",
    ledgerly,
    "security-posture",
    { controls, events, measures: dear, duty: "insurer", who: "some" },
  ],
  ["security with prices and no list", ledgerly, "security-posture", { events, measures, who: "one" }],
  ["security of which nothing is known", buffer, "security-posture", {}],
];
