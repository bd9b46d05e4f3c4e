import { useTranslation } from "react-i18next";
import type { BriefVersion } from "../../../../electron/contract/brief.ts";
import { withoutMarks } from "../../../../electron/contract/without-marks.ts";
import { WordDiff } from "../../../parts/word-diff/word-diff.tsx";
import briefStyles from "./brief.module.css";

type Shown = Pick<BriefVersion, "number" | "prose">;

/** Two versions of a brief word by word, from the earlier to the later one, as a reader sees them: without marks. */
export function VersionDiff({ one, other }: { one: Shown; other: Shown }) {
  const { t } = useTranslation("brief");
  const [older, newer] = one.number < other.number ? [one, other] : [other, one];
  const before = withoutMarks(older.prose);
  const after = withoutMarks(newer.prose);
  if (before === after && older.prose !== newer.prose)
    return <p className={briefStyles.quiet}>{t("versions.marksOnly")}</p>;
  return (
    <WordDiff
      key={`${older.number} ${newer.number}`}
      older={before}
      newer={after}
      label={t("versions.compared", { older: older.number, newer: newer.number })}
    />
  );
}
