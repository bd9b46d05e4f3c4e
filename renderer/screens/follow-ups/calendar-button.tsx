import { Button } from "@mantine/core";
import { IconCalendarDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { CompanyId } from "../../../electron/contract/ids.ts";
import { bridge } from "../../bridge.ts";
import { saveFile } from "../../parts/export/save-file.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";

/** Hands the open follow-ups with a day over as a calendar file, of one company or of all. */
export function CalendarButton({ companyId }: { companyId: CompanyId | null }) {
  const { t } = useTranslation("followUps");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [told, setTold] = useState("");
  const save = async (): Promise<void> => {
    setBusy(true);
    setTold("");
    const reply = await bridge.invoke("export.calendar", { companyId });
    setBusy(false);
    setRefused(reply.ok ? null : reply.error);
    if (!reply.ok || reply.value.kind === "cancelled") return;
    if (reply.value.kind === "saved") return setTold(t("calendarSaved", { name: reply.value.path }));
    saveFile(reply.value.fileName, reply.value.mime, reply.value.base64);
    setTold(t("calendarSaved", { name: reply.value.fileName }));
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        loading={busy}
        onClick={() => void save()}
      >
        {t("calendar")}
      </Button>
      <span role="status">{told}</span>
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
    </>
  );
}
