import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Asker, Playbook } from "../../../electron/contract/playbook.ts";
import { askers, narrowTo } from "./arrange-playbooks.ts";
import styles from "./gallery.module.css";

/** Whose problems are shown, each with how many playbooks there are. */
export function AskerFilter(props: {
  playbooks: readonly Playbook[];
  asker: Asker | "all";
  onChoose: (asker: Asker | "all") => void;
}) {
  const { playbooks, asker, onChoose } = props;
  const { t } = useTranslation("gallery");
  return (
    <div className={styles.filter}>
      <span id="asker-label">{t("asker.label")}</span>
      <SegmentedControl
        aria-labelledby="asker-label"
        size="sm"
        value={asker}
        onChange={(value) => onChoose(value as Asker | "all")}
        data={(["all", ...askers] as const).map((value) => ({
          value,
          label: t("asker.count", { asker: t(`asker.${value}`), count: narrowTo(playbooks, value).length }),
        }))}
      />
    </div>
  );
}
