const msOfDay = 86_400_000;

/** Whether a fact of the day `asOf` is older than `days` on `day`. Both ISO days. */
export function isStale(asOf: string, day: string, days: number): boolean {
  return (Date.parse(day) - Date.parse(asOf)) / msOfDay > days;
}

/** Today on the user's own calendar, as an ISO day. */
export function today(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
