import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { Decision } from "../../../../electron/contract/decision.ts";
import type { FollowUp } from "../../../../electron/contract/follow-up.ts";
import type { MovedMetric, SinceLast } from "../../../../electron/contract/since-last.ts";
import type { SessionView } from "../../../../electron/contract/session.ts";
import { dayText, momentText } from "../../../format.ts";
import { today } from "../../../state/stale.ts";
import { useSession } from "../../../state/session.ts";
import { daysBetween, heldText } from "./held-text.ts";
import styles from "./since-last.module.css";

/** So many rows of one kind are shown; more would no longer be a look back. */
const mostRows = 6;

/** What became of things since the company's last session, above the first question; nothing where there is nothing to tell. */
export function SinceLastNote({ view }: { view: SessionView }) {
  const { t } = useTranslation("session");
  const { sinceLast: since } = view;
  if (since === null || isEmpty(since)) return null;
  return (
    <details className={styles.note} open>
      <summary>
        <span className={styles.title}>{t("sinceLast.title")}</span>
        <span className={styles.which}>
          {t("sinceLast.which", { title: since.session.title, day: momentText(since.session.startedAt) })}
        </span>
      </summary>
      <div className={styles.groups}>
        <Group name={t("sinceLast.closed")}>
          {since.closed.map((one) => (
            <Closed key={one.ref} followUp={one} />
          ))}
        </Group>
        <Group name={t("sinceLast.due")}>
          {since.due.map((one) => (
            <Due key={one.ref} followUp={one} />
          ))}
        </Group>
        <Group name={t("sinceLast.dropped")}>
          {since.dropped.map(({ ref, title, droppedReason }) => (
            <Row key={ref} reference={ref} title={title} said={droppedReason} />
          ))}
        </Group>
        <Group name={t("sinceLast.decisions")}>
          {untold(since).map((one) => (
            <Decided key={one.ref} decision={one} />
          ))}
        </Group>
        <Group name={t("sinceLast.moved")}>
          {since.moved.map((one) => (
            <Moved key={one.ref} metric={one} currency={view.company.currency} />
          ))}
        </Group>
      </div>
    </details>
  );
}

const isEmpty = ({ decisions, closed, dropped, due, moved }: SinceLast): boolean =>
  [decisions, closed, dropped, due, moved].every((rows) => rows.length === 0);

/** The decisions that no promise above tells of already. */
function untold({ decisions, closed, due, dropped }: SinceLast): Decision[] {
  const told = new Set([...closed, ...due, ...dropped].map(({ decisionId }) => decisionId));
  return decisions.filter(({ id, standing }) => standing !== "accepted" || !told.has(id));
}

function Group({ name, children }: { name: string; children: ReactNode[] }) {
  const { t } = useTranslation("session");
  if (children.length === 0) return null;
  return (
    <section className={styles.group} aria-label={name}>
      <h2>{name}</h2>
      <ul>{children.slice(0, mostRows)}</ul>
      {children.length > mostRows && <p>{t("sinceLast.more", { count: children.length - mostRows })}</p>}
    </section>
  );
}

/** One thing: its name, which leads to it, and what is said of it. `late` needs the reader. */
function Row({ reference, title, said, late = false }: RowProps) {
  const { show } = useSession();
  return (
    <li>
      <button type="button" dir="auto" onClick={() => show({ kind: "reference", ref: reference })}>
        {title}
      </button>
      {said !== "" && (
        <span className={late ? styles.late : styles.said} dir="auto">
          {said}
        </span>
      )}
    </li>
  );
}

interface RowProps {
  reference: string;
  title: string;
  said: string;
  late?: boolean;
}

function Closed({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation("session");
  const last = followUp.outcomes.at(-1);
  const told = { promised: followUp.target, came: last?.actual ?? "" };
  const values =
    told.came === "" ? "" : told.promised === "" ? t("sinceLast.came", told) : t("sinceLast.promisedAndCame", told);
  const said = [t(`sinceLast.verdict.${last?.verdict ?? "unclear"}`), values].filter((text) => text !== "").join(" · ");
  return <Row reference={followUp.ref} title={followUp.title} said={said} />;
}

function Due({ followUp: { ref, title, owner, dueOn } }: { followUp: FollowUp }) {
  const { t } = useTranslation("session");
  const days = daysBetween(dueOn ?? today(), today());
  const when =
    days === 0 ? t("sinceLast.dueToday") : t("sinceLast.overdue", { count: days, day: dayText(dueOn ?? "") });
  return <Row reference={ref} title={title} said={[when, owner].filter(Boolean).join(" · ")} late={days > 0} />;
}

function Decided({ decision }: { decision: Decision }) {
  const { t } = useTranslation("session");
  const { ref, title, standing, decidedOn, barred, barredReason, reasons, withdrawnReason } = decision;
  const why = barred ? barredReason : standing === "turned-down" ? reasons : withdrawnReason;
  const said = [
    t(`sinceLast.standing.${standing}`, { day: dayText(decidedOn) }),
    barred ? t("sinceLast.barred") : "",
    why,
  ];
  return <Row reference={ref} title={title} said={said.filter((text) => text !== "").join(" · ")} />;
}

function Moved({ metric: { ref, label, from, to }, currency }: { metric: MovedMetric; currency: string }) {
  const { t } = useTranslation("session");
  const said = t("sinceLast.fromTo", {
    from: heldText(from, currency),
    fromDay: dayText(from.asOf),
    to: heldText(to, currency),
    toDay: dayText(to.asOf),
  });
  return <Row reference={ref} title={label} said={said} />;
}
