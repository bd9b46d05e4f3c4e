import { useTranslation } from "react-i18next";
import type { BriefVersion } from "../../../electron/contract/brief.ts";
import { momentText } from "../../format.ts";

/** Says honestly who wrote a version, and when: a model by its name, nobody's model, or the user. */
export function useByline(): (version: Pick<BriefVersion, "origin" | "author" | "createdAt">) => string {
  const { t } = useTranslation("brief");
  return ({ origin, author, createdAt }) => {
    const day = momentText(createdAt);
    if (origin === "edit") return t("by.edit", { day });
    if (origin === "opinion-action") return t("by.action", { day });
    return author === "offline" ? t("by.offline", { day }) : t("by.model", { author, day });
  };
}
