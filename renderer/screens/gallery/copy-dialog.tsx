import { Button, Modal, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompanyId, PlaybookId } from "../../../electron/contract/ids.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { Playbook } from "../../../electron/contract/playbook.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { goTo } from "../../state/route.ts";
import page from "../page.module.css";
import { idFor } from "./id-for.ts";
import styles from "./gallery.module.css";

/** Asks how a playbook is to be copied: in its own place, or beside it under another id and title. */
export function CopyDialog(props: {
  playbook: Playbook;
  companyId: CompanyId;
  /** Whether there is a copy in its place already: then only another one can be made. */
  onlyBeside: boolean;
  onClose: () => void;
}) {
  const { playbook, companyId, onlyBeside, onClose } = props;
  const { t } = useTranslation("playbook");
  const { t: common } = useTranslation("common");
  const [way, setWay] = useState<"place" | "beside">("beside");
  const [title, setTitle] = useState<string>(t("copy.firstTitle", { title: playbook.title }));
  const [typedId, setTypedId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const id = typedId ?? idFor(title);
  const copy = async (): Promise<void> => {
    setBusy(true);
    const named = way === "place" ? { id: playbook.id, title: playbook.title } : { id: id as PlaybookId, title };
    const reply = await bridge.invoke("playbook.copy", { from: playbook.id, ...named });
    setBusy(false);
    if (!reply.ok) return setRefused(reply.error);
    goTo({ screen: "playbook", companyId, playbookId: reply.value.playbookId });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("copy.title", { title: playbook.title })}
      classNames={{ title: styles.copyTitle }}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <form
        className={styles.copy}
        onSubmit={(event) => {
          event.preventDefault();
          void copy();
        }}
      >
        {!onlyBeside && (
          <Radio.Group value={way} onChange={(value) => setWay(value as typeof way)} aria-label={t("copy.open")}>
            <Radio value="place" label={t("copy.place")} description={t("copy.placeHint")} data-autofocus />
            <Radio value="beside" label={t("copy.beside")} description={t("copy.besideHint")} />
          </Radio.Group>
        )}
        {way === "beside" && (
          <>
            <TextInput
              label={t("copy.named")}
              value={title}
              maxLength={300}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <TextInput
              label={t("copy.id")}
              description={t("copy.idHint")}
              inputWrapperOrder={["label", "input", "description"]}
              value={id}
              maxLength={64}
              spellCheck={false}
              onChange={(event) => setTypedId(event.currentTarget.value)}
            />
          </>
        )}
        {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
        <div className={page.ways}>
          <Button type="submit" loading={busy}>
            {t("copy.go")}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common("cancel")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
