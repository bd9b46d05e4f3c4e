import { useTranslation } from "react-i18next";
import type { Comparison, NumberDifference } from "../../../../electron/contract/opinion.ts";
import { ScrollRegion } from "../../../parts/scroll-region.tsx";
import { expressionInWords, useSources } from "../../../parts/sources.ts";
import styles from "./comparison.module.css";

/** Numbers that differ for one thing, and what only one rests on or weighs. */
export function ComparedRest({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation("brief");
  const { numbers, citedOnlyFirst, citedOnlySecond, optionsOnlyFirst, optionsOnlySecond } = comparison;
  return (
    <>
      <section className={styles.group}>
        <h2>{t("opinion.numbers")}</h2>
        {numbers.length === 0 ? (
          <p className={styles.none}>{t("opinion.numbersAgree")}</p>
        ) : (
          <Numbers numbers={numbers} />
        )}
      </section>
      <Lists id="compared-options" title={t("opinion.options")} first={optionsOnlyFirst} second={optionsOnlySecond} />
      <Lists id="compared-cited" title={t("opinion.cited")} first={citedOnlyFirst} second={citedOnlySecond} />
    </>
  );
}

function Numbers({ numbers }: { numbers: readonly NumberDifference[] }) {
  const { t } = useTranslation("brief");
  const sources = useSources();
  const told = ({ text, isSupported }: NumberDifference["first"]) => (
    <>
      {text}
      {!isSupported && <span className={styles.unsupported}> {t("opinion.unsupported")}</span>}
    </>
  );
  return (
    <div className={styles.sheet}>
      <ScrollRegion label={t("opinion.numbers")}>
        <table className={styles.numbers}>
          <thead>
            <tr>
              <th scope="col">{t("opinion.what")}</th>
              <th scope="col">{t("opinion.first")}</th>
              <th scope="col">{t("opinion.second")}</th>
              <th scope="col">{t("opinion.codeGets")}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((number) => (
              <tr key={number.ref}>
                <th scope="row">{/[-+*/]/.test(number.ref) ? expressionInWords(sources, number.ref) : number.label}</th>
                <td>{told(number.first)}</td>
                <td>{told(number.second)}</td>
                <td>{number.valueText === "" ? "–" : number.valueText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

/** Two lists side by side of what the other side does not have; left out when both are empty. */
function Lists({
  id,
  title,
  first,
  second,
}: {
  id: string;
  title: string;
  first: readonly string[];
  second: readonly string[];
}) {
  const { t } = useTranslation("brief");
  if (first.length + second.length === 0) return null;
  const list = (heading: string, items: readonly string[]) => (
    <div>
      <p className={styles.rowTitle}>{heading}</p>
      {items.length === 0 ? (
        <p className={styles.none}>{t("opinion.nothingMore")}</p>
      ) : (
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </div>
  );
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.pair}>
        {list(t("opinion.onlyFirst"), first)}
        {list(t("opinion.onlySecond"), second)}
      </div>
    </section>
  );
}
