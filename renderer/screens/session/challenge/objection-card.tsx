import { Button, Textarea } from "@mantine/core";
import { IconCheck, IconMessageReply, IconScale, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Brief } from "../../../../electron/contract/brief.ts";
import type { Objection } from "../../../../electron/contract/objection.ts";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import { useDrafts } from "../../../state/drafts.ts";
import { useSession } from "../../../state/session.ts";
import styles from "./challenge.module.css";

const icons = { open: IconCheck, stands: IconScale, answered: IconMessageReply, dismissed: IconX };

/** One objection: what it says, against what, what would show it; and what the user makes of it. */
export function ObjectionCard({ objection, brief }: { objection: Objection; brief: Brief }) {
  const { t } = useTranslation("brief");
  const { settleObjection, busy } = useSession();
  const [mode, setMode] = useState<"read" | "answered" | "dismissed">("read");
  const { id, claim, wouldShow, hours, severity, standing, reason, actionId } = objection;
  const target = brief.actions.find((action) => action.id === actionId);
  const Icon = icons[standing];
  return (
    <li className={styles.objection} data-standing={standing}>
      <p className={styles.about}>
        <span className={styles.severity} data-severity={severity}>
          {t(`objections.severity.${severity}`)}
        </span>
        <span>
          {target === undefined && objection.against === ""
            ? t("objections.aboutWhole")
            : t("objections.aboutAction", { title: target?.title ?? objection.against })}
        </span>
      </p>
      <MarkedProse text={claim} grounding={brief.fields[`objections.${id}.claim`] ?? null} size="small" />
      <dl className={styles.test}>
        <dt>
          {t("objections.wouldShow")}
          {hours !== null && `, ${t("actions.hours", { count: hours })}`}
        </dt>
        <dd>
          <MarkedProse text={wouldShow} grounding={brief.fields[`objections.${id}.wouldShow`] ?? null} size="small" />
        </dd>
      </dl>
      {standing !== "open" && (
        <p className={styles.settled}>
          <Icon size={15} aria-hidden />
          <strong>{t(`objections.standing.${standing}`)}</strong>
          {reason !== "" && <span dir="auto">{reason}</span>}
        </p>
      )}
      {mode !== "read" ? (
        <Reason objection={objection} standing={mode} onDone={() => setMode("read")} />
      ) : (
        <div className={styles.ways}>
          {standing === "open" ? (
            <>
              <Button
                size="xs"
                variant="light"
                disabled={busy === "objection.settle"}
                onClick={() => void settleObjection(id, "stands", "")}
              >
                {t("objections.letStand")}
              </Button>
              <Button size="xs" variant="default" onClick={() => setMode("answered")}>
                {t("objections.answer")}
              </Button>
              <Button size="xs" variant="subtle" color="gray" onClick={() => setMode("dismissed")}>
                {t("objections.dismiss")}
              </Button>
            </>
          ) : (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              disabled={busy === "objection.settle"}
              onClick={() => void settleObjection(id, "open", "")}
            >
              {t("actions.undo")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** With what it is answered, or why it is dismissed. What was typed stays until it is kept. */
function Reason({
  objection,
  standing,
  onDone,
}: {
  objection: Objection;
  standing: "answered" | "dismissed";
  onDone: () => void;
}) {
  const { t } = useTranslation("brief");
  const { t: commonWords } = useTranslation("common");
  const { settleObjection, busy } = useSession();
  const drafts = useDrafts();
  const place = `objection/${objection.id}/${standing}`;
  const text = drafts.texts[place] ?? "";
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === "") return setEmpty(true);
    if (!(await settleObjection(objection.id, standing, text))) return;
    drafts.clear(place);
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <Textarea
        label={t(`objections.ask.${standing}`)}
        autosize
        minRows={2}
        dir="auto"
        ref={field}
        error={empty ? t("objections.empty") : undefined}
        value={text}
        onChange={(event) => {
          setEmpty(false);
          drafts.write(place, event.currentTarget.value);
        }}
      />
      <div className={styles.ways}>
        <Button type="submit" size="xs" loading={busy === "objection.settle"}>
          {t(`objections.keep.${standing}`)}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          {commonWords("cancel")}
        </Button>
      </div>
    </form>
  );
}
