import { Drawer } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Company, Fact } from "../../../electron/contract/company.ts";
import { FactForm } from "./fact-form.tsx";

/** The form of a fact, in a drawer beside the list. */
export function FactDrawer(props: {
  company: Company;
  edited: Fact | "new" | null;
  /** A metric to begin a new fact with, or empty. */
  metric: string;
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
      size={460}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      {edited !== null && (
        <FactForm
          company={props.company}
          fact={edited === "new" ? null : edited}
          metric={props.metric}
          onSaved={props.onSaved}
        />
      )}
    </Drawer>
  );
}
