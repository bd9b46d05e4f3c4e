const msOfDay = 86_400_000;

/** Whether a fact of the day `asOf` is older than `days` on the day `today`. Both ISO days. */
export function isStale(asOf: string, today: string, days: number): boolean {
  return (Date.parse(today) - Date.parse(asOf)) / msOfDay > days;
}
