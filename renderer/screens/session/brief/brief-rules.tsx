import { useTranslation } from "react-i18next";
import type { Brief } from "../../../../electron/contract/brief.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import styles from "./brief.module.css";

/** When to go on and when to turn, as it was set in advance; nothing where a rule is empty. */
export function BriefRules({ brief }: { brief: Brief }) {
  const { t } = useTranslation("brief");
  return (
    <>
      <Rule title={t("rules.continue")} text={brief.parts.continueRule} place="continueRule" brief={brief} />
      <Rule title={t("rules.change")} text={brief.parts.changeRule} place="changeRule" brief={brief} />
    </>
  );
}

function Rule({ title, text, place, brief }: { title: string; text: string; place: string; brief: Brief }) {
  if (text === "") return null;
  return (
    <section className={styles.rule}>
      <h3>{title}</h3>
      <MarkedProse text={text} grounding={brief.fields[place] ?? null} size="small" />
    </section>
  );
}
