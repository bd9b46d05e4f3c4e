import { z } from "zod";

/**
 * What a number counts.
 * `percent` and `points` are kept as fractions (0.2 is 20 %); `money` is in major units of its currency (61200 is $61,200);
 * `multiple` is a bare ratio such as LTV:CAC (3.57).
 */
export const Unit = z.enum([
  "count",
  "percent",
  "points",
  "multiple",
  "money",
  "hours",
  "days",
  "weeks",
  "months",
  "years",
  "grade",
  "score",
]);
export type Unit = z.infer<typeof Unit>;

export const Per = z.enum(["hour", "day", "week", "month", "quarter", "year", "user", "customer", "person"]);
export type Per = z.infer<typeof Per>;

/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, "a currency code such as USD");
export type Currency = z.infer<typeof Currency>;

/**
 * A number that knows its unit. `value` is the result of a decimal calculation, rounded at most by the last bit of a double:
 * sums are never made on it. `of` names what is counted ("customers"); `currency` stands with money only.
 */
export const Quantity = z.object({
  value: z.number(),
  unit: Unit,
  currency: Currency.optional(),
  per: Per.optional(),
  of: z.string().optional(),
});
export type Quantity = z.infer<typeof Quantity>;
