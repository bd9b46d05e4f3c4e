import { Button, Checkbox, Textarea } from "@mantine/core";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Action } from "../../../../electron/contract/brief.ts";
import { useSession } from "../../../state/session.ts";
import styles from "./action-card.module.css";

/** Puts an action aside, with why; and where it is not to be brought up again, the reason is needed. */
export function TurnDownForm({ action, onDone }: { action: Action; onDone: () => void }) {
  const { t } = useTranslation("brief");
  const { t: commonWords } = useTranslation("common");
  const { turnDown, busy } = useSession();
  const [reason, setReason] = useState("");
  const [bar, setBar] = useState(false);
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isEmpty = bar && reason.trim() === "";
    setLacks(isEmpty);
    if (isEmpty) field.current?.focus();
    else if (await turnDown(action.id, reason, bar)) onDone();
  };
  return (
    <form className={`${styles.form} ${styles.below}`} noValidate onSubmit={(event) => void send(event)}>
      <Textarea
        label={t("actions.why")}
        description={t("actions.whyHint")}
        required={bar}
        error={lacks && bar && reason.trim() === "" ? t("actions.barNeeds") : null}
        autosize
        minRows={2}
        ref={field}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={t("actions.bar")}
        description={t("actions.barHint")}
        checked={bar}
        onChange={(event) => setBar(event.currentTarget.checked)}
      />
      <div className={styles.ways}>
        <Button type="submit" size="xs" loading={busy === "action.settle"}>
          {t("actions.turnDown")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          {commonWords("cancel")}
        </Button>
      </div>
    </form>
  );
}
