import { IconAlertTriangle, IconCheck, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Figure } from "../../electron/contract/analysis.ts";
import { formatQuantity, formatValue } from "../../electron/contract/format-quantity.ts";
import type { Input, Measured, Source, Verdict } from "../../electron/contract/measured.ts";
import { CountingValue } from "./counting-value.tsx";
import { useSources } from "./sources.ts";
import { OutsideLink } from "./outside/outside-link.tsx";
import styles from "./figure-row.module.css";

type Known = Extract<Measured, { known: true }>;

/**
 * One figure: its value with range and verdict in words, and on demand the formula, what went in and where the threshold comes
 * from. `today` is the value before a what-if. A figure that can't be computed says why.
 */
export function FigureRow({ figure, today }: { figure: Figure; today?: Measured | undefined }) {
  const { measured, label } = figure;
  if (!measured.known)
    return (
      <div className={`${styles.row} ${styles.unknown}`}>
        <div className={styles.label}>{label}</div>
        <div className={styles.why}>{measured.why}</div>
      </div>
    );
  return (
    <details className={styles.details}>
      <summary className={styles.row}>
        <span className={styles.label}>
          <IconChevronRight size={14} aria-hidden className={styles.chevron} />
          {label}
        </span>
        <FigureValue measured={measured} today={today} />
        <VerdictWords verdict={measured.verdict} />
      </summary>
      <FigureReasons measured={measured} />
    </details>
  );
}

function FigureValue({ measured, today }: { measured: Known; today?: Measured | undefined }) {
  const { t } = useTranslation("parts");
  const { quantity, range, words } = measured;
  const moved = today?.known === true && today.quantity.value !== quantity.value;
  return (
    <span className={styles.value}>
      <span className={moved ? styles.moved : undefined}>{words ?? <CountingValue quantity={quantity} />}</span>
      {moved && (
        <span className={styles.aside}>{t("figure.today", { value: today.words ?? formatValue(today.quantity) })}</span>
      )}
      {range !== undefined && !moved && <span className={styles.aside}>{rangeText(measured, t("figure.to"))}</span>}
    </span>
  );
}

/** "17.9 to 22.3 %": the ends of the range in the figure's own unit. */
function rangeText({ quantity, range }: Known, to: string): string {
  if (range === undefined) return "";
  const [low, high] = [range.low, range.high].map((value) => formatValue({ ...quantity, value }));
  return `${low} ${to} ${high}`;
}

function VerdictWords({ verdict }: { verdict: Verdict | undefined }) {
  if (verdict === undefined) return <span />;
  const good = verdict.level === "healthy" || verdict.level === "strong";
  const bad = verdict.level === "critical" || verdict.level === "poor" || verdict.level === "watch";
  return (
    <span className={`${styles.verdict} ${bad ? styles.bad : good ? styles.good : ""}`}>
      {good && <IconCheck size={14} aria-hidden />}
      {bad && <IconAlertTriangle size={14} aria-hidden />}
      <span>{verdict.words}</span>
    </span>
  );
}

/** What a figure rests on: formula, inputs, how its range was got, its threshold and the source of that. */
export function FigureReasons({ measured }: { measured: Known }) {
  const { t } = useTranslation("parts");
  const { formula, inputs, range, verdict, source, note } = measured;
  return (
    <dl className={styles.reasons}>
      <dt>{t("figure.formula")}</dt>
      <dd className={styles.formula}>{formula}</dd>
      {inputs.length > 0 && (
        <>
          <dt>{t("figure.inputs")}</dt>
          <dd>
            <InputList inputs={inputs} />
          </dd>
        </>
      )}
      {range !== undefined && (
        <>
          <dt>{t("figure.rangeMethod")}</dt>
          <dd>{`${rangeText(measured, t("figure.to"))} (${range.method})`}</dd>
        </>
      )}
      {verdict !== undefined && (
        <>
          <dt>{t("figure.threshold")}</dt>
          <dd>
            {verdict.threshold} <SourceLine source={verdict.source} />
          </dd>
        </>
      )}
      {source !== undefined && (
        <>
          <dt>{t("figure.source")}</dt>
          <dd>
            <SourceLine source={source} />
          </dd>
        </>
      )}
      {note !== undefined && note !== "" && (
        <>
          <dt>{t("figure.note")}</dt>
          <dd>{note}</dd>
        </>
      )}
    </dl>
  );
}

function InputList({ inputs }: { inputs: readonly Input[] }) {
  const { t } = useTranslation("parts");
  const { open } = useSources();
  return (
    <ul className={styles.inputs}>
      {inputs.map(({ label, quantity, ref, assumed, changed }) => (
        <li key={`${ref ?? ""}${label}`}>
          {ref === undefined ? (
            label
          ) : (
            <button type="button" className={styles.link} onClick={() => open(ref)}>
              {label}
            </button>
          )}
          {`: ${formatQuantity(quantity)}${changed === true ? ` (${t("figure.changed")})` : assumed === true ? ` (${t("figure.assumed")})` : ""}`}
        </li>
      ))}
    </ul>
  );
}

/** Where a threshold comes from, honest about rules of thumb. */
export function SourceLine({ source }: { source: Source }) {
  const { t } = useTranslation("parts");
  const name = [source.title, source.edition].filter(Boolean).join(", ");
  return (
    <span className={styles.source}>
      {source.url === undefined ? name : <OutsideLink address={source.url}>{name}</OutsideLink>}
      {source.heuristic && ` (${t("figure.heuristic")})`}
    </span>
  );
}
