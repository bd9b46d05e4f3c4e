import { useTranslation } from "react-i18next";
import type { Grounding } from "../../../../electron/contract/grounding.ts";
import type { OpinionRow } from "../../../../electron/contract/opinion.ts";
import { momentText } from "../../../format.ts";

/** How opinions are spoken of: who gave one and when, and what its check found. */
export function useOpinionWords(): {
  byline: (opinion: Pick<OpinionRow, "origin" | "author" | "createdAt">) => string;
  author: (name: string) => string;
  checked: (counts: Grounding["counts"]) => string;
} {
  const { t } = useTranslation("brief");
  const author = (name: string): string =>
    name === "offline" ? t("opinion.withoutModel") : name === "you" ? t("opinion.you") : name;
  return {
    author,
    byline: ({ origin, author: name, createdAt }) =>
      t(origin === "replaced" ? "opinion.replaced" : "opinion.by", {
        author: author(name),
        day: momentText(createdAt),
      }),
    checked: ({ checked, unsupported, noEvidence }) =>
      [
        checked === 0 ? t("check.none") : t("check.checked", { count: checked }),
        unsupported > 0 ? t("check.needs", { count: unsupported }) : t("check.allGood"),
        ...(noEvidence > 0 ? [t("check.noEvidence", { count: noEvidence })] : []),
      ].join(", "),
  };
}
