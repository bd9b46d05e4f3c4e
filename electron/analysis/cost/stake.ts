import type { Knob } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayMoney, sayNumber, sayPercent } from "../frame/format-figure.ts";
import { amountKnob } from "../frame/knobs.ts";
import { derive, measured, unknown, valueOf } from "../frame/measure.ts";
import { difference, product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { pricedDays } from "../frame/priced-days.ts";

/** Working days of a person a month, unless the user says otherwise. Assumed. */
export const usualWorkingDays = 20;

/** What a technical matter means in time, money and risk: the interest that it costs, and what it costs to be rid of it. */
export const stake: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const fix = reader.read("fix_days");
    const interestDays = interestOf(reader);
    const interest = pricedDays(reader, interestDays, {
      formula: "engineer-days lost a month x cost of an engineer-day",
      per: "month",
    });
    const over = (months: number, per?: "year") =>
      derive([interest], ([cost = 0], inputs) =>
        measured(reader.money(product(cost, months), per), { formula: `interest a month x ${months}`, inputs }),
      );
    const capacity = derive(
      [reader.read("engineers"), reader.readOr("working_days_month", usualWorkingDays)],
      ([people = 0, days = 0], inputs) =>
        measured(
          { value: product(people, days), unit: "days", per: "month" },
          { formula: "engineers x working days a month", inputs },
        ),
    );
    const share = (days: Measured, formula: string) =>
      derive([days, capacity], ([part = 0, all = 0], inputs) =>
        all === 0
          ? unknown("There are no engineers.")
          : measured({ value: quotient(part, all), unit: "percent" }, { formula, inputs }),
      );
    const saved = savedOf(reader, interestDays);
    const savedMoney = pricedDays(reader, saved, {
      formula: "engineer-days saved a month x cost of an engineer-day",
      per: "month",
    });
    const fixCost = pricedDays(reader, fix, { formula: "engineer-days to fix x cost of an engineer-day" });
    const repay = derive([fix, saved], ([days = 0, back = 0], inputs) =>
      back <= 0
        ? unknown("The fix saves nothing, so it is never repaid.")
        : measured(
            { value: quotient(days, back), unit: "months" },
            { formula: "engineer-days to fix / engineer-days saved a month", inputs },
          ),
    );
    const repayEvents = derive([fix, reader.read("days_lost_per_event")], ([days = 0, each = 0], inputs) =>
      each <= 0
        ? unknown("Nothing is lost each time, so the fix is never repaid.")
        : measured(
            { value: quotient(days, each), unit: "count", of: "times" },
            { formula: "engineer-days to fix / engineer-days lost each time", inputs },
          ),
    );
    const risk = lossesOf(reader);
    return settle({
      kind: "stake",
      message: say(reader, interestDays, interest, repay, risk.before),
      figures: [
        figure("interest_days_month", "Engineer-days lost to it a month", interestDays),
        figure("interest_month", "What it costs a month while it stays", interest),
        figure("interest_quarter", "Price of waiting three months", over(3)),
        figure("interest_year", "What it costs a year while it stays", over(12, "year")),
        figure("capacity_days_month", "Engineer-days that the team has a month", capacity),
        figure(
          "capacity_share",
          "Part of the engineers' time that it takes",
          share(interestDays, "engineer-days lost / engineer-days of the team"),
        ),
        figure("fix_days", "Engineer-days to fix it", fix),
        figure("fix_cost", "Cost of the fix", fixCost),
        figure(
          "fix_capacity_share",
          "The fix as part of one month of the whole team",
          share(fix, "engineer-days to fix / engineer-days of the team a month"),
        ),
        figure("saved_days_month", "Engineer-days that the fix saves a month", saved),
        figure("saved_month", "What the fix saves a month", savedMoney),
        figure("repay_months", "Months until the fix has repaid itself", repay),
        figure("repay_events", "Times it must be used until the fix has repaid itself", repayEvents),
        figure(
          "first_year_net",
          "What the first twelve months give, the fix paid",
          derive([savedMoney, fixCost], ([back = 0, cost = 0], inputs) =>
            measured(reader.money(difference(product(back, 12), cost)), {
              formula: "saved a month x 12 - cost of the fix",
              inputs,
            }),
          ),
        ),
        figure(
          "interest_share_of_burn",
          "Part of net burn that it is",
          derive([interest, reader.read("net_burn")], ([cost = 0, burn = 0], inputs) =>
            burn <= 0
              ? unknown("Net burn is not positive.")
              : measured(
                  { value: quotient(cost, burn), unit: "percent" },
                  { formula: "interest a month / net burn", inputs },
                ),
          ),
        ),
        figure("loss_expected_year", "Expected loss a year from incidents", risk.before),
        figure("loss_expected_year_after", "Expected loss a year after the fix", risk.after),
        figure("control_return", "Return on the control", risk.controlReturn),
      ],
      conventions: [
        "Interest is what it costs each month while it stays; the principal is what it costs to fix it once.",
        "An expected loss is cost of one incident x incidents expected a year: an average over many years, no forecast of one.",
      ],
      cautions: cautionsOf(reader),
      knobs: knobs(reader),
    });
  },
};

function knobs(reader: Reader): Knob[] {
  return [
    "days_lost_month",
    "days_saved_month",
    "fix_days",
    "engineer_day_cost",
    "incident_chance_year",
    "incident_cost",
  ].flatMap((key) => amountKnob(reader, key, reader.read(key)));
}

/** Days lost a month: as answered, else days each time x times a year / 12. */
function interestOf(reader: Reader): Measured {
  const said = reader.read("days_lost_month");
  if (said.known) return said;
  const events = derive(
    [reader.read("days_lost_per_event"), reader.read("events_year")],
    ([each = 0, times = 0], inputs) =>
      measured(
        { value: quotient(product(each, times), 12), unit: "days", per: "month" },
        { formula: "engineer-days lost each time x times a year / 12", inputs },
      ),
  );
  return events.known ? events : said;
}

function savedOf(reader: Reader, lost: Measured): Measured {
  const said = reader.read("days_saved_month");
  const answered = reader.has("days_saved_month");
  if (!answered)
    return derive([lost], ([days = 0], inputs) =>
      measured(
        { value: days, unit: "days", per: "month" },
        { formula: "all that is lost (assumed)", inputs, note: "A fix seldom saves everything: say what it saves." },
      ),
    );
  return derive([said, lost], ([saves = 0, loses = 0], inputs) =>
    saves > loses
      ? unknown(`The fix can't save ${sayNumber(saves)} days a month when ${sayNumber(loses)} are lost.`, [
          "Engineer-days that the fix saves a month, at most those lost",
        ])
      : measured({ value: saves, unit: "days", per: "month" }, { formula: "as given", inputs }),
  );
}

function lossesOf(reader: Reader): { before: Measured; after: Measured; controlReturn: Measured } {
  const stated = reader.read("incident_cost");
  const valued = derive([reader.read("asset_value"), reader.read("exposure")], ([value = 0, share = 0], inputs) =>
    measured(reader.money(product(value, share)), { formula: "value at risk x share lost", inputs }),
  );
  const cost = !stated.known && valued.known ? valued : stated;
  const expected = (chance: Measured) =>
    derive([cost, chance], ([each = 0, times = 0], inputs) =>
      measured(reader.money(product(each, times), "year"), {
        formula: "cost of one incident x incidents expected a year",
        inputs,
      }),
    );
  const before = expected(reader.read("incident_chance_year"));
  const after = expected(reader.read("incident_chance_year_after"));
  const controlReturn = derive(
    [before, after, reader.read("control_cost_year")],
    ([was = 0, stays = 0, price = 0], inputs) =>
      price <= 0
        ? unknown("The control costs nothing, so its return is undefined.")
        : measured(
            { value: quotient(difference(difference(was, stays), price), price), unit: "multiple" },
            { formula: "(loss before - loss after - cost) / cost", inputs },
          ),
  );
  return { before, after, controlReturn };
}

function say(reader: Reader, days: Measured, interest: Measured, repay: Measured, loss: Measured): string {
  if (!days.known)
    return loss.known
      ? `Incidents are expected to cost ${sayMoney(loss.quantity.value, reader.currency)} a year.`
      : "What it means in time and money can't be said yet: nobody has said how many days it takes.";
  const cost = interest.known ? `, ${sayMoney(interest.quantity.value, reader.currency)}` : "";
  const back = repay.known ? `; the fix repays itself in ${sayCount(repay.quantity.value, "month")}` : "";
  return `It takes ${sayNumber(days.quantity.value)} engineer-days a month${cost}${back}.`;
}

function cautionsOf(reader: Reader): string[] {
  const saidSaving = reader.has("days_saved_month");
  const chance = valueOf(reader.read("incident_chance_year"));
  return [
    ...(reader.read("days_lost_month").known || reader.read("days_lost_per_event").known
      ? ["Days lost are an estimate until somebody counts them for a month."]
      : []),
    ...(!saidSaving && reader.read("fix_days").known
      ? ["The fix is taken to save all that is lost: a smaller saving repays it later."]
      : []),
    ...(chance !== null && chance > 0 && chance < 1
      ? [
          `A chance of ${sayPercent(chance)} a year means one incident in about ${sayNumber(1 / chance)} years, on average.`,
        ]
      : []),
    ...(reader.read("engineers").known && !reader.has("working_days_month")
      ? [`A month is taken to have ${usualWorkingDays} working days.`]
      : []),
  ];
}
