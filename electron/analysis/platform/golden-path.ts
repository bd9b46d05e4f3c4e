import type { Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Picture } from "../../contract/picture.ts";
import { figure } from "../frame/analysis-definition.ts";
import { textIn } from "../frame/cells.ts";
import { sayList } from "../frame/format-figure.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** The steps of a golden path: what a team should not have to solve again. */
const steps = [
  { key: "build", name: "built and tested" },
  { key: "deploy", name: "put into production" },
  { key: "watch", name: "watched" },
  { key: "access", name: "given secrets and access" },
  { key: "restore", name: "brought back from a backup" },
] as const;
type StepKey = (typeof steps)[number]["key"];

interface OnPath {
  name: string;
  team: string;
  /** Whether a step is done the common way; null where nobody said. */
  on: Record<StepKey, boolean | null>;
  /** Why it leaves the path on purpose; empty where nobody gave a reason. */
  reason: string;
}

/** How much of what runs goes the common way, step by step; a service that leaves it with a reason is an exception, one without is drift. */
export function goldenPath(reader: Reader): {
  figures: Figure[];
  tables: Table[];
  pictures: Picture[];
  cautions: string[];
} {
  const services = readServices(reader);
  const cells = services.flatMap(({ on }) => steps.map(({ key }) => on[key]));
  const said = cells.filter((cell) => cell !== null);
  const problem =
    services.length === 0
      ? notEnough(["What runs, and which steps of it go the common way"])
      : said.length === 0
        ? notEnough(["Yes or no for the steps of at least one service"])
        : null;
  const leaves = services.filter(({ on }) => steps.some(({ key }) => on[key] === false));
  const drift = leaves.filter(({ reason }) => reason === "");
  const missed = ({ on }: OnPath): number => steps.filter(({ key }) => on[key] === false).length;
  const first = drift.toSorted((a, b) => missed(b) - missed(a))[0];
  const byStep = steps.map(({ key, name }) => {
    const known = services.filter(({ on }) => on[key] !== null);
    const yes = known.filter(({ on }) => on[key] === true).length;
    return { key, name, yes, known: known.length, share: known.length === 0 ? null : quotient(yes, known.length) };
  });
  const weakest = byStep.filter(({ share }) => share !== null).toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0))[0];
  const count = (chosen: readonly OnPath[], formula: string): Measured =>
    problem ??
    measured(
      { value: chosen.length, unit: "count", of: "services" },
      { formula, ...(chosen.length === 0 ? {} : { note: chosen.map(({ name }) => name).join(", ") }) },
    );
  const share = (value: number, formula: string): Measured =>
    problem ?? measured({ value, unit: "percent" }, { formula });
  const whole = services.filter(({ on }) => steps.every(({ key }) => on[key] === true));
  return {
    figures: [
      figure("services", "Services looked at", count(services, "rows")),
      figure(
        "path_coverage",
        "Steps that go the common way",
        share(quotient(said.filter(Boolean).length, Math.max(1, said.length)), "yes / all steps that were said"),
      ),
      figure(
        "whole_services",
        "Services that go the common way in every step",
        count(whole, "services with yes in all steps"),
      ),
      figure("drift", "Services that leave it without a reason", count(drift, "services with a no and no reason")),
      figure(
        "exceptions",
        "Services that leave it with a reason",
        count(
          leaves.filter(({ reason }) => reason !== ""),
          "services with a no and a reason",
        ),
      ),
      figure(
        "drift_first",
        "The one of them that leaves it most",
        problem ??
          (first
            ? measured(
                { value: missed(first), unit: "count", of: "steps" },
                { formula: "most steps with no", words: first.name },
              )
            : unknown("No service leaves it without a reason.")),
      ),
      figure(
        "weakest_step",
        "The step that is least often common",
        problem ??
          (weakest
            ? measured(
                { value: steps.findIndex(({ key }) => key === weakest.key) + 1, unit: "count" },
                { formula: "lowest share", words: weakest.name },
              )
            : unknown("No step was said.")),
      ),
      figure(
        "weakest_step_share",
        "Services in which that step is common",
        problem ??
          (weakest ? share(weakest.share ?? 0, "yes / services for which it was said") : unknown("No step was said.")),
      ),
    ],
    tables:
      problem === null
        ? [
            {
              title: "The golden path, step by step",
              columns: ["Step", "The common way", "Services", "Not, without a reason"],
              rows: byStep.map((step) => [
                step.name,
                step.share === null ? null : { value: step.share, unit: "percent" as const },
                { value: step.known, unit: "count" as const },
                sayList(drift.filter(({ on }) => on[step.key] === false).map(({ name }) => name)),
              ]),
            },
          ]
        : [],
    pictures: problem === null ? [matrixOf(services, drift.length)] : [],
    cautions:
      problem !== null
        ? []
        : [
            ...(said.length < cells.length
              ? [`Of ${cells.length} steps ${cells.length - said.length} were not said; they count neither way.`]
              : []),
            "A step that goes the common way is not yet a good one: the path is only worth following where it is the easiest way.",
          ],
  };
}

function readServices(reader: Reader): OnPath[] {
  return (reader.rows("golden_path") ?? []).flatMap((row) => {
    const name = textIn(row, "service");
    const read = (key: StepKey): boolean | null => ({ yes: true, no: false })[textIn(row, key)] ?? null;
    return name === ""
      ? []
      : [
          {
            name,
            team: textIn(row, "team"),
            on: {
              build: read("build"),
              deploy: read("deploy"),
              watch: read("watch"),
              access: read("access"),
              restore: read("restore"),
            },
            reason: textIn(row, "reason"),
          },
        ];
  });
}

function matrixOf(services: readonly OnPath[], drift: number): Picture {
  return {
    shape: "matrix",
    title:
      drift === 0
        ? "No service leaves the golden path without a reason"
        : `${drift} of ${services.length} services leave the golden path without a reason`,
    unit: null,
    corner: "Service",
    columns: steps.map(({ name }) => name),
    rows: services.map(({ name, on, reason }) => ({
      label: name,
      cells: steps.map(({ key }) => ({
        value: null,
        text: on[key] === null ? "not said" : on[key] ? "common" : reason === "" ? "own way" : "own way, with a reason",
        mark:
          on[key] === null
            ? ("none" as const)
            : on[key]
              ? ("good" as const)
              : reason === ""
                ? ("gap" as const)
                : ("none" as const),
      })),
    })),
  };
}
