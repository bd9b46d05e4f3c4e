import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Brief, BriefVersion } from "../../../../electron/contract/brief.ts";
import type { OpinionId } from "../../../../electron/contract/ids.ts";
import type { SessionView } from "../../../../electron/contract/session.ts";
import { ExportButton } from "../../../parts/export/export-button.tsx";
import { MarkedProse } from "../../../parts/prose/marked-prose.tsx";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import { hrefOf } from "../../../state/route.ts";
import { writesBrief } from "../../../state/live-turn.ts";
import { useSession } from "../../../state/session.ts";
import { ChallengeSection } from "../challenge/challenge-section.tsx";
import { standingAgainst, StandingObjections } from "../challenge/standing-objections.tsx";
import { ComparisonPage } from "../opinion/comparison-page.tsx";
import { OpinionSection } from "../opinion/opinion-section.tsx";
import { ActionCard } from "../actions/action-card.tsx";
import { BriefAppendix } from "./brief-appendix.tsx";
import { BriefCheck } from "./brief-check.tsx";
import { BriefEditor, useBriefDraft } from "./brief-editor.tsx";
import { BriefExtras } from "./brief-extras.tsx";
import { BriefFigures } from "./brief-figures.tsx";
import { BriefRules } from "./brief-rules.tsx";
import { CompareLink } from "../../compare/compare-link.tsx";
import { FollowUps } from "./follow-up-questions.tsx";
import { NextPlaybooks } from "../next-playbooks.tsx";
import { PaperHead } from "../paper-head.tsx";
import { PhaseLine } from "../phase-line.tsx";
import { useCarried } from "../use-carried.ts";
import { useByline } from "../byline.ts";
import { VersionDiff } from "./version-diff.tsx";
import { VersionPicker } from "./version-picker.tsx";
import actionStyles from "../actions/action-card.module.css";
import briefStyles from "./brief.module.css";
import styles from "../paper.module.css";

/** The brief: the page with what the check found, the actions beside it, and room to ask below it. */
export function BriefStep({ view }: { view: SessionView }) {
  const { brief } = view;
  return brief === null ? null : <BriefPage view={view} brief={brief} />;
}

function BriefPage({ view, brief }: { view: SessionView; brief: Brief }) {
  const { t } = useTranslation("brief");
  const { t: present } = useTranslation("present");
  const byline = useByline();
  const [old, setOld] = useState<BriefVersion | null>(null);
  const [against, setAgainst] = useState<BriefVersion | null>(null);
  const [editing, setEditing] = useState(false);
  const [compared, setCompared] = useState<OpinionId | null>(null);
  const draft = useBriefDraft(view.id);
  const paper = useRef<HTMLElement>(null);
  const shown = old ?? brief.current;
  if (compared !== null)
    return <ComparisonPage view={view} brief={brief} opinionId={compared} onClose={() => setCompared(null)} />;
  return (
    <div className={styles.desk}>
      <article className={styles.paper} ref={paper}>
        <PaperHead view={view} byline={byline(shown)}>
          <div className={briefStyles.tools}>
            {!editing && old === null && (
              <ExportButton
                primary
                what={{ kind: "brief", sessionId: view.id, unsupported: countUnsupported(brief) }}
              />
            )}
            {!editing && (
              <VersionPicker
                sessionId={view.id}
                brief={brief}
                shown={shown}
                onShow={setOld}
                against={against}
                onCompare={setAgainst}
              />
            )}
            {!editing && old === null && (
              <Button size="xs" variant="default" onClick={() => setEditing(true)}>
                {draft === null ? t("edit") : t("continueEdit")}
              </Button>
            )}
            {!editing && old === null && (
              <Button
                component="a"
                size="xs"
                variant="subtle"
                color="gray"
                href={hrefOf({ screen: "client", sessionId: view.id })}
              >
                {present("client")}
              </Button>
            )}
            {!editing && old === null && <CompareLink view={view} />}
          </div>
          {!editing && <BriefCheck version={shown} page={paper} />}
        </PaperHead>
        {editing ? (
          <BriefEditor sessionId={view.id} version={brief.current} onDone={() => setEditing(false)} />
        ) : against !== null && against.number !== shown.number ? (
          <VersionDiff one={against} other={shown} />
        ) : (
          <MarkedProse
            text={shown.prose}
            grounding={shown.grounding}
            behindLead={<BriefFigures analyses={view.analyses} prose={shown.prose} />}
          />
        )}
        <BriefExtras brief={brief} />
        <BriefAppendix view={view} brief={brief} />
        <FollowUps view={view} />
        <ChallengeSection view={view} brief={brief} />
        <OpinionSection view={view} onCompare={setCompared} />
        <NextPlaybooks view={view} />
      </article>
      <BriefSide view={view} brief={brief} />
    </div>
  );
}

/** Statements of the page and of the cards beside it with a number that does not hold. */
function countUnsupported({ current, fields }: Brief): number {
  const places = Object.entries(fields).filter(([place]) => place !== "privateNotes");
  return [current.grounding, ...places.map(([, grounding]) => grounding)].reduce(
    (sum, { statements }) => sum + statements.filter(({ standing }) => standing === "unsupported").length,
    0,
  );
}

function BriefSide({ view, brief }: { view: SessionView; brief: Brief }) {
  const { t } = useTranslation("brief");
  const carried = useCarried(view);
  const { live, retryCards, goTo, busy, problem, failed } = useSession();
  const mending = live !== null && writesBrief(live);
  return (
    <div className={styles.side}>
      {mending && <PhaseLine live={live} />}
      {brief.partsProblem !== null && !mending && (
        <ProblemNote message={brief.partsProblem} hint={t("cardsHint")}>
          <Button size="xs" loading={busy === "session.retryCards"} onClick={() => void retryCards()}>
            {t("cardsProblem")}
          </Button>
        </ProblemNote>
      )}
      {problem !== null && (failed === "session.retryCards" || failed === "action.settle") && (
        <ProblemNote message={problem.message} hint={problem.hint} />
      )}
      <h2 className={actionStyles.groupTitle}>{t("actions.title")}</h2>
      {brief.actions.length === 0 && brief.partsProblem === null && (
        <p className={briefStyles.quiet}>{t("actions.none")}</p>
      )}
      {brief.actions.map((action) => (
        <ActionCard
          key={action.id}
          action={action}
          fields={brief.fields}
          contradictions={brief.contradictions[action.id] ?? []}
          against={standingAgainst(brief, action.id)}
          carried={carried.get(action.id) ?? null}
        />
      ))}
      <StandingObjections
        title={t("objections.againstWhole")}
        objections={standingAgainst(brief, null)}
        brief={brief}
      />
      <BriefRules brief={brief} />
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={briefStyles.again}
        onClick={() => void goTo("advice")}
      >
        {t("writeAgain")}
      </Button>
    </div>
  );
}
