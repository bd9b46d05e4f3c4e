/** The currencies that a sign may mean; a sign of its own currency means that one. */
const ofSign: Record<string, readonly string[]> = {
  "€": ["EUR"],
  "£": ["GBP", "EGP", "SHP", "GIP", "FKP"],
  "¥": ["JPY", "CNY"],
  "₹": ["INR"],
  "₪": ["ILS"],
  "₩": ["KRW"],
  "₺": ["TRY"],
  "₴": ["UAH"],
  "₫": ["VND"],
  "₦": ["NGN"],
  "₱": ["PHP"],
  "฿": ["THB"],
};
const dollar =
  /^(?:AUD|BBD|BMD|BND|BSD|BZD|CAD|CLP|COP|FJD|GYD|HKD|JMD|KYD|LRD|MXN|NAD|NZD|SBD|SGD|SRD|TTD|TWD|USD|XCD)$/;
const codes = new Set(Intl.supportedValuesOf("currency"));

/** Takes a currency's sign or ISO code off a number, before or behind it. `currency` is null where none stands. */
export function stripCurrency(typed: string): { number: string; currency: string | null } {
  const before = /^([-+]?)\s?([A-Z]{3}|\p{Sc})\s?(?=[-+\d.,])/u.exec(typed);
  if (before !== null && isCurrency(before[2]!))
    return { number: before[1]! + typed.slice(before[0].length), currency: before[2]! };
  const behind = /\s?([A-Z]{3}|\p{Sc})$/u.exec(typed);
  if (behind !== null && isCurrency(behind[1]!)) return { number: typed.slice(0, behind.index), currency: behind[1]! };
  return { number: typed, currency: null };
}

const isCurrency = (word: string): boolean => word.length < 3 || codes.has(word);

/** Whether a typed sign or code can mean the currency with this ISO code. A sign that we do not know may mean any. */
export function meansCurrency(typed: string, currency: string): boolean {
  if (typed.length === 3) return typed === currency;
  if (typed === "$") return dollar.test(currency);
  return ofSign[typed]?.includes(currency) ?? true;
}
