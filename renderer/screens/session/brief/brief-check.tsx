import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { BriefVersion } from "../../../../electron/contract/brief.ts";
import { withoutMarks } from "../../../../electron/contract/without-marks.ts";
import { nameReferences, useSources } from "../../../parts/sources.ts";
import briefStyles from "./brief.module.css";
import styles from "./brief-check.module.css";

/** What the check found, in a line that leads to what needs the reader; and what was corrected after the draft. */
export function BriefCheck({ version, page }: { version: BriefVersion; page: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation("brief");
  const { checked, unsupported, noEvidence, proposed } = version.grounding.counts;
  const asides = [
    noEvidence > 0 ? t("check.noEvidence", { count: noEvidence }) : "",
    proposed > 0 ? t("check.proposed", { count: proposed }) : "",
  ].filter(Boolean);
  const jump = (): void => {
    const place = page.current?.querySelector<HTMLElement>("[data-needs-you]");
    place?.scrollIntoView({ block: "center" });
    place?.focus();
  };
  const summary = checked === 0 ? t("check.none") : t("check.checked", { count: checked });
  return (
    <div className={styles.check}>
      {unsupported > 0 ? (
        <IconAlertTriangle size={15} aria-hidden className={styles.warm} />
      ) : (
        <IconCheck size={15} aria-hidden className={styles.good} />
      )}
      <span data-check-summary="">
        {summary},{" "}
        {unsupported > 0 ? (
          <button type="button" className={styles.needs} onClick={jump}>
            {t("check.needs", { count: unsupported })}
          </button>
        ) : (
          t("check.allGood")
        )}
        {asides.length > 0 && <span className={briefStyles.quiet}> · {asides.join(" · ")}</span>}
      </span>
      <Corrections version={version} />
    </div>
  );
}

function Corrections({ version }: { version: BriefVersion }) {
  const { t } = useTranslation("brief");
  const sources = useSources();
  const { corrections } = version;
  if (corrections.length === 0) return null;
  const mended = corrections.filter((correction) => correction.mended).length;
  const left = corrections.length - mended;
  const title = [mended > 0 ? t("corrected", { count: mended }) : "", left > 0 ? t("leftAsWas", { count: left }) : ""]
    .filter(Boolean)
    .join(", ");
  return (
    <details className={styles.corrections}>
      <summary>{title}</summary>
      <ul>
        {corrections.map((correction, at) => (
          <li key={at}>
            <span className={styles.kind}>
              {t(correction.mended ? "corrections.mended" : "corrections.unmended")} ·{" "}
              {t(`corrections.kinds.${correction.kind}`)}
            </span>
            {nameReferences(sources, correction.problem)}
            {correction.quote !== "" && <q>{withoutMarks(correction.quote)}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
}
