import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { figure } from "../frame/analysis-definition.ts";
import { measured, unknown, type Unknown } from "../frame/measure.ts";
import { difference } from "../frame/money.ts";
import type { Flip } from "./choice-flips.ts";
import { criterionKeys, criterionNames } from "./criteria.ts";
import type { Choice, ScoredOption } from "./read-choice.ts";
import { ringKeys, ringSource, type ringOf } from "./ring.ts";

/** A score as a quantity. */
export const score = (value: number): Quantity => ({ value, unit: "score" });
const share = (value: number): Quantity => ({ value, unit: "percent" });

/** What was found of a choice: the best new option, its ring, and what turns the order. */
export interface Judged {
  message: string;
  candidate: ScoredOption;
  today: ScoredOption | null;
  ring: ReturnType<typeof ringOf>;
  byScore: Flip | null;
  byWeight: Flip | null;
}

/** Every figure of the choice; each says why it is unknown where the choice could not be reckoned. */
export function figuresOf(choice: Choice | Unknown, judged: Judged | null): Figure[] {
  const of = (compute: (choice: Choice, found: Judged) => Measured): Measured =>
    "known" in choice || !judged ? (choice as Unknown) : compute(choice, judged);
  const inputs =
    "known" in choice
      ? []
      : [...choice.shares].map(([key, value]) => ({
          label: `Weight of “${criterionNames[key]}”`,
          quantity: { value, unit: "percent" as const },
        }));
  const total = (option: ScoredOption | null | undefined) =>
    option
      ? measured(score(option.total), {
          formula: "sum of score x weight",
          inputs,
          note: "The scores stand in the table.",
        })
      : unknown("What you have today has not all its scores.", ["Scores of what you have today"]);
  const named = (option: ScoredOption | undefined, at: number) =>
    option
      ? measured({ value: at, unit: "count" }, { formula: "order of the totals", inputs, words: option.name })
      : unknown("There is none.");
  return [
    figure(
      "winner",
      "The option with the highest total",
      of(({ options }) => named(options[0], 1)),
    ),
    figure(
      "winner_score",
      "Its total",
      of(({ options }) => total(options[0])),
    ),
    figure(
      "runner_up",
      "The option behind it",
      of(({ options }) => named(options[1], 2)),
    ),
    figure(
      "runner_up_score",
      "The total behind it",
      of(({ options }) => total(options[1])),
    ),
    figure(
      "lead",
      "Lead of the first over the second",
      of(({ options: [first, second] }) =>
        measured(score(difference(first?.total ?? 0, second?.total ?? 0)), {
          formula: "highest total - the next",
          inputs,
        }),
      ),
    ),
    figure(
      "candidate",
      "The best of the new options",
      of(({ options }, { candidate }) => named(candidate, options.indexOf(candidate) + 1)),
    ),
    figure(
      "candidate_score",
      "Total of the best new option",
      of((_, { candidate }) => total(candidate)),
    ),
    figure(
      "today_score",
      "Total of what you have today",
      of((_, { today }) => total(today)),
    ),
    figure(
      "lead_over_today",
      "Lead of the best new option over what you have today",
      of((_, { candidate, today }) =>
        today
          ? measured(score(difference(candidate.total, today.total)), {
              formula: "total of the best new option - today's",
              inputs,
            })
          : total(null),
      ),
    ),
    figure(
      "ring",
      "Ring on the radar, 1 the innermost",
      of((_, { ring }) =>
        measured(
          { value: ringKeys.indexOf(ring.ring) + 1, unit: "count" },
          {
            formula: "from order, use here, stage and lowest score",
            words: ring.ring,
            note: ring.reason,
            source: ringSource,
            inputs,
          },
        ),
      ),
    ),
    figure(
      "flip_score",
      "Smallest change of one score that changes the order",
      of((_, found) =>
        found.byScore
          ? measured(score(found.byScore.size), {
              formula: "lead / weight of the criterion",
              words: sayWhose(found.byScore, found),
              inputs,
            })
          : unknown("No single score changes the order, even at the end of its scale."),
      ),
    ),
    figure(
      "flip_weight",
      "Smallest change of one weight that changes the order",
      of((_, found) =>
        found.byWeight
          ? measured(
              { value: found.byWeight.size, unit: "points" },
              {
                formula: "weight at which both totals are equal, the others in proportion",
                words: sayWhose(found.byWeight, found),
                inputs,
              },
            )
          : unknown("No single weight changes the order."),
      ),
    ),
    ...flipEnds("flip_score", "The score that changes the order", of, (found) => found.byScore, score),
    ...flipEnds("flip_weight", "The weight that changes the order", of, (found) => found.byWeight, share),
    figure(
      "top_criterion",
      "The criterion with the most weight",
      of(({ shares }) => {
        const [key] = topOf(shares);
        return measured(
          { value: criterionKeys.indexOf(key) + 1, unit: "count" },
          { formula: "largest weight", inputs, words: criterionNames[key] },
        );
      }),
    ),
    figure(
      "top_share",
      "Its part of the whole",
      of(({ shares }) => measured(share(topOf(shares)[1]), { formula: "weight / sum of the weights", inputs })),
    ),
    figure(
      "lowest_criterion",
      "The weakest point of the best new option",
      of((_, { candidate }) => {
        const [key] = lowestOf(candidate);
        return measured(
          { value: criterionKeys.indexOf(key) + 1, unit: "count" },
          { formula: "lowest score", inputs, words: criterionNames[key] },
        );
      }),
    ),
    figure(
      "lowest_score",
      "Its score there",
      of((_, { candidate }) => measured(score(lowestOf(candidate)[1]), { formula: "lowest score", inputs })),
    ),
    ...criterionKeys.map((key) =>
      figure(
        `share_${key}`,
        `Part of “${criterionNames[key]}” in the whole`,
        of(({ shares }) =>
          shares.has(key)
            ? measured({ value: shares.get(key)!, unit: "percent" }, { formula: "weight / sum of the weights", inputs })
            : unknown("It has no weight, so it does not count."),
        ),
      ),
    ),
  ];
}

/** Both ends of a flip, as figures of their own. */
function flipEnds(
  key: string,
  label: string,
  of: (compute: (choice: Choice, found: Judged) => Measured) => Measured,
  flipOf: (found: Judged) => Flip | null,
  quantity: (value: number) => Quantity,
): Figure[] {
  const end = (at: "from" | "to", formula: string) =>
    of((_, found) => {
      const flip = flipOf(found);
      return flip ? measured(quantity(flip[at]), { formula }) : unknown("Nothing of its kind changes the order alone.");
    });
  return [
    figure(`${key}_from`, `${label}: now`, end("from", "as given")),
    figure(`${key}_to`, `${label}: where both are level`, end("to", "value at which both totals are equal")),
  ];
}

/** The largest weight, and the lowest score; the first of the list where several are equal. */
const topOf = (shares: Choice["shares"]) => [...shares].reduce((a, b) => (b[1] > a[1] ? b : a));
const lowestOf = (option: ScoredOption) => [...option.scores].reduce((a, b) => (b[1] < a[1] ? b : a));

/** Whose number a flip changes, as the middle of a sentence: "it" is the best new option. */
export function sayWhose({ option, criterion }: Flip, { candidate, today }: Judged): string {
  const of = `for “${criterionNames[criterion]}”`;
  if (option === null) return `the weight of “${criterionNames[criterion]}”`;
  if (option === candidate.name) return `its score ${of}`;
  return option === today?.name ? `the score of what you have today ${of}` : `the score of ${option} ${of}`;
}
