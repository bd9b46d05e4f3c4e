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

/** What is missing, each a button to the question that asks for it, or a link to where it becomes a fact. */
export function FillGap({ view, needs }: { view: SessionView; needs: readonly string[] }) {
  const { t } = useTranslation("figures");
  const { goTo } = useSession();
  return (
    <>
      {needs.map((need, at) => {
        const place = placeToFill(view, need);
        const comma = at < needs.length - 1 ? ", " : "";
        return "question" in place ? (
          <span key={need}>
            <button
              type="button"
              className={styles.fill}
              aria-label={t("answerIt", { need })}
              onClick={() => void goTo("ask", place.question)}
            >
              {need}
            </button>
            {comma}
          </span>
        ) : (
          <span key={need}>
            <a
              className={styles.fill}
              aria-label={t("addFact", { need })}
              href={hrefOf({ screen: "facts", companyId: view.company.id, focus: place.metric })}
            >
              {need}
            </a>
            {comma}
          </span>
        );
      })}
    </>
  );
}
