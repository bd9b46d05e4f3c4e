import { Button } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompanyId, SessionId } from "../../../electron/contract/ids.ts";
import { ExportDialog } from "./export-dialog.tsx";

/** What is handed over. `unsupported` counts statements with numbers that do not hold; where there are none, nothing is asked about them. */
export type Exported =
  | { kind: "brief"; sessionId: SessionId; unsupported: number }
  | { kind: "decisions"; companyId: CompanyId }
  | { kind: "engagement"; companyId: CompanyId; unsupported: number };

/** The button that hands something over as a file, and its dialog. `primary` where it is what the page is for. */
export function ExportButton({ what, primary = false }: { what: Exported; primary?: boolean }) {
  const { t } = useTranslation("export");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={primary ? "filled" : "default"}
        leftSection={<IconFileExport size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("open")}
      </Button>
      {open && <ExportDialog what={what} onClose={() => setOpen(false)} />}
    </>
  );
}
