import { useTranslation } from "react-i18next";
import { formatQuantity } from "../../../electron/contract/format-quantity.ts";
import type { Measured } from "../../../electron/contract/measured.ts";
import type { Quantity } from "../../../electron/contract/quantity.ts";
import type { ComparedFigure } from "../../../electron/contract/session-comparison.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import styles from "./compare.module.css";

/** Props of the table: `then` and `now` say when the two sessions were started. */
export interface ComparedFiguresProps {
  figures: readonly ComparedFigure[];
  then: string;
  now: string;
}

/** What moved with its change, what is new and gone; what stayed the same is counted and put away. */
export function ComparedFigures({ figures, then, now }: ComparedFiguresProps) {
  const { t } = useTranslation("compare");
  const order = ["moved", "new", "gone"];
  const differing = figures
    .filter(({ standing }) => standing !== "same")
    .sort((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing));
  const same = figures.filter(({ standing }) => standing === "same");
  const moved = differing.filter(({ standing }) => standing === "moved").length;
  return (
    <>
      <p className={styles.quiet}>{moved === 0 ? t("noneMoved") : t("moved", { count: moved })}</p>
      {differing.length > 0 && <Rows figures={differing} then={then} now={now} label={t("differing")} />}
      {same.length > 0 && (
        <details className={styles.same}>
          <summary>{t("same", { count: same.length })}</summary>
          <Rows figures={same} then={then} now={now} label={t("same", { count: same.length })} />
        </details>
      )}
    </>
  );
}

function Rows({ figures, then, now, label }: ComparedFiguresProps & { label: string }) {
  const { t } = useTranslation("compare");
  return (
    <ScrollRegion label={label}>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{t("figure")}</th>
            <th scope="col">{then}</th>
            <th scope="col">{now}</th>
            <th scope="col">{t("change")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, at) => (
            <tr key={at}>
              <th scope="row">{figure.label}</th>
              <td>{valueText(figure.was) ?? t("notThen")}</td>
              <td>{valueText(figure.is) ?? t("notThen")}</td>
              <td>{figure.change === null ? t(`standing.${figure.standing}`) : signed(figure.change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const valueText = (measured: Measured | null): string | null =>
  measured?.known === true ? (measured.words ?? formatQuantity(measured.quantity)) : null;

const signed = (change: Quantity): string =>
  `${change.value < 0 ? "−" : "+"}${formatQuantity({ ...change, value: Math.abs(change.value) })}`;
