import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSources } from "../sources.ts";
import { HoverChip } from "./hover-chip.tsx";
import type { Claim } from "./plant-marks.ts";
import styles from "./prose.module.css";

/** A number or quotation that code could not confirm: dotted underline, and behind it what the facts give. */
export function ClaimText({ claim, ends, children }: { claim: Claim; ends: boolean; children: ReactNode }) {
  const { t } = useTranslation("parts");
  const sources = useSources();
  const { check, quiet } = claim;
  const got = check.got?.text ?? "";
  const target = check.got?.ref ?? check.refs[0];
  const says =
    check.what === "quotation"
      ? t("prose.quotationMissing")
      : got === ""
        ? t("prose.saysWithout", { says: check.text })
        : t("prose.saysButGives", { says: check.text, gives: got });
  return (
    <>
      <span className={quiet ? styles.noEvidence : styles.unsupported}>{children}</span>
      {ends && !quiet && (
        <span data-needs-you="">
          {"\u00A0"}
          <HoverChip
            className={`${styles.chip} ${styles.warnChip}`}
            name={t("prose.unsupportedName", { says })}
            card={<div className={styles.card}>{check.reason === "" ? says : check.reason}</div>}
            onClick={target === undefined ? undefined : () => sources.open(target)}
          >
            {says}
          </HoverChip>
        </span>
      )}
      {ends && quiet && <span className={styles.quietMark}>{`\u00A0${t("prose.noSource")}`}</span>}
    </>
  );
}
