import { Checkbox, Select, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FactKind } from "../../../electron/contract/company.ts";
import page from "../page.module.css";
import styles from "./facts.module.css";
import type { FactFilter } from "./filter-facts.ts";

/** The ways to narrow the list of facts. */
export function FactFilters(props: {
  filter: FactFilter;
  retired: boolean;
  onFilter: (filter: FactFilter) => void;
  onRetired: (retired: boolean) => void;
}) {
  const { filter, retired, onFilter, onRetired } = props;
  const { t } = useTranslation("facts");
  const { t: parts } = useTranslation("parts");
  return (
    <div className={page.tools}>
      <TextInput
        className={page.grow}
        label={t("find")}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      <Select
        label={t("kind")}
        placeholder={t("allKinds")}
        clearable
        value={filter.kind}
        onChange={(value) => onFilter({ ...filter, kind: value as FactKind | null })}
        data={FactKind.options.map((value) => ({ value, label: parts(`panel.kinds.${value}`) }))}
      />
      <div className={styles.checks}>
        <Checkbox
          size="xs"
          label={t("staleOnly")}
          checked={filter.staleOnly}
          onChange={(event) => onFilter({ ...filter, staleOnly: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t("showRetired")}
          checked={retired}
          onChange={(event) => onRetired(event.currentTarget.checked)}
        />
      </div>
    </div>
  );
}
