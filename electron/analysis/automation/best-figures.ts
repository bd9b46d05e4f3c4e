import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown, valueOf } from "../frame/measure.ts";
import { difference, product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { monthHours } from "./automation-scales.ts";
import { named, noIdeas } from "./count-figures.ts";
import type { Harm } from "./read-ideas.ts";
import { ofFate, type WeighedIdea } from "./weigh-ideas.ts";

/** What a wrong answer does, from the least to the most. */
const harms: readonly Harm[] = ["harmless", "caught", "customer", "law"];

/** The idea that stands first among those that pass: its money, how many of its answers may be wrong, and the other ways to the same. */
export function bestFigures(reader: Reader, ideas: readonly WeighedIdea[]): Figure[] {
  const ranked = ofFate(ideas, "ranked");
  const [best, second] = ranked;
  const none = "No idea passes every gate.";
  const of = (key: string, label: string, value: (idea: WeighedIdea) => Measured): Figure =>
    figure(key, label, best ? value(best) : ideas.length === 0 ? noIdeas() : unknown(none));
  const asMoney = (idea: WeighedIdea): Measured =>
    idea.tryCost === null
      ? notEnough([`The price of a first version of “${idea.name}”`])
      : measured(reader.money(idea.tryCost), { formula: "as given" });
  return [
    named("best", "The idea that stands first", best, ideas, none),
    of("best_gain", "What it brings at full use", ({ gain }) => gain),
    of("best_full", "What it leaves at full use", ({ full }) => full),
    of("best_net", "What it leaves a month at the least use", ({ net }) => net),
    of("best_use", "The least use that is counted", ({ use }) => use.low),
    of("best_try_cost", "What trying it costs", asMoney),
    of("best_months", "Months until it is repaid at the least use", ({ months }) => months),
    of("best_months_soonest", "Months until it is repaid at the most use", ({ monthsAtBest }) => monthsAtBest),
    of("best_year", "What its first year leaves at the least use", ({ year }) => year),
    of("best_people", "People whose whole month it would take over", ({ hoursMonth, name }) =>
      hoursMonth === null
        ? notEnough([`How many hours “${name}” saves`])
        : measured(
            { value: quotient(hoursMonth, monthHours), unit: "count", of: "people" },
            { formula: "hours saved / working hours of a month (40 x 52 / 12)" },
          ),
    ),
    of("best_harm", "What its wrong answers do", ({ harm, judged }) =>
      measured(
        { value: harms.indexOf(harm ?? "harmless") + 1, unit: "count" },
        { formula: "1 harmless, 2 caught, 3 a customer, 4 the law", words: judged.words.risk },
      ),
    ),
    of("best_data", "Whether its data are there", ({ data, judged }) =>
      measured(
        { value: data === "clean" ? 1 : 2, unit: "count" },
        { formula: "1 clean, 2 messy", words: judged.words.data },
      ),
    ),
    of("best_worthless", "Share of wrong answers at which it is worth nothing", ({ bounds }) => bounds.worthless),
    of("best_year_wrong", "Share of wrong answers at which its first year leaves nothing", ({ bounds }) => bounds.year),
    of("best_go_on", "Most wrong answers of 50 old cases to go on", ({ bounds }) => bounds.goOn),
    of("best_stop", "Wrong answers of 50 old cases from which to stop", ({ bounds }) => bounds.stop),
    of("best_read", "Old cases that must all be right to prove it", ({ bounds }) => bounds.allRight),
    of("best_found", "Share of wrong answers found so far", ({ bounds }) => bounds.found),
    of("best_check", "How long checking an answer may take", ({ bounds }) => bounds.check),
    of(
      "best_plain_share",
      "Part that a rule or a form for the same money must bring to be as good",
      ({ against }) => against.shareNeeded,
    ),
    of("best_plain_year", "What a rule or a form in its place leaves in the first year", ({ against }) => against.year),
    of(
      "best_after_plain",
      "What its first year adds once the rule or the form is there",
      ({ against }) => against.after,
    ),
    of("best_bought_year", "What its first year leaves if it is bought ready made", (idea) => boughtYear(reader, idea)),
    named("second", "The idea that stands second", second, ideas, "Only one idea passes every gate, or none."),
    of("best_left", "What the budget leaves after trying it", (idea) => budgetLess(reader, asMoney(idea), 1)),
    of("best_short", "What the budget lacks for trying it", (idea) => budgetLess(reader, asMoney(idea), -1)),
  ];
}

/** What the budget leaves after the cost, or with -1 what it lacks, at least 0. */
function budgetLess(reader: Reader, cost: Measured, sign: 1 | -1): Measured {
  return derive([reader.read("try_budget"), cost], ([there = 0, taken = 0], inputs) =>
    measured(reader.money(Math.max(0, sign * difference(there, taken))), {
      formula: sign === 1 ? "budget - cost of trying, at least 0" : "cost of trying - budget, at least 0",
      inputs,
    }),
  );
}

/** The same work with a ready-made product: no cost of trying, its price in place of the bill and the calls. */
function boughtYear(reader: Reader, { gain, checking, use }: WeighedIdea): Measured {
  return derive(
    [use.low, gain, checking, reader.read("bought_month")],
    ([part = 0, all = 0, checked = 0, price = 0], inputs) =>
      measured(reader.money(product(12, product(part, all - checked) - price)), {
        formula: "12 x (least use x (gain - checking) - price a month)",
        inputs,
      }),
  );
}

/** What plain software does as well, and the idea that only a check would make possible. */
export function otherWays(ideas: readonly WeighedIdea[]): Figure[] {
  const [plain] = ofFate(ideas, "plain").toSorted(
    (a, b) => (valueOf(b.against.year) ?? 0) - (valueOf(a.against.year) ?? 0),
  );
  const noPlain = "No idea is done as well by a rule or a form, as far as one was priced.";
  const ofPlain = (value: (idea: WeighedIdea) => Measured): Measured =>
    plain ? value(plain) : ideas.length === 0 ? noIdeas() : unknown(noPlain);
  const [rescued] = ideas
    .filter(
      ({ fails, opens, bounds }) =>
        fails.length === 1 && fails[0] === "risk" && opens.length === 0 && bounds.check.known,
    )
    .toSorted((a, b) => (valueOf(b.bounds.check) ?? 0) - (valueOf(a.bounds.check) ?? 0));
  const noRescue = "No idea fails for want of a check alone.";
  return [
    named("plain_first", "The idea that a rule or a form does as well", plain, ideas, noPlain),
    named("plain_way", "The rule or the form", plain, ideas, noPlain, plain?.plain?.way),
    figure(
      "plain_year",
      "What it leaves in the first year at the least use",
      ofPlain(({ against }) => against.year),
    ),
    figure(
      "plain_model_year",
      "What the idea itself would leave",
      ofPlain(({ year }) => year),
    ),
    named("rescue", "The idea that a check would let through", rescued, ideas, noRescue),
    figure(
      "rescue_check",
      "How long this check may take an answer",
      rescued ? rescued.bounds.check : ideas.length === 0 ? noIdeas() : unknown(noRescue),
    ),
  ];
}
