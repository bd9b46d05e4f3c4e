import type { SummedUp } from "./sum-up.ts";
import styles from "./predictions.module.css";

const verdicts = ["reached", "partly", "missed", "unclear"] as const;

/** How closed follow-ups ended, as one bar in proportion to `most`. The counts stand beside it, so it is not read out. */
export function VerdictBar({ counts, most }: { counts: SummedUp; most: number }) {
  const widths = verdicts.map((verdict) => (counts[verdict] / most) * 120);
  return (
    <svg className={styles.bar} width="120" height="14" viewBox="0 0 120 14" aria-hidden>
      {verdicts.map((verdict, at) => (
        <rect
          key={verdict}
          className={styles[verdict]}
          x={widths.slice(0, at).reduce((sum, width) => sum + width, 0) + 0.5}
          y={0.5}
          width={Math.max(0, (widths[at] ?? 0) - 1)}
          height={13}
          rx={2}
        />
      ))}
    </svg>
  );
}

/** What the fillings of the bars mean. */
export function VerdictKey({ names }: { names: Readonly<Record<(typeof verdicts)[number], string>> }) {
  return (
    <ul className={styles.key} aria-hidden>
      {verdicts.map((verdict) => (
        <li key={verdict}>
          <svg width="12" height="12" viewBox="0 0 12 12">
            <rect className={styles[verdict]} x="0.5" y="0.5" width="11" height="11" rx="2" />
          </svg>
          {names[verdict]}
        </li>
      ))}
    </ul>
  );
}
