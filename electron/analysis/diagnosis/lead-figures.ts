import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient, sum } from "../frame/money.ts";
import { userWords } from "../frame/user-words.ts";
import { causes, causeWords, placeOf, type Cause } from "./causes.ts";
import { convention } from "./diagnosis-scales.ts";
import { hoursByCause, mostOf, type Standing } from "./leading-cause.ts";
import type { Fire } from "./read-fires.ts";

const named = (cause: Cause, formula: string) =>
  measured(
    { value: placeOf(cause), unit: "count" },
    {
      formula: `${formula}; 1 people, 2 process, 3 technology, 4 outside`,
      words: causeWords[cause],
      source: convention,
    },
  );

/** Which cause leads by fires and by hours, whether that is more than luck, which to try first, and how much one long fire decides. */
export function leadFigures(
  fires: readonly Fire[],
  problem: Unknown | null,
  standing: Standing | null,
  believed: Cause | null,
): Figure[] {
  const sorted = fires.filter(({ cause }) => cause !== null);
  const hours = hoursByCause(sorted);
  const byHours = mostOf(hours);
  const longest = fires.toSorted((one, other) => (other.hours ?? 0) - (one.hours ?? 0))[0];
  const allHours = sum(...fires.map((fire) => fire.hours ?? 0));
  const without = mostOf(hoursByCause(sorted.filter((fire) => fire !== longest)));
  const none = problem ?? notEnough(["The first thing that went wrong in each fire"]);
  const noHours = problem ?? notEnough(["Hours of each fire"]);
  const count = (value: number, formula: string) => measured({ value, unit: "count", of: "fires" }, { formula });
  return [
    figure(
      "lead_cause",
      "Cause with most fires",
      standing ? named(standing.lead, "most fires; people first where two are equal") : none,
    ),
    figure(
      "lead_fires",
      "Fires of that cause",
      standing ? count(standing.counts[standing.lead], "fires that began with it") : none,
    ),
    figure(
      "second_cause",
      "Cause with the next most fires",
      standing ? named(standing.second, "next most fires") : none,
    ),
    figure(
      "second_fires",
      "Fires of that one",
      standing ? count(standing.counts[standing.second], "fires that began with it") : none,
    ),
    figure(
      "apart_needed",
      "Fires that the first would need to be told from the second",
      standing === null
        ? none
        : Number.isFinite(standing.needed)
          ? measured(
              { value: standing.needed, unit: "count", of: "fires" },
              {
                formula: "two counts of the same chance, 5 %, two-sided",
                note: "Of several causes the largest is picked afterwards, so at the limit itself be careful.",
              },
            )
          : unknown("There are too many fires for this test."),
    ),
    figure(
      "apart_missing",
      "Fires that are missing to that",
      standing === null
        ? none
        : measured(
            { value: Math.max(0, standing.needed - standing.counts[standing.lead]), unit: "count", of: "fires" },
            { formula: "needed - had, at least 0" },
          ),
    ),
    figure(
      "possible_causes",
      "Causes that are still possible",
      standing === null
        ? none
        : measured(
            { value: standing.possible.length, unit: "count", of: "causes" },
            {
              formula: "the first, and those that it does not leave behind beyond luck",
              note: standing.possible.map((cause) => causeWords[cause]).join(", "),
            },
          ),
    ),
    ...causes.map((cause) =>
      figure(
        `${cause}_possible`,
        `Whether ${causeWords[cause]} is still possible`,
        standing === null
          ? none
          : measured(
              { value: Number(standing.possible.includes(cause)), unit: "count" },
              {
                formula: "1 where fires began with it and the first cause does not leave it behind beyond luck, else 0",
                words: standing.possible.includes(cause) ? "yes" : "no",
              },
            ),
      ),
    ),
    figure(
      "start_cause",
      "Cause to try first",
      standing
        ? named(
            standing.start,
            "the first where it is told apart; else of those still possible, people before process before technology",
          )
        : none,
    ),
    figure(
      "believed_cause",
      "Cause that you believe in",
      believed === null ? notEnough(["What you believe is the cause"]) : named(believed, "as answered"),
    ),
    figure(
      "believed_fires",
      "Fires that began with it",
      believed === null
        ? notEnough(["What you believe is the cause"])
        : standing
          ? count(standing.counts[believed], "fires that began with it")
          : none,
    ),
    figure("hours_lead", "Cause with most hours", byHours === null ? noHours : named(byHours, "most hours")),
    figure(
      "longest_fire",
      "The longest fire",
      longest === undefined || (longest.hours ?? 0) === 0
        ? noHours
        : measured(
            { value: fires.indexOf(longest) + 1, unit: "count" },
            { formula: "most hours; place in the table", words: userWords(longest.name) },
          ),
    ),
    figure(
      "longest_share",
      "Its share of all hours",
      longest === undefined || allHours === 0
        ? noHours
        : measured(
            { value: quotient(longest.hours ?? 0, allHours), unit: "percent" },
            { formula: "its hours / hours of all fires" },
          ),
    ),
    figure(
      "hours_lead_without",
      "Cause with most hours without it",
      byHours === null
        ? noHours
        : without === null
          ? unknown("Without the longest fire no hours are left.")
          : named(without, "most hours, without the longest fire"),
    ),
  ];
}
