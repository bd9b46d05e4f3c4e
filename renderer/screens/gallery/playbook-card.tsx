import { Button } from "@mantine/core";
import { IconChevronDown, IconClock } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompanyId } from "../../../electron/contract/ids.ts";
import type { OwnPlaybookRow } from "../../../electron/contract/own-playbook.ts";
import type { Playbook } from "../../../electron/contract/playbook.ts";
import { hrefOf } from "../../state/route.ts";
import { CopyDialog } from "./copy-dialog.tsx";
import styles from "./gallery.module.css";
import { PlaybookSigns } from "./playbook-signs.tsx";

/** A playbook in short: title, job, minutes, and the ways on; what comes out and when it is the wrong one opens. */
export function PlaybookCard(props: {
  playbook: Playbook;
  companyId: CompanyId;
  /** The user's own copy in its place, in use or not. */
  own: OwnPlaybookRow | null;
  /** Whether it fits the problem best. */
  fits: boolean;
  busy: boolean;
  /** Where its example is shown, or null where it has none. */
  exampleHref: string | null;
  onStart: () => void;
}) {
  const { playbook, companyId, own, fits, busy, exampleHref, onStart } = props;
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
      <PlaybookSigns playbook={playbook} own={own} fits={fits} />
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
          <CopyWays playbook={playbook} companyId={companyId} own={own} />
        </div>
      )}
    </li>
  );
}

/** The ways to a text of one's own: copy this one, or go on with the copy that there is. */
function CopyWays({
  playbook,
  companyId,
  own,
}: {
  playbook: Playbook;
  companyId: CompanyId;
  own: OwnPlaybookRow | null;
}) {
  const { t } = useTranslation("playbook");
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.detailWays}>
      {own !== null && (
        <Button
          component="a"
          size="compact-md"
          variant="default"
          href={hrefOf({ screen: "playbook", companyId, playbookId: own.playbookId })}
          aria-label={`${t("copy.edit")}: ${playbook.title}`}
        >
          {t("copy.edit")}
        </Button>
      )}
      <Button
        size="compact-md"
        variant={own === null ? "default" : "subtle"}
        aria-label={`${t(own === null ? "copy.open" : "copy.another")}: ${playbook.title}`}
        onClick={() => setAsking(true)}
      >
        {t(own === null ? "copy.open" : "copy.another")}
      </Button>
      {asking && (
        <CopyDialog
          playbook={playbook}
          companyId={companyId}
          onlyBeside={own !== null}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
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
