import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { product } from "../frame/money.ts";
import { pricedDays } from "../frame/priced-days.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { asShare, fromClaims, type CircleFindings } from "./circle-findings.ts";
import { overOf, overWithout } from "./circle-load.ts";
import { isNeeded } from "./give-out.ts";
import { rankOf, type CircleRole } from "./read-circles.ts";

const workDays = 5;
/** Working days of a month in which a share of a week is a whole one: five days a week, fifty-two weeks a year. A convention. */
const monthDays = (workDays * 52) / 12;

/** The least needed role of those who have too much whose end would take away most; null when all of theirs are needed. */
function dropped(found: CircleFindings): CircleRole | null {
  const { organisation, loads } = found;
  const light = organisation.seats.filter(
    ({ role, holder, share }) =>
      (loads.get(holder)?.over ?? 0) > 0 && (share ?? 0) > 0 && (role.stops === "slow" || role.stops === "nothing"),
  );
  const left = (role: CircleRole): number => overWithout(organisation, (seat) => seat.role === role);
  return light.map(({ role }) => role).toSorted((a, b) => left(a) - left(b) || rankOf(b) - rankOf(a))[0] ?? null;
}

/** The share of a week that is missing for needed roles without a holder, or why it can't be said. */
function vacantNeed({ vacant }: CircleFindings, isOpen: (to: string | null) => boolean): number | Unknown {
  const needed = vacant.filter(({ role, to }) => isNeeded(role) && isOpen(to));
  return needed.some(({ role }) => role.share === null)
    ? notEnough(["The share that roles without a holder take"])
    : needed.reduce((sum, { role }) => sum + (role.share ?? 0), 0);
}

/** The options in one unit, the share of a week that is missing: as today, after the moves, without a role; and what buying it costs. */
export function circleOptions(reader: Reader, found: CircleFindings | Unknown): Figure[] {
  const of = (compute: (findings: CircleFindings) => Measured): Measured => fromClaims(found, compute);
  const need = (over: (findings: CircleFindings) => number | null, isOpen: (to: string | null) => boolean): Measured =>
    of((findings) => {
      const vacant = vacantNeed(findings, isOpen);
      const above = over(findings);
      if (typeof vacant !== "number") return vacant;
      return above === null
        ? unknown("Nobody who has too much holds a role that could end without harm.")
        : measured(asShare(above + vacant), {
            formula: "share above all weeks + share of needed roles that nobody holds",
          });
    });
  const needNow = need(
    ({ loads }) => overOf(loads),
    () => true,
  );
  const needMoved = need(
    ({ moves }) => moves.left,
    (to) => to === null,
  );
  const daysOf = (share: Measured): Measured =>
    derive([share], ([weeks = 0], inputs) =>
      measured(
        { value: product(weeks, monthDays), unit: "days", per: "month" },
        { formula: "share x 5 days x 52 / 12", inputs },
      ),
    );
  // What is not missing costs nothing, and what can't be said waits for no price.
  const priced = (share: Measured): Measured => {
    if (!share.known) return unknown(share.why);
    if (share.quantity.value === 0) return measured(reader.money(0, "month"), { formula: "nothing is missing" });
    const price = pricedDays(reader, daysOf(share), {
      formula: "share x 5 days x 52 / 12 x cost of a day",
      per: "month",
    });
    return price.known ? price : unknown(price.why);
  };
  return [
    figure(
      "drop_role",
      "The role whose end would help most",
      of((findings) => {
        const role = dropped(findings);
        return role
          ? measured(asShare(role.share ?? 0), {
              formula: "of those who have too much, no role that the business or customers would miss",
              words: userWords(role.name),
            })
          : unknown("Nobody who has too much holds a role that could end without harm.");
      }),
    ),
    figure("need_now", "Share of a week that is missing", needNow),
    figure("need_moved", "Share of a week that is missing after the moves", needMoved),
    figure(
      "need_dropped",
      "Share of a week that is missing without the role to drop",
      need(
        (findings) => {
          const role = dropped(findings);
          return role && overWithout(findings.organisation, (seat) => seat.role === role);
        },
        () => true,
      ),
    ),
    figure("buy_days", "Days to buy for all that is missing", daysOf(needNow)),
    figure("buy_cost_month", "What that costs", priced(needNow)),
    figure("rest_cost_month", "What the rest costs after the moves", priced(needMoved)),
  ];
}
