import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { pricedDays } from "../frame/priced-days.ts";
import { monthDays, weinberg } from "./flow-scales.ts";
import { displacedPerDay, lossAt } from "./switching.ts";

const days = (value: number): Quantity => ({ value, unit: "days" });
/** Working days in a week, and in three months. */
const weekDays = 5;
const quarterDays = 3 * monthDays;

/**
 * The price of the next change of priority, in days of other work that fall away: taken beside everything else, taken by people who put
 * everything else down, or begun when the next thing is finished.
 * @param each projects that one person works on  @param rate projects finished a month
 */
export function nextChange(reader: Reader, engineers: Measured, each: Measured, rate: Measured): Figure[] {
  const work = reader.read("change_days");
  const restart = reader.readOr("restart_days", 0);
  const changes = reader.read("changes_quarter");
  const per = (way: "beside" | "instead", formula: string) =>
    derive([each], ([projects = 1], inputs) =>
      measured({ value: displacedPerDay(projects)[way], unit: "days" }, { formula, inputs, source: weinberg }),
    );
  const besidePer = per("beside", "(useful time now - useful time left for the old work) / useful time for the new");
  const insteadPer = per("instead", "useful time now, of a day that goes to the new work alone");
  const beside = derive([work, besidePer], ([need = 0, ratio = 0], inputs) =>
    measured(days(product(need, ratio)), {
      formula: "days needed x days displaced for each",
      inputs,
      source: weinberg,
    }),
  );
  const instead = derive([work, insteadPer, restart], ([need = 0, ratio = 0, again = 0], inputs) =>
    measured(days(sum(product(need, ratio), again)), {
      formula: "days needed x days displaced for each + days to put down and pick up",
      inputs,
      source: weinberg,
      ...(reader.has("restart_days") ? {} : { note: "Putting down and picking up again is counted as nothing." }),
    }),
  );
  const lost = derive([beside, work], ([taken = 0, need = 0], inputs) =>
    measured(days(difference(taken, need)), {
      formula: "days displaced - days that the new thing gets",
      inputs,
      source: weinberg,
    }),
  );
  const inMoney = (of: Measured) => pricedDays(reader, of);
  const quarterLost = derive([changes, lost], ([times = 0, waste = 0], inputs) =>
    measured(days(product(times, waste)), {
      formula: "changes x days that turn into nothing",
      inputs,
      note: "As if each had been as large as the next one.",
    }),
  );
  return [
    figure("change_days", "Engineer-days that the next change needs", work),
    figure(
      "beside_per_day",
      "Days of other work that fall away for each day of the new, beside everything else",
      besidePer,
    ),
    figure("instead_per_day", "Days of other work that fall away for each day of the new, in its place", insteadPer),
    figure("beside_days", "Days of other work that fall away, taken beside everything else", beside),
    figure("instead_days", "Days of other work that fall away, taken in its place", instead),
    figure("beside_lost_days", "Of these, days that nobody gets anything for", lost),
    figure("beside_cost", "The same days in money, beside everything else", inMoney(beside)),
    figure("instead_cost", "The same days in money, in its place", inMoney(instead)),
    figure(
      "change_delay_weeks",
      "Later finish of everything under way, if it is taken beside everything else",
      derive([beside, engineers, each], ([taken = 0, all = 0, projects = 1], inputs) =>
        all === 0
          ? unknown("There are no engineers.")
          : measured(
              { value: quotient(taken, product(all, weekDays, difference(1, lossAt(projects)))), unit: "weeks" },
              { formula: "days displaced / useful days of the team a week", inputs, source: weinberg },
            ),
      ),
    ),
    figure(
      "next_finish_months",
      "Months until the next project is finished, in the mean",
      derive([rate], ([done = 0], inputs) =>
        done === 0
          ? unknown("Nothing was finished in three months.")
          : measured({ value: quotient(1, done), unit: "months" }, { formula: "1 / finished a month", inputs }),
      ),
    ),
    figure("changes_quarter", "Changes of priority in the last three months", changes),
    figure("changes_lost_days", "Days that such changes have cost in those months for nothing", quarterLost),
    figure(
      "changes_lost_share",
      "Share of everybody's time in those months",
      derive([quarterLost, engineers], ([value = 0, all = 0], inputs) =>
        all === 0
          ? unknown("There are no engineers.")
          : value > product(all, quarterDays)
            ? unknown("Such changes would have cost more days than there were: most were smaller than the next one.")
            : measured(
                { value: quotient(value, product(all, quarterDays)), unit: "percent" },
                { formula: "days / (engineers x 60)", inputs },
              ),
      ),
    ),
  ];
}
