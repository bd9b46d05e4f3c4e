import { Button } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { isOpenDeeper } from "../../../electron/contract/open-questions.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { useSession } from "../../state/session.ts";
import styles from "./sharper-block.module.css";

/** The optional questions that are still open, each with what not knowing costs; one after the other, or one of them first. */
export function SharperBlock({ view }: { view: SessionView }) {
  const { t } = useTranslation("figures");
  const { goTo, busy } = useSession();
  const id = useId();
  const open = view.questions.flatMap((asked, at) => (isOpenDeeper(asked) ? [{ ...asked, at }] : []));
  const next = open[0];
  if (next === undefined) return null;
  return (
    <section className={styles.block} aria-labelledby={id}>
      <div className={styles.head}>
        <div>
          <h2 id={id}>{t("sharper", { count: open.length })}</h2>
          <p>{t("sharperLead")}</p>
        </div>
        <Button variant="default" disabled={busy !== null} onClick={() => void goTo("ask", next.at)}>
          {t("sharperAnswer", { count: open.length })}
        </Button>
      </div>
      <ul className={styles.list}>
        {open.map(({ question, at }) => (
          <li key={question.id}>
            <button type="button" disabled={busy !== null} onClick={() => void goTo("ask", at)}>
              {question.ask}
            </button>
            <span>{question.unknownCosts}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
