import { Button, Textarea } from "@mantine/core";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDrafts } from "../state/drafts.ts";
import styles from "./reason-form.module.css";

/** Props of the form of a reason. `place` keeps what is typed while one is elsewhere; `needed` is said where an empty reason is no reason. */
interface ReasonFormProps {
  label: string;
  hint: string;
  save: string;
  place: string;
  needed?: string;
  busy: boolean;
  /** Sends the reason; whether it was taken. */
  onSend: (reason: string) => Promise<boolean>;
  onCancel: () => void;
}

/** Asks for a reason before something is done. It takes the focus; what was typed stays when it is refused. */
export function ReasonForm({ label, hint, save, place, needed, busy, onSend, onCancel }: ReasonFormProps) {
  const { t } = useTranslation("common");
  const { texts, write, clear } = useDrafts();
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const reason = texts[place] ?? "";
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isEmpty = needed !== undefined && reason.trim() === "";
    setLacks(isEmpty);
    if (isEmpty) field.current?.focus();
    else if (await onSend(reason)) clear(place);
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
      <Textarea
        ref={field}
        label={label}
        description={hint}
        required={needed !== undefined}
        error={lacks && reason.trim() === "" ? needed : null}
        autosize
        minRows={2}
        maxRows={10}
        value={reason}
        onChange={(event) => write(place, event.currentTarget.value)}
      />
      <div className={styles.ways}>
        <Button type="submit" loading={busy}>
          {save}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
