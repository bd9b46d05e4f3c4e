import type { CallParsed } from "../../contract/calls.ts";
import type { ExportOutcome } from "../../contract/export.ts";
import type { CompanyId } from "../../contract/ids.ts";
import type { SessionView } from "../../contract/session.ts";
import { readCompany } from "../../store/companies.ts";
import { renderCalendar } from "../../exports/calendar.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { readSession } from "../../store/sessions.ts";
import { showDecisions } from "../decisions/keep-decisions.ts";
import { showFollowUps } from "../follow-ups/keep-follow-ups.ts";
import { showSessions } from "../list-sessions.ts";
import type { SessionContext } from "../session-context.ts";
import { readView } from "../session/read-view.ts";
import { briefDocument } from "./brief-document.ts";
import { decisionsDocument } from "./decisions-document.ts";
import { engagementDocument } from "./engagement-document.ts";
import { fileNameOf } from "./file-name.ts";
import { handOver } from "./hand-over.ts";
import { briefJson, decisionsJson, engagementJson } from "./json-export.ts";
import { readBrand } from "./keep-brand.ts";
import { logWithoutUnsupported } from "./log-without-unsupported.ts";
import { recordFiles } from "./record-files.ts";
import { renderFile } from "./render-file.ts";
import { showHiddenIn } from "./show-hidden-in.ts";
import { withoutConfidences } from "./without-confidences.ts";
import { withoutInternals } from "./without-internals.ts";
import { exportWords as words } from "./words.ts";

/**
 * Hands a session's brief over as a file.
 * @throws SextantError `session.missing`, `brief.missing`, `export.failed`
 */
export async function exportBrief(context: SessionContext, input: CallParsed<"export.brief">): Promise<ExportOutcome> {
  const view = readView(context, scopeOfSession(context.db, input.sessionId));
  // Checked before anything is asked: a session without a brief has nothing to hand over.
  const document = briefDocument(view, optionsOf(context, input));
  const file = await renderFile(input.format, {
    document: () => document,
    json: () => briefJson(view, { ...input, exportedAt: context.now() }),
  });
  return handOver(context, file);
}

/**
 * Hands a company's decision log over as a file. Unless it is for the user alone, nothing that was put aside is in it.
 * @throws SextantError `company.missing`, `export.failed`
 */
export async function exportDecisions(
  context: SessionContext,
  { companyId, format, internal }: CallParsed<"export.decisions">,
): Promise<ExportOutcome> {
  const log = forReader(readLog(context, companyId), internal);
  if (format === "markdown-files") return handOver(context, recordFiles(log));
  const file = await renderFile(format, {
    document: () => decisionsDocument({ ...log, brand: readBrand(context.db) }),
    json: () => decisionsJson(log, context.now()),
  });
  return handOver(context, file);
}

/**
 * Hands a whole company over as a file: profile, decision log, follow-ups, briefs. Unless it is for the user alone, nothing that was put
 * aside is in it.
 * @throws SextantError `company.missing`, `export.failed`
 */
export async function exportEngagement(
  context: SessionContext,
  input: CallParsed<"export.engagement">,
): Promise<ExportOutcome> {
  const whole = { ...readLog(context, input.companyId), sessions: readBriefs(context, input.companyId) };
  const open = forReader(whole, input.internal);
  const briefs = whole.sessions.flatMap(({ brief }) => brief ?? []);
  const log = input.unsupported === "remove" ? logWithoutUnsupported(open, briefs) : open;
  const file = await renderFile(input.format, {
    document: () => engagementDocument({ ...log, ...optionsOf(context, input) }),
    json: () => engagementJson(log, { ...input, exportedAt: context.now() }),
  });
  return handOver(context, file);
}

/**
 * Hands the open follow-ups of a company, or of all, over as a calendar file.
 * @throws SextantError `company.missing`, `export.failed`
 */
export async function exportCalendar(
  context: SessionContext,
  { companyId }: CallParsed<"export.calendar">,
): Promise<ExportOutcome> {
  const content = renderCalendar(showHiddenIn(showFollowUps(context, companyId)), context.now());
  const name = companyId === null ? "Sextant" : readCompany(context.db, companyId).name;
  return handOver(context, { fileName: `${fileNameOf(name, words.followUps)}.ics`, mime: "text/calendar", content });
}

const optionsOf = (
  { db, draw }: SessionContext,
  { unsupported, internal, appendix }: Pick<CallParsed<"export.brief">, "unsupported" | "internal" | "appendix">,
) => ({ brand: readBrand(db), draw, unsupported, internal, appendix });

const forReader = <L extends ReturnType<typeof readLog>>(log: L, internal: boolean): L =>
  internal ? log : withoutInternals(log);

function readLog(context: SessionContext, companyId: CompanyId) {
  return {
    company: readCompany(context.db, companyId),
    decisions: withoutConfidences(showDecisions(context, companyId), ({ sessionId }) => {
      if (sessionId === null) return null;
      const { playbook, problem, title } = readSession(context.db, { companyId, sessionId });
      return playbook.privateNotes ? problem || title : null;
    }),
    followUps: showFollowUps(context, companyId),
    today: context.today(),
  };
}

/** The sessions of a company that have a brief, the newest first. */
function readBriefs(context: SessionContext, companyId: CompanyId): SessionView[] {
  return showSessions(context, { companyId })
    .filter(({ hasBrief }) => hasBrief)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .map(({ id }) => readView(context, { companyId, sessionId: id }))
    .filter(({ brief }) => brief !== null);
}
