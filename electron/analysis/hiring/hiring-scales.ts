import type { Source } from "../../contract/measured.ts";
import { noEnd, type Scale } from "../frame/scale.ts";
import type { Office } from "./duties.ts";

/** The rules by which this playbook sorts duties and hours; nobody has measured them. */
export const ownConvention = (title: string): Source => ({
  title: `Convention of this playbook: ${title}`,
  edition: "2026-11",
  heuristic: true,
});

/** Below this part of a week a need is no full-time role: three days of five. */
export const fullTimeFrom = 0.6;
/** Above this part of a week it is more than one person can do. */
export const onePersonUpTo = 1.2;
/** Two roles whose fits differ by less are not told apart. */
export const tellingLead = 0.1;
/** From this share on, building is what is missing, and no leader. */
export const mostlyHands = 0.5;

/** How much of a week a need fills. */
export const needScale: Scale = {
  bands: [
    { below: fullTimeFrom, level: "neutral", words: "no full-time role" },
    { below: onePersonUpTo + 1e-9, level: "neutral", words: "a full-time role" },
    { below: noEnd, level: "watch", words: "more than one person" },
  ],
  threshold: "a full-time role from 60 % of a week; more than one person above 120 %",
  source: ownConvention("how many hours make a role"),
};

/** From how many people on an office of its own has enough to lead; null where size says nothing. */
export const sizeFloors: Record<Office, { metric: "engineers" | "headcount"; from: number } | null> = {
  cto: null,
  head: { metric: "engineers", from: 8 },
  it: { metric: "headcount", from: 50 },
};

const journal = "Journal of Applied Psychology 107 (2022)";
/** What is known of ways to choose people: correlation with how they later did the job, as two research summaries give it. */
export const selectionMethods = [
  { method: "Structured interview", earlier: 0.51, later: 0.42 },
  { method: "Work sample", earlier: 0.54, later: 0.33 },
  { method: "Unstructured interview", earlier: 0.38, later: 0.19 },
] as const;
export const selectionSources: readonly Source[] = [
  {
    title: "Sackett, Zhang, Berry and Lievens: Revisiting meta-analytic estimates of validity in personnel selection",
    edition: journal,
    heuristic: false,
  },
  {
    title: "Schmidt and Hunter: The validity and utility of selection methods in personnel psychology",
    edition: "Psychological Bulletin 124 (1998)",
    heuristic: false,
  },
];
