import { Drawer } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Company, Fact } from "../../../electron/contract/company.ts";
import { FactForm } from "./fact-form.tsx";

/** The form of a fact, in a drawer beside the list. What is typed outlives its closing. */
export function FactDrawer(props: {
  company: Company;
  edited: Fact | "new" | null;
  /** A metric to begin a new fact with, or empty. */
  metric: string;
  /** Sources that other facts name, to choose from. */
  sources: string[];
  onClose: () => void;
  onSaved: () => void;
}) {
  const { t } = useTranslation("facts");
  const { t: common } = useTranslation("common");
  const { edited } = props;
  const title = edited === null || edited === "new" ? t("form.addTitle") : t("form.editTitle", { ref: edited.ref });
  return (
    <Drawer
      opened={edited !== null}
      onClose={props.onClose}
      title={title}
      size={480}
      overlayProps={{ backgroundOpacity: 0.3 }}
      styles={{
        content: { background: "var(--sx-paper)", display: "flex", flexDirection: "column" },
        header: { background: "var(--sx-paper)", borderBottom: "1px solid var(--sx-line-soft)" },
        title: { fontWeight: 600, fontSize: 17 },
        body: { paddingTop: 16, paddingBottom: 0 },
      }}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      {edited !== null && (
        <FactForm
          company={props.company}
          fact={edited === "new" ? null : edited}
          metric={props.metric}
          sources={props.sources}
          onSaved={props.onSaved}
        />
      )}
    </Drawer>
  );
}
