import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured } from "../frame/measure.ts";
import { product } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { rateBetween } from "./stages.ts";
import { judge } from "../frame/scale.ts";
import { kFactorScale } from "./growth-scales.ts";

/** The referral loop and its price tag: what twice as many invites would bring. */
export function referralFigures(reader: Reader): { kFactor: Figure; invitedSignups: Figure; doubling: Figure } {
  const kFactor = derive(
    [reader.read("invites_per_user"), reader.read("invite_conversion")],
    ([invites = 0, conversion = 0], inputs) => {
      const k = product(invites, conversion);
      return measured(
        { value: k, unit: "multiple" },
        { formula: "invites per user x share of invites that sign up", inputs, verdict: judge(k, kFactorScale) },
      );
    },
  );
  const invitedSignups = derive([reader.read("signups"), kFactor], ([signups = 0, k = 0], inputs) =>
    measured(
      { value: product(signups, k), unit: "count", per: "month", of: "sign-ups" },
      { formula: "sign-ups x K", inputs },
    ),
  );
  const toPaid = rateBetween(reader, "signups", "new_customers");
  const doubling = derive([invitedSignups, toPaid], ([invited = 0, paid = 0], inputs) =>
    measured(
      { value: product(invited, paid), unit: "count", per: "month", of: "customers" },
      {
        formula: "sign-ups x K x share of sign-ups that pay",
        inputs,
        note: "Twice as many invites bring once more what invites bring today.",
      },
    ),
  );
  return {
    kFactor: figure("k_factor", "K factor: sign-ups that one user brings", kFactor),
    invitedSignups: figure("invited_signups_month", "Sign-ups from invites a month", invitedSignups),
    doubling: figure("doubling_invites_customers", "More customers a month from twice the invites", doubling),
  };
}

/** "about one customer a month", "about 12 customers a month", "less than one customer a month". */
export function sayCustomers(count: number): string {
  if (count < 0.75) return "less than one customer a month";
  return Math.round(count) === 1
    ? "about one customer a month"
    : `about ${new Intl.NumberFormat("en").format(Math.round(count))} customers a month`;
}
