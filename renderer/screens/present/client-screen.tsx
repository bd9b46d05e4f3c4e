import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../electron/contract/session.ts";
import { MarkedProse } from "../../parts/prose/marked-prose.tsx";
import { goTo, hrefOf } from "../../state/route.ts";
import { ActionCard } from "../session/actions/action-card.tsx";
import actionStyles from "../session/actions/action-card.module.css";
import { BriefAppendix } from "../session/brief/brief-appendix.tsx";
import { BriefFigures } from "../session/brief/brief-figures.tsx";
import { BriefOptions } from "../session/brief/brief-options.tsx";
import { BriefQuestions } from "../session/brief/brief-questions.tsx";
import { BriefRules } from "../session/brief/brief-rules.tsx";
import { useByline } from "../session/byline.ts";
import { PaperHead } from "../session/paper-head.tsx";
import paper from "../session/paper.module.css";
import styles from "./present.module.css";

/** A brief as a client may see it, with nothing around it: no rail, no notes, nothing that was put aside, nothing to change. Escape closes. */
export function ClientScreen({ view }: { view: SessionView }) {
  const { t } = useTranslation("present");
  const { t: briefWords } = useTranslation("brief");
  const byline = useByline();
  const close = (): void => goTo({ screen: "session", sessionId: view.id });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") close();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  const { brief } = view;
  if (brief === null) return null;
  const actions = brief.actions.filter(({ standing }) => standing !== "rejected");
  return (
    <main className={styles.client}>
      <div className={styles.clientBar}>
        <Button
          component="a"
          size="compact-sm"
          variant="subtle"
          href={hrefOf({ screen: "present", sessionId: view.id })}
        >
          {t("present")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={close}>
          {t("close")}
        </Button>
      </div>
      <article className={paper.paper}>
        <PaperHead view={view} byline={byline(brief.current)} />
        <MarkedProse
          text={brief.current.prose}
          grounding={brief.current.grounding}
          behindLead={<BriefFigures analyses={view.analyses} prose={brief.current.prose} />}
        />
        {actions.length > 0 && (
          <section className={styles.clientActions}>
            <h2 className={actionStyles.groupTitle}>{briefWords("actions.title")}</h2>
            {actions.map((action) => (
              <ActionCard key={action.id} action={{ ...action, reason: "" }} fields={brief.fields} readOnly />
            ))}
          </section>
        )}
        <BriefRules brief={brief} />
        <BriefOptions brief={brief} />
        <BriefQuestions brief={brief} />
        {/* Of a page for somebody else, the calculations are the user's: how they judge that person may be among them. */}
        {!view.playbook.privateNotes && <BriefAppendix view={view} brief={brief} />}
      </article>
    </main>
  );
}
