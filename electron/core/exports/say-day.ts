const words = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** A calendar day or the day of a moment in UTC, in words: `2026-11-23` is "23 Nov 2026". A text that is no day stays as it is. */
export function sayDay(iso: string): string {
  const time = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(time.getTime()) ? iso : words.format(time);
}
