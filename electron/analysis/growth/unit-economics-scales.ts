import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

const unitEconomics = fieldNotes("unit economics of subscriptions");

/** LTV:CAC at which "healthy" begins. */
export const healthyLtvCac = 3;

export const ltvCacScale: Scale = {
  bands: [
    { below: 1, level: "critical", words: "critical: a customer brings less than it costs" },
    { below: 2, level: "poor", words: "poor" },
    { below: 3, level: "watch", words: "worth watching" },
    { below: 5, level: "healthy", words: "healthy" },
    { below: 8, level: "strong", words: "strong" },
    { below: noEnd, level: "strong", words: "strong; may be under-investing in growth" },
  ],
  threshold:
    "LTV:CAC: below 1 critical, 1-2 poor, 2-3 watch, 3-5 healthy, above 5 strong, above 8 may be under-investing",
  source: unitEconomics,
};

export const paybackScale: Scale = {
  bands: [
    { below: 6, level: "strong", words: "excellent" },
    { below: 12, level: "healthy", words: "good" },
    { below: 18, level: "healthy", words: "healthy" },
    { below: 24, level: "watch", words: "worth watching" },
    { below: noEnd, level: "critical", words: "critical" },
  ],
  threshold: "CAC payback in months: below 6 excellent, 6-12 good, 12-18 healthy, 18-24 watch, above 24 critical",
  source: unitEconomics,
};

export const nrrScale: Scale = {
  bands: [
    { below: 0.8, level: "critical", words: "critical" },
    { below: 1, level: "watch", words: "shrinking without new customers" },
    { below: 1.1, level: "healthy", words: "healthy" },
    { below: 1.2, level: "healthy", words: "above the usual 100 to 110 %" },
    { below: noEnd, level: "strong", words: "world class" },
  ],
  threshold: "net revenue retention: below 80 % critical, 100-110 % healthy, above 120 % world class",
  source: unitEconomics,
};

/** What the next customer costs against the average one, when nobody has said it. */
export const usualMarginalCacFactor = 1.5;
