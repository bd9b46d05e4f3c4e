import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Origin } from "../../electron/contract/company.ts";

/** Says wherever a sample company shows that its figures are made up or published by others; nothing for one's own. */
export function SampleLabel({ origin }: { origin: Origin }) {
  const { t } = useTranslation("common");
  if (origin === "own") return null;
  return (
    <Badge variant="outline" color="gray" size="sm" tt="none" fw={500} radius="sm">
      {t(`origin.${origin}`)}
    </Badge>
  );
}
