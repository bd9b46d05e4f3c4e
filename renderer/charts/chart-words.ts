import type { TFunction } from "i18next";

/** The words of charts and of their tables, as `useTranslation("charts")` gives them. */
export type ChartWords = TFunction<"charts">;
