import type { Figure, Table } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayList } from "../frame/format-figure.ts";
import { derive, measured, unknown, type Unknown } from "../frame/measure.ts";
import { sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import type { Step } from "./steps.ts";
import { hoursByOwner, overloads, readHoursThere } from "./who-helps.ts";

const weekWords = (week: number) => (week === 0 ? "the week before the start" : `week ${week}`);

/** Hours that the plan asks of each owner, week by week, against what they can give. */
export function ownerFigures(
  reader: Reader,
  read: Step[] | Unknown,
  starter: string,
): { figures: Figure[]; tables: Table[]; cautions: string[] } {
  const steps = Array.isArray(read) ? read : [];
  const problem = Array.isArray(read) ? null : read;
  const there = readHoursThere(reader.rows("who_helps"));
  const thereProblem = there instanceof Map ? null : there;
  const owners = hoursByOwner(steps, there instanceof Map ? there : null, starter);
  const over = overloads(owners);
  const [worst] = over;
  const busiest = owners
    .map(({ owner, hours }) => ({ owner, hours: sum(...hours) }))
    .toSorted((a, b) => b.hours - a.hours)[0];
  const unsaid = owners.filter((one) => one.there === null && one.hours.some((hours) => hours > 0));
  const unhoured = steps.filter(({ owner, hours }) => owner !== "" && hours === null);
  const load = problem ?? measured({ value: 0, unit: "count" }, { formula: "hours of the plan" });
  const capacity = thereProblem ?? load;
  const onWorst = (compute: (found: NonNullable<typeof worst>) => ReturnType<typeof measured>) =>
    derive([load, capacity], () => (worst ? compute(worst) : unknown("Nobody is asked for more than they can give.")));
  const hours = (value: number, formula: string, per?: "week") =>
    measured({ value, unit: "hours", ...(per ? { per } : {}) }, { formula });
  return {
    figures: [
      figure(
        "asked_hours",
        "Hours that the plan asks of those who help",
        problem ??
          (busiest && busiest.hours > 0
            ? hours(sum(...owners.flatMap((one) => one.hours)), "hours of all steps with an owner and a day")
            : unknown("No step has an owner, a day and hours.", ["Hours of the owner for each step"])),
      ),
      figure(
        "busiest",
        "Who is asked most",
        problem ??
          (busiest && busiest.hours > 0
            ? measured(
                { value: busiest.hours, unit: "hours" },
                { formula: "owner with most hours", words: userWords(busiest.owner) },
              )
            : unknown("No step has an owner, a day and hours.", ["Hours of the owner for each step"])),
      ),
      figure(
        "overloads",
        "Weeks in which somebody is asked for more than they can give",
        derive([load, capacity], () =>
          measured(
            { value: over.length, unit: "count", of: "weeks" },
            { formula: "weeks of each owner with more hours asked than there are" },
          ),
        ),
      ),
      figure(
        "overload_who",
        "Who is asked for too much",
        onWorst(({ owner }) =>
          measured(
            { value: 1, unit: "count" },
            { formula: "owner of the worst of these weeks", words: userWords(owner) },
          ),
        ),
      ),
      figure(
        "overload_week",
        "In which week",
        onWorst(({ week }) =>
          measured({ value: week, unit: "count" }, { formula: "the worst of these weeks", words: weekWords(week) }),
        ),
      ),
      figure(
        "overload_asked",
        "Hours asked in that week",
        onWorst(({ asked }) => hours(asked, "hours of the steps in it")),
      ),
      figure(
        "overload_hours",
        "Hours above what there is in that week",
        onWorst(({ over: above }) => hours(above, "asked - there are")),
      ),
      figure(
        "unsaid_list",
        "Whose hours nobody has said",
        derive([load, capacity], () =>
          unsaid.length === 0
            ? unknown("Of everybody who helps the hours are known.")
            : measured(
                { value: unsaid.length, unit: "count" },
                { formula: "owners without hours a week", words: sayList(unsaid.map(({ owner }) => userWords(owner))) },
              ),
        ),
      ),
    ],
    tables:
      owners.length === 0
        ? []
        : [
            {
              title: "Hours asked of each owner",
              columns: ["Owner", "Week", "Asked", "Can give", "Too much"],
              rows: owners.flatMap(({ owner, hours: weeks, there: most }) =>
                weeks.flatMap((asked, week) =>
                  asked > 0
                    ? [
                        [
                          owner,
                          week === 0 ? "Before" : `Week ${week}`,
                          { value: asked, unit: "hours" as const },
                          most === null ? null : { value: most, unit: "hours" as const },
                          most === null ? null : { value: Math.max(0, asked - most), unit: "hours" as const },
                        ],
                      ]
                    : [],
                ),
              ),
            },
          ],
    cautions:
      unhoured.length > 0 && unhoured.length < steps.length
        ? ["Some steps have an owner and no hours, so the weeks of those who help are fuller than the sum."]
        : [],
  };
}
