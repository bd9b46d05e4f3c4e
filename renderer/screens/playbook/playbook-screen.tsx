import { Button, Loader } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { PlaybookId } from "../../../electron/contract/ids.ts";
import { momentText } from "../../format.ts";
import { LinedText, type LinedTextHandle } from "../../parts/lined-text/lined-text.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useOwnPlaybook } from "../../state/own-playbook.ts";
import { hrefOf } from "../../state/route.ts";
import example from "../example/example.module.css";
import page from "../page.module.css";
import { DryRunSection } from "./dry-run-section.tsx";
import { FaultList } from "./fault-list.tsx";
import styles from "./playbook.module.css";
import { SourceNote } from "./source-note.tsx";
import { VersionCompare } from "./version-compare.tsx";
import { VersionList } from "./version-list.tsx";

/** Editing a playbook of one's own: the text with what is wrong with it, the versions, and a dry run on this company. */
export function PlaybookScreen({ company, playbookId }: { company: Company; playbookId: PlaybookId }) {
  const { t } = useTranslation("playbook");
  const { view, problem, conflict, open, flush } = useOwnPlaybook();
  useEffect(() => {
    void open(playbookId);
    // Who leaves in the middle of typing leaves nothing behind that is not kept.
    return () => void flush();
  }, [open, flush, playbookId]);
  const isOpen = view?.playbookId === playbookId;
  return (
    <main className={`${page.page} ${styles.page}`}>
      <a className={example.back} href={hrefOf({ screen: "gallery", companyId: company.id })}>
        <IconArrowLeft size={15} aria-hidden /> {t("back")}
      </a>
      {isOpen && <Head />}
      {problem !== null && (
        <ProblemNote message={problem.message} hint={problem.hint}>
          {conflict ? <ChooseText /> : null}
        </ProblemNote>
      )}
      {!isOpen && problem === null && <Loader color="teal" size="sm" aria-label={t("loading")} />}
      {isOpen && <Editor company={company} />}
    </main>
  );
}

function Head() {
  const { t } = useTranslation("playbook");
  const view = useOwnPlaybook((state) => state.view);
  if (view === null) return null;
  const place = view.covers ?? "none";
  return (
    <>
      <p className={example.whose}>
        <span>{t(`place.${place}`, { source: view.sourceId })}</span>
        <code>{view.playbookId}</code>
      </p>
      <h1>{view.title}</h1>
      <p className={page.lead}>
        {view.inUse === null || view.inUseSavedAt === null
          ? t(`notInUse.${place}`)
          : t("inUse", { hash: view.inUse.slice(0, 8), day: momentText(view.inUseSavedAt) })}{" "}
        {t("everywhere")}
      </p>
      <SourceNote view={view} />
    </>
  );
}

/** Two windows typed at the same draft: which of the two texts goes on. */
function ChooseText() {
  const { t } = useTranslation("playbook");
  const { keepMine, takeTheirs } = useOwnPlaybook();
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => void keepMine()}>
        {t("conflict.mine")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void takeTheirs()}>
        {t("conflict.theirs")}
      </Button>
    </>
  );
}

function Editor({ company }: { company: Company }) {
  const { t } = useTranslation("playbook");
  const { view, text, faults, standing, busy, type, save } = useOwnPlaybook();
  const field = useRef<LinedTextHandle>(null);
  const marked = useMemo(() => new Set(faults.map(({ line }) => line)), [faults]);
  if (view === null) return null;
  const isSaved = standing === "kept" && view.inUse === view.draft.hash;
  return (
    <>
      <div className={styles.desk}>
        <div className={styles.writing}>
          <LinedText
            handle={field}
            value={text}
            label={t("text")}
            describedBy="playbook-standing"
            marked={marked}
            readOnly={busy !== null}
            onChange={type}
          />
          <div className={styles.foot}>
            <span id="playbook-standing" className={styles.standing} data-standing={standing}>
              {t(`standing.${standing}`)}
            </span>
            {isSaved && <span className={styles.standing}>{t("savedAlready")}</span>}
            <Button
              disabled={faults.length > 0 || isSaved || standing === "refused" || busy !== null}
              loading={busy === "playbook.saveVersion"}
              onClick={() => void save()}
            >
              {t("save")}
            </Button>
          </div>
        </div>
        <div className={styles.side}>
          <FaultList
            faults={faults}
            checking={standing === "typing"}
            onGoTo={(line) => field.current?.goToLine(line)}
          />
          <VersionList view={view} />
        </div>
      </div>
      <VersionCompare view={view} text={text} />
      <DryRunSection
        key={company.id}
        company={company}
        view={view}
        text={text}
        faulty={faults.length > 0 || standing !== "kept" || busy !== null}
      />
    </>
  );
}
