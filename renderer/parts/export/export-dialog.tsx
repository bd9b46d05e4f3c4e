import { Button, Modal, Radio, Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem, Reply } from "../../../electron/contract/errors.ts";
import {
  DecisionsFormat,
  ExportFormat,
  type Appendix,
  type ExportOutcome,
  type Unsupported,
} from "../../../electron/contract/export.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../problem-note.tsx";
import type { Exported } from "./export-button.tsx";
import styles from "./export.module.css";
import { saveFile } from "./save-file.ts";

interface Chosen {
  format: DecisionsFormat;
  unsupported: Unsupported;
  internal: boolean;
  appendix: Appendix;
}

const appendices: readonly Appendix[] = ["cited", "all", "none"];

/** Asks in what form something is handed over, and says where it went. */
export function ExportDialog({ what, onClose }: { what: Exported; onClose: () => void }) {
  const { t } = useTranslation("export");
  const { t: common } = useTranslation("common");
  const [chosen, setChosen] = useState<Chosen>({
    format: "word",
    unsupported: "mark",
    internal: false,
    appendix: "cited",
  });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [told, setTold] = useState("");
  const formats = what.kind === "decisions" ? DecisionsFormat.options : ExportFormat.options;
  const failing = what.kind === "decisions" ? 0 : what.unsupported;
  const change = (part: Partial<Chosen>): void => {
    setChosen({ ...chosen, ...part });
    setTold("");
  };
  const go = async (): Promise<void> => {
    setBusy(true);
    setTold("");
    const reply = await request(what, chosen);
    setBusy(false);
    setRefused(reply.ok ? null : reply.error);
    if (!reply.ok || reply.value.kind === "cancelled") return;
    if (reply.value.kind === "saved") return setTold(t("saved", { path: reply.value.path }));
    saveFile(reply.value.fileName, reply.value.mime, reply.value.base64);
    setTold(t("downloaded", { name: reply.value.fileName }));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={t(`title.${what.kind}`)}
      classNames={{ title: styles.title }}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <p className={styles.lead}>{t(`lead.${what.kind}`)}</p>
        <Radio.Group
          label={t("format")}
          value={chosen.format}
          onChange={(format) => change({ format: DecisionsFormat.parse(format) })}
        >
          <div className={styles.choices}>
            {formats.map((format) => (
              <Radio
                key={format}
                value={format}
                label={t(`formats.${format}.name`)}
                description={t(`formats.${format}.hint`)}
                {...(format === chosen.format ? { "data-autofocus": true } : {})}
              />
            ))}
          </div>
        </Radio.Group>
        {failing > 0 && (
          <Radio.Group
            label={t("unsupported", { count: failing })}
            value={chosen.unsupported}
            onChange={(way) => change({ unsupported: way as Unsupported })}
          >
            <div className={styles.choices}>
              <Radio value="mark" label={t("mark")} />
              <Radio value="remove" label={t("remove")} />
            </div>
          </Radio.Group>
        )}
        {what.kind !== "decisions" && chosen.format !== "json" && (
          <Radio.Group
            label={t("appendix")}
            value={chosen.appendix}
            onChange={(appendix) => change({ appendix: appendix as Appendix })}
          >
            <div className={styles.choices}>
              {appendices.map((appendix) => (
                <Radio
                  key={appendix}
                  value={appendix}
                  label={t(`appendices.${appendix}.name`)}
                  description={t(`appendices.${appendix}.hint`)}
                />
              ))}
            </div>
          </Radio.Group>
        )}
        <Switch
          label={t(`internal.${what.kind}`)}
          description={t("internalHint")}
          checked={chosen.internal}
          onChange={(event) => change({ internal: event.currentTarget.checked })}
        />
        {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
        <p className={styles.told} role="status">
          {told}
        </p>
        <div className={styles.ways}>
          <Button type="submit" loading={busy}>
            {t("go")}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {told === "" ? common("cancel") : common("close")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function request(what: Exported, { format, ...chosen }: Chosen): Promise<Reply<ExportOutcome>> {
  if (what.kind === "decisions")
    return bridge.invoke("export.decisions", { companyId: what.companyId, format, internal: chosen.internal });
  // Only a decision log goes out as a file for each of its parts.
  const whole = ExportFormat.parse(format);
  return what.kind === "brief"
    ? bridge.invoke("export.brief", { sessionId: what.sessionId, format: whole, ...chosen })
    : bridge.invoke("export.engagement", { companyId: what.companyId, format: whole, ...chosen });
}
