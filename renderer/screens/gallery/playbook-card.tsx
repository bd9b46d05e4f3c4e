import { Button } from "@mantine/core";
import { IconChevronDown, IconClock } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Playbook } from "../../../electron/contract/playbook.ts";
import styles from "./gallery.module.css";

/** A playbook in short: title, job, minutes, and the ways on; what comes out and when it is the wrong one opens. */
export function PlaybookCard(props: {
  playbook: Playbook;
  /** Whether it fits the problem best. */
  fits: boolean;
  busy: boolean;
  /** Where its example is shown, or null where it has none. */
  exampleHref: string | null;
  onStart: () => void;
}) {
  const { playbook, fits, busy, exampleHref, onStart } = props;
  const { t } = useTranslation("gallery");
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.card} data-fits={fits || undefined} data-open={open || undefined} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <h3 id={id}>{playbook.title}</h3>
        <span className={styles.minutes}>
          <IconClock size={14} aria-hidden /> {t("minutes", { count: playbook.minutes })}
        </span>
      </div>
      {(fits || playbook.origin === "own") && (
        <p className={styles.signs}>
          {fits && <span className={styles.fits}>{t("fits")}</span>}
          {playbook.origin === "own" && <span>{t("own")}</span>}
        </p>
      )}
      <p className={styles.job}>{playbook.job}</p>
      <div className={styles.cardWays}>
        <Button
          size="compact-md"
          variant={fits ? "filled" : "default"}
          loading={busy}
          onClick={onStart}
          aria-label={`${t("start")}: ${playbook.title}`}
        >
          {t("start")}
        </Button>
        {exampleHref !== null && (
          <Button
            component="a"
            size="compact-md"
            variant="subtle"
            href={exampleHref}
            aria-label={`${t("example")}: ${playbook.title}`}
          >
            {t("example")}
          </Button>
        )}
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          className={styles.more}
          aria-expanded={open}
          aria-label={`${t(open ? "less" : "more")}: ${playbook.title}`}
          rightSection={<IconChevronDown size={15} aria-hidden className={styles.chevron} />}
          onClick={() => setOpen(!open)}
        >
          {t(open ? "less" : "more")}
        </Button>
      </div>
      {open && (
        <div className={styles.details}>
          <p>
            <strong>{t("outcome")}</strong> {playbook.outcome}
          </p>
          <div className={styles.when}>
            <Lines title={t("use")} lines={playbook.whenToUse} />
            <Lines title={t("not")} lines={playbook.whenNot} />
          </div>
        </div>
      )}
    </li>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
