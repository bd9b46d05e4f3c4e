const msOfDay = 86_400_000;

/** The ISO day of a moment where the machine stands: what the user calls today, and the pages, too. */
export function dayHere(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export function differenceInDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msOfDay);
}

/** The ISO day after one. */
export function nextDay(day: string): string {
  return new Date(Date.parse(day) + msOfDay).toISOString().slice(0, 10);
}

/** The month before the one in which a day lies, as `2026-10`: the last one that is over. */
export function lastFullMonth(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}
