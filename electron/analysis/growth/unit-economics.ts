import type { Knob } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayMoney, sayNumber } from "../frame/format-figure.ts";
import { arpaOf } from "./growth-model.ts";
import { amountKnob, rateKnob } from "../frame/knobs.ts";
import { derive, measured, unknown, valueOf } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { readSegment } from "./segment.ts";
import { churnBounds, churnScale } from "./growth-scales.ts";
import { healthyLtvCac, ltvCacScale, nrrScale, paybackScale } from "./unit-economics-scales.ts";
import { judge } from "../frame/scale.ts";

/** A stated ARR that differs from twelve times MRR by more than this is pointed out. */
const arrTolerance = 0.005;

/** What a customer costs and returns. */
export const unitEconomics: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const arpa = priceOf(reader);
    const [margin, churn, cac] = [reader.read("gross_margin"), reader.read("churn_monthly"), reader.read("cac")];
    const ltv = derive([arpa, margin, churn], ([price = 0, share = 0, lost = 0], inputs) =>
      lost === 0
        ? unknown("LTV is undefined at zero churn: no customer ever leaves, so no lifetime can be said.")
        : measured(reader.money(quotient(product(price, share), lost), "customer"), {
            formula: "average revenue x gross margin / churn a month",
            inputs,
          }),
    );
    const ltvCac = derive([ltv, cac], ([value = 0, cost = 0], inputs) => {
      if (cost === 0) return unknown("A customer costs nothing to win, so LTV:CAC is undefined.");
      const ratio = quotient(value, cost);
      return measured(
        { value: ratio, unit: "multiple" },
        { formula: "LTV / CAC", inputs, verdict: judge(ratio, ltvCacScale) },
      );
    });
    const payback = derive([cac, arpa, margin], ([cost = 0, price = 0, share = 0], inputs) => {
      if (product(price, share) <= 0)
        return unknown("A customer brings no gross profit, so its cost is never paid back.");
      const months = quotient(cost, product(price, share));
      return measured(
        { value: months, unit: "months" },
        { formula: "CAC / (average revenue x gross margin)", inputs, verdict: judge(months, paybackScale) },
      );
    });
    const { segment, assumed } = readSegment(reader);
    return settle({
      kind: "unit-economics",
      message: say(reader, arpa, cac, ltv, ltvCac, payback),
      figures: [
        figure("arpa", "Average revenue of a customer a month", arpa),
        figure(
          "arr_from_mrr",
          "Annual recurring revenue",
          derive([reader.read("mrr")], ([mrr = 0], inputs) =>
            measured(reader.money(product(mrr, 12), "year"), { formula: "MRR x 12", inputs }),
          ),
        ),
        figure("gross_margin", "Gross margin", margin),
        figure(
          "churn_monthly",
          "Churn a month",
          churn.known ? { ...churn, verdict: judge(churn.quantity.value, churnScale(segment)) } : churn,
        ),
        figure(
          "customer_lifetime",
          "Months that a customer stays",
          derive([churn], ([lost = 0], inputs) =>
            lost === 0
              ? unknown("Undefined at zero churn.")
              : measured({ value: quotient(1, lost), unit: "months" }, { formula: "1 / churn a month", inputs }),
          ),
        ),
        figure("cac", "Cost to win a customer", cac),
        figure("ltv", "Lifetime value of a customer", ltv),
        figure("ltv_cac", "Lifetime value against the cost to win (LTV:CAC)", ltvCac),
        figure("cac_payback", "Months until a customer has paid back its cost", payback),
        figure(
          "churn_for_healthy_ltv_cac",
          "Churn a month at which LTV:CAC falls to 3",
          churnAtHealthy(arpa, margin, cac),
        ),
        figure(
          "cac_for_healthy_ltv_cac",
          "Cost to win a customer at which LTV:CAC falls to 3",
          derive([ltv], ([value = 0], inputs) =>
            measured(reader.money(quotient(value, healthyLtvCac), "customer"), { formula: "LTV / 3", inputs }),
          ),
        ),
        figure("nrr", "Net revenue retention", netRetention(reader)),
        figure("quick_ratio", "Quick ratio", quickRatio(reader)),
        figure("magic_number", "Magic number", magicNumber(reader)),
      ],
      conventions: [
        "Churn is taken as steady: LTV is what an average customer brings until it leaves, not discounted.",
        "CAC is blended: the next customer may cost more than the average one.",
      ],
      cautions: [
        ...arrCaution(reader),
        ...(assumed && churn.known
          ? [`Churn is judged by the scale of ${churnBounds[segment].label}, which is assumed.`]
          : []),
        ...(ltv.known && (valueOf(churn) ?? 1) < 0.01
          ? ["At such low churn LTV looks decades ahead: don't plan on it."]
          : []),
      ],
      knobs: knobs(reader),
    });
  },
};

function knobs(reader: Reader): Knob[] {
  return [
    ...amountKnob(reader, "arpa", priceOf(reader)),
    ...rateKnob("gross_margin", "Gross margin", reader.read("gross_margin"), 0.01),
    ...rateKnob("churn_monthly", "Churn a month", reader.read("churn_monthly"), 0.001),
    ...amountKnob(reader, "cac", reader.read("cac")),
  ];
}

/** A what-if's price, else MRR / customers. */
function priceOf(reader: Reader): Measured {
  const said = reader.read("arpa");
  return said.known ? said : arpaOf(reader);
}

function churnAtHealthy(arpa: Measured, margin: Measured, cac: Measured): Measured {
  return derive([arpa, margin, cac], ([price = 0, share = 0, cost = 0], inputs) => {
    if (cost === 0) return unknown("A customer costs nothing to win, so LTV:CAC is undefined.");
    const churn = quotient(product(price, share), product(healthyLtvCac, cost));
    return churn > 1 || churn < 0
      ? unknown("No churn between 0 and 100 % brings LTV:CAC to 3.")
      : measured(
          { value: churn, unit: "percent", per: "month" },
          { formula: "average revenue x gross margin / (3 x CAC)", inputs },
        );
  });
}

function netRetention(reader: Reader): Measured {
  const parts = ["mrr_start", "mrr_expansion", "mrr_churned", "mrr_contraction"].map((key) => reader.read(key));
  return derive(parts, ([start = 0, expansion = 0, churned = 0, contraction = 0], inputs) => {
    if (start === 0) return unknown("There was no MRR at the start to retain.");
    const value = quotient(sum(start, expansion, -churned, -contraction), start);
    return measured(
      { value, unit: "percent" },
      { formula: "(start + expansion - churned - contraction) / start", inputs, verdict: judge(value, nrrScale) },
    );
  });
}

function quickRatio(reader: Reader): Measured {
  const parts = ["mrr_new", "mrr_expansion", "mrr_churned", "mrr_contraction"].map((key) => reader.read(key));
  return derive(parts, ([won = 0, expansion = 0, churned = 0, contraction = 0], inputs) =>
    churned + contraction === 0
      ? unknown("Nothing was lost, so the quick ratio is undefined.")
      : measured(
          { value: quotient(sum(won, expansion), sum(churned, contraction)), unit: "multiple" },
          { formula: "(new + expansion) / (churned + contraction)", inputs },
        ),
  );
}

function magicNumber(reader: Reader): Measured {
  return derive(
    [reader.read("net_new_arr_quarter"), reader.read("sales_marketing_spend_quarter_before")],
    ([arr = 0, spend = 0], inputs) =>
      spend === 0
        ? unknown("Nothing was spent in the quarter before, so the magic number is undefined.")
        : measured(
            { value: quotient(arr, spend), unit: "multiple" },
            {
              formula: "net new ARR of the quarter / sales and marketing spend of the quarter before",
              inputs,
              note: "ARR is a yearly figure already: it is not annualised again.",
            },
          ),
  );
}

function arrCaution(reader: Reader): string[] {
  const [mrr, arr] = [valueOf(reader.read("mrr")), valueOf(reader.read("arr"))];
  if (mrr === null || arr === null || arr === 0) return [];
  const computed = product(mrr, 12);
  if (Math.abs(computed - arr) / arr <= arrTolerance) return [];
  return [
    `The stated ARR of ${sayMoney(arr, reader.currency)} is not twelve times MRR, which is ${sayMoney(computed, reader.currency)}.`,
  ];
}

function say(
  reader: Reader,
  arpa: Measured,
  cac: Measured,
  ltv: Measured,
  ltvCac: Measured,
  payback: Measured,
): string {
  const money = (value: Measured) => sayMoney(valueOf(value) ?? 0, reader.currency);
  if (ltvCac.known && payback.known)
    return `A customer costs ${money(cac)} and returns ${money(ltv)}: ${sayNumber(ltvCac.quantity.value)} times as much, paid back in ${sayNumber(payback.quantity.value)} months.`;
  if (ltv.known) return `A customer returns ${money(ltv)} over its lifetime; what it costs to win is not known.`;
  if (arpa.known) return `A customer pays ${money(arpa)} a month; what it is worth can't be said. ${ltv.why}`;
  return `What a customer is worth can't be said yet. ${arpa.why}`;
}
