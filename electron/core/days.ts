const msOfDay = 86_400_000;

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export function differenceInDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msOfDay);
}

/** The ISO day after one. */
export function nextDay(day: string): string {
  return new Date(Date.parse(day) + msOfDay).toISOString().slice(0, 10);
}
