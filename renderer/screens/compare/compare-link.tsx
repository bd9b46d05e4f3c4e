import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../electron/contract/session.ts";
import { momentText } from "../../format.ts";
import { hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import { comparableWith } from "./comparable.ts";

/** From a brief to what moved since the session of this playbook before it; nothing where there is none. */
export function CompareLink({ view }: { view: SessionView }) {
  const { t } = useTranslation("compare");
  const companyId = view.company.id;
  const { value } = useReading("session.list", { companyId });
  const own = { id: view.id, companyId, playbookId: view.playbook.id, step: view.step };
  const earlier = comparableWith(own, value ?? []).find(({ createdAt }) => createdAt < view.createdAt);
  if (earlier === undefined) return null;
  return (
    <Button
      component="a"
      size="xs"
      variant="subtle"
      color="gray"
      href={hrefOf({ screen: "compare", companyId, one: earlier.id, other: view.id })}
    >
      {t("link", { day: momentText(earlier.createdAt) })}
    </Button>
  );
}
