import { Button, Select } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Decision } from "../../../electron/contract/decision.ts";
import type { DecisionId } from "../../../electron/contract/ids.ts";
import { hrefOf } from "../../state/route.ts";
import record from "../record.module.css";

interface SupersedeFormProps {
  decision: Decision;
  decisions: readonly Decision[];
  busy: boolean;
  onSend: (by: DecisionId) => Promise<boolean>;
  onCancel: () => void;
}

/** Chooses the decision that takes the place of this one, or goes on to write it. */
export function SupersedeForm({ decision, decisions, busy, onSend, onCancel }: SupersedeFormProps) {
  const { t } = useTranslation("decisions");
  const { t: common } = useTranslation("common");
  const [by, setBy] = useState<string | null>(null);
  const [lacks, setLacks] = useState(false);
  const { companyId, ref } = decision;
  const holding = decisions.filter(({ id, standing }) => standing === "accepted" && id !== decision.id);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = holding.find(({ id }) => id === by);
    setLacks(chosen === undefined);
    if (chosen !== undefined) void onSend(chosen.id);
  };
  return (
    <form className={record.form} noValidate onSubmit={send}>
      <h2>{t("supersedeForm.title", { ref })}</h2>
      {holding.length === 0 ? (
        <p className={record.quiet}>{t("supersedeForm.none")}</p>
      ) : (
        <Select
          label={t("supersedeForm.by")}
          description={t("supersedeForm.hint", { ref })}
          required
          searchable
          error={lacks && by === null ? t("supersedeForm.choose") : null}
          data={holding.map(({ id, ref: other, title }) => ({ value: id, label: `${other}: ${title}` }))}
          value={by}
          onChange={setBy}
        />
      )}
      <div className={record.save}>
        {holding.length > 0 && (
          <Button type="submit" loading={busy}>
            {t("supersedeForm.save")}
          </Button>
        )}
        <Button component="a" variant="default" href={hrefOf({ screen: "new-decision", companyId, instead: ref })}>
          {t("supersedeForm.writeNew")}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
