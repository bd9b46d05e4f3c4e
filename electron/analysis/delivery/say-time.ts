import { sayCount } from "../frame/format-figure.ts";

/** "25.1 minutes", "3 hours", "56.1 days": a time in the unit that people would use for it. @param hours not negative */
export function sayTime(hours: number): string {
  if (hours < 1) return sayCount(hours * 60, "minute");
  return hours < 48 ? sayCount(hours, "hour") : sayCount(hours / 24, "day");
}
