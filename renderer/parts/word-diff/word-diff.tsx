import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { diffWords, type Piece } from "./diff-words.ts";
import { foldRuns } from "./fold-runs.ts";
import styles from "./word-diff.module.css";

/** Two texts as one: what went struck through with a minus, what came underlined with a plus, and long stretches that stayed put away. */
export function WordDiff({ older, newer, label }: { older: string; newer: string; label: string }) {
  const { t } = useTranslation("parts");
  const stretches = useMemo(() => foldRuns(diffWords(older, newer)), [older, newer]);
  if (older === newer) return <p className={styles.note}>{t("diff.same")}</p>;
  return (
    <section aria-label={label}>
      <p className={styles.note}>
        <ins className={styles.added}>{t("diff.added")}</ins> <del className={styles.removed}>{t("diff.removed")}</del>
      </p>
      <div className={styles.text} dir="auto">
        {stretches.map((stretch, at) =>
          stretch.kind === "folded" ? (
            <Folded key={at} text={stretch.text} lines={stretch.lines} />
          ) : (
            <span key={at}>
              {stretch.pieces.map((piece, place) => (
                <PieceText key={place} piece={piece} />
              ))}
            </span>
          ),
        )}
      </div>
    </section>
  );
}

function PieceText({ piece: { kind, text } }: { piece: Piece }) {
  if (kind === "added") return <ins className={styles.added}>{text}</ins>;
  if (kind === "removed") return <del className={styles.removed}>{text}</del>;
  return <span>{text}</span>;
}

/** What stayed the same, drawn only when it is asked for. */
function Folded({ text, lines }: { text: string; lines: number }) {
  const { t } = useTranslation("parts");
  const [open, setOpen] = useState(false);
  if (open) return <span>{text}</span>;
  return (
    <button type="button" className={styles.folded} onClick={() => setOpen(true)}>
      {t("diff.folded", { count: lines })}
    </button>
  );
}
