import { useTranslation } from "react-i18next";
import { knownMetrics } from "../../../electron/contract/metrics.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { hrefOf } from "../../state/route.ts";
import { useSession } from "../../state/session.ts";
import styles from "./figures.module.css";

/** Where a missing input can be given: the question that asks for it, or the metric under which it becomes a fact. */
export function placeToFill(view: SessionView, needs: string): { question: number } | { metric: string } {
  const wanted = needs.toLowerCase();
  const named = (key: string | undefined, label: string | undefined): boolean =>
    key !== undefined && (wanted === key || wanted === (label ?? "").toLowerCase());
  const labelOf = (key: string | undefined): string | undefined =>
    knownMetrics.find((metric) => metric.key === key)?.label;
  const question = view.questions.findIndex(
    ({ question: asked }) => named(asked.metric, labelOf(asked.metric)) || named(asked.id, asked.ask),
  );
  if (question >= 0) return { question };
  const metric = knownMetrics.find((known) => named(known.key, known.label));
  return { metric: metric?.key ?? needs };
}

/** A button or link that leads to where each missing input can be given. */
export function FillGap({ view, needs }: { view: SessionView; needs: readonly string[] }) {
  const { t } = useTranslation("figures");
  const { goTo } = useSession();
  return (
    <>
      {needs.map((need) => {
        const place = placeToFill(view, need);
        const label = `${"question" in place ? t("answerIt") : t("addFact")}${needs.length > 1 ? ` (${need})` : ""}`;
        return "question" in place ? (
          <button key={need} type="button" className={styles.fill} onClick={() => void goTo("ask", place.question)}>
            {label}
          </button>
        ) : (
          <a
            key={need}
            className={styles.fill}
            href={hrefOf({ screen: "facts", companyId: view.company.id, focus: place.metric })}
          >
            {label}
          </a>
        );
      })}
    </>
  );
}
