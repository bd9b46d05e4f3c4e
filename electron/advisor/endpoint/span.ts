/** A number of seconds as a person says it: "40 seconds", "5 minutes", "2 hours". */
export function spanOf(seconds: number): string {
  const [count, unit] =
    seconds < 100 ? [seconds, "second"] : seconds < 5_400 ? [seconds / 60, "minute"] : [seconds / 3_600, "hour"];
  const whole = Math.max(1, Math.round(count));
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
