import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameReferences, useSources } from "../sources.ts";
import { HoverChip } from "./hover-chip.tsx";
import type { Claim } from "../../../electron/contract/plant-marks.ts";
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
  if (!ends) return <span className={quiet ? styles.noEvidence : styles.unsupported}>{children}</span>;
  if (quiet)
    return (
      <span className={styles.keep}>
        <span className={styles.noEvidence}>{children}</span>
        <span className={styles.quietMark}>{`\u00A0${t("prose.noSource")}`}</span>
      </span>
    );
  return (
    // A short number and what is said of it stay on one line.
    <span className={check.text.length < 24 ? styles.keep : undefined}>
      <span className={styles.unsupported}>{children}</span>
      {"\u00A0"}
      <HoverChip
        needsYou
        name={t("prose.unsupportedName", { says })}
        card={<div className={styles.card}>{check.reason === "" ? says : nameReferences(sources, check.reason)}</div>}
        onClick={target === undefined ? undefined : () => sources.open(target)}
      >
        {says}
      </HoverChip>
    </span>
  );
}
