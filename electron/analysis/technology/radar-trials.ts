import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayList } from "../frame/format-figure.ts";
import { derive, measured, notEnough, unknown } from "../frame/measure.ts";
import { product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import type { Moves } from "./radar-moves.ts";
import { radarSource, trialsScale } from "./radar-scales.ts";

/**
 * What the trials take against the days that there are for them. Trials that fit are whole ones: half a trial shows nothing.
 * @param moves what stands on trial, and what stood there last time as well
 */
export function trialFigures(reader: Reader, { entries, since }: Moves): Figure[] {
  const trials = entries.filter(({ ring }) => ring === "trial");
  const number: Measured =
    entries.length === 0
      ? notEnough(["Entries of the radar"])
      : measured({ value: trials.length, unit: "count", of: "trials" }, { formula: "entries on trial" });
  const budget = reader.read("try_days");
  const price = reader.read("trial_cost_days");
  const fit = derive([budget, price], ([days = 0, cost = 0], inputs) =>
    cost <= 0
      ? unknown("A trial that takes no day is none.", ["Engineer-days that a trial takes"])
      : measured(
          { value: Math.floor(quotient(days, cost) + 1e-9), unit: "count", of: "trials" },
          { formula: "days for trials / days of a trial, whole ones", inputs },
        ),
  );
  const stuck = trials.filter(({ before }) => before === "trial");
  const ranked = trials
    .filter(({ worth }) => worth !== null)
    .toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0) || (b.seen ?? 0) - (a.seen ?? 0));
  const kept = ranked[0];
  const namedPart = (chosen: (room: number) => typeof ranked, none: string) =>
    derive([number, fit], ([, room = 0], inputs) => {
      if (ranked.length < trials.length) return notEnough(["What each trial is worth, 1 to 5"]);
      const part = chosen(room);
      return part.length === 0
        ? unknown(none)
        : measured(
            { value: part.length, unit: "count", of: "trials" },
            {
              formula: "by worth, then by what was seen",
              inputs,
              words: sayList(part.map(({ name }) => name)),
              source: radarSource,
            },
          );
    });
  return [
    figure("try_days", "Days for trials in the next three months", budget),
    figure("trial_cost_days", "Days that one trial takes", price),
    figure(
      "trial_days_needed",
      "Days that all trials take",
      derive([number, price], ([count = 0, cost = 0], inputs) =>
        measured({ value: product(count, cost), unit: "days" }, { formula: "trials x days of a trial", inputs }),
      ),
    ),
    figure("trials_fit", "Trials that fit into the days", fit),
    figure(
      "trials_over",
      "Trials that do not fit",
      derive([number, fit], ([count = 0, room = 0], inputs) =>
        measured(
          { value: Math.max(0, count - room), unit: "count", of: "trials" },
          { formula: "trials - trials that fit, at least 0", inputs },
        ),
      ),
    ),
    figure(
      "kept_trials",
      "The trials that fit, worth most first",
      namedPart((room) => ranked.slice(0, room), "None fits."),
    ),
    figure(
      "ended_trials",
      "The trials that do not fit",
      namedPart((room) => ranked.slice(room), "All fit."),
    ),
    figure(
      "trials_per_squad",
      "Trials for each squad",
      derive([number, reader.read("squads")], ([count = 0, squads = 0], inputs) =>
        squads === 0
          ? unknown("There are no squads.")
          : measured(
              { value: quotient(count, squads), unit: "count", of: "trials" },
              { formula: "trials / squads", inputs, verdict: judge(quotient(count, squads), trialsScale) },
            ),
      ),
    ),
    figure(
      "trials_stuck",
      "Entries on trial now and last time",
      since === null
        ? unknown("This is the first radar here, so nobody knows how long a trial has run.")
        : measured(
            { value: stuck.length, unit: "count", of: "entries" },
            {
              formula: "entries on trial in both sessions",
              ...(stuck.length === 0 ? {} : { note: stuck.map(({ name }) => name).join(", ") }),
            },
          ),
    ),
    figure(
      "first_trial",
      "The trial that is worth most",
      kept
        ? measured(
            { value: entries.indexOf(kept) + 1, unit: "count" },
            { formula: "highest worth among those on trial, then what was seen", words: kept.name },
          )
        : unknown("No entry on trial has been scored."),
    ),
  ];
}
