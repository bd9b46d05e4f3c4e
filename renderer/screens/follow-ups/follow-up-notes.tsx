import { Button, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import { timeText } from "../../format.ts";
import { useDrafts } from "../../state/drafts.ts";
import type { Acting } from "../../state/use-acting.ts";
import styles from "./follow-ups.module.css";

/** The remarks on a follow-up in the order in which they were made, and room for one more, whatever its standing. */
export function FollowUpNotes({ followUp, acting }: { followUp: FollowUp; acting: Acting }) {
  const { t } = useTranslation("followUps");
  const { texts, write, clear } = useDrafts();
  const [lacks, setLacks] = useState(false);
  const { companyId, id: followUpId, notes } = followUp;
  const place = `note/${companyId}/${followUpId}`;
  const text = texts[place] ?? "";
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setLacks(text.trim() === "");
    if (text.trim() !== "" && (await acting.act("followUp.note", { companyId, followUpId, text })) !== null)
      clear(place);
  };
  return (
    <section>
      <h2>{t("notes")}</h2>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note, at) => (
            <li key={at}>
              <span className={styles.moment}>{timeText(note.writtenAt)}</span>
              <p dir="auto">{note.text}</p>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.noteForm} noValidate onSubmit={(event) => void send(event)}>
        <Textarea
          label={t("note")}
          autosize
          minRows={1}
          maxRows={10}
          error={lacks && text.trim() === "" ? t("emptyNote") : null}
          value={text}
          onChange={(event) => write(place, event.currentTarget.value)}
        />
        <Button type="submit" variant="default" size="xs" loading={acting.busy === "followUp.note"}>
          {t("addNote")}
        </Button>
      </form>
    </section>
  );
}
