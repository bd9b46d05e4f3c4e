import { SextantError } from "../../contract/errors.ts";
import { SessionId, type PlaybookId } from "../../contract/ids.ts";
import type { CallParsed } from "../../contract/calls.ts";
import type { SessionView } from "../../contract/session.ts";
import { longestLine, oneLine } from "../../contract/text.ts";
import type { Company } from "../../contract/company.ts";
import { offerAnswers } from "../../store/answers.ts";
import { findSample, readCompany } from "../../store/companies.ts";
import { insertSession } from "../../store/sessions.ts";
import type { SessionContext } from "../session-context.ts";
import { answerText, findExample } from "../examples/find-example.ts";
import { readView } from "./read-view.ts";

const longestTitle = 120;

/**
 * Starts a session of a playbook for a company, at its first question; with `example`, the example's answers are offered.
 * @throws SextantError `company.missing`, `playbook.missing`, `call.invalid` for an example that is about another company
 */
export function startSession(context: SessionContext, input: CallParsed<"session.start">): SessionView {
  const company = readCompany(context.db, input.companyId);
  const playbook = context.playbooks().playbooks.find((each) => each.id === input.playbookId);
  if (playbook === undefined)
    throw new SextantError("playbook.missing", `There is no playbook "${input.playbookId}".`, {
      hint: "Nothing was started. Choose another playbook; if it is your own, the gallery says why its file can't be used.",
    });
  const offers = input.example ? offersFor(context, company, playbook.id) : null;
  const id = SessionId.parse(context.newId());
  insertSession(
    context.db,
    {
      id,
      companyId: company.id,
      playbook,
      title: titleOf(input.problem, playbook.title),
      problem: input.problem.trim(),
    },
    context.now(),
  );
  const scope = { companyId: company.id, sessionId: id };
  if (offers !== null) offerAnswers(context.db, scope, offers, context.now());
  return readView(context, scope);
}

/** The example's answers, the unknown ones left out. On another company's figures they would mislead. */
function offersFor(context: SessionContext, company: Company, playbookId: PlaybookId): Map<string, string> {
  const { run } = findExample(context, playbookId);
  if (findSample(context.db, run.sample)?.id !== company.id)
    throw new SextantError("call.invalid", "The example is about another company.", {
      hint: "Nothing was started. Start it on the sample company that it is about.",
    });
  return new Map(
    Object.entries(run.answers).flatMap(([id, given]) =>
      given === "unknown" ? [] : [[id, answerText(given)] as const],
    ),
  );
}

/**
 * The first line of the problem, or the playbook's title where nothing was said: at most 120 letters as they are seen, and never
 * longer than a line, since one letter may carry any number of accents.
 */
function titleOf(problem: string, playbookTitle: string): string {
  const line = oneLine((problem.trim().split("\n", 1)[0] ?? "").slice(0, 4 * longestLine));
  if (line === "") return playbookTitle;
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  if (letters.length <= longestTitle && line.length <= longestLine) return line;
  let title = "";
  for (const letter of letters.slice(0, longestTitle - 1)) {
    if (title.length + letter.length >= longestLine) break;
    title += letter;
  }
  return `${title || [...line].slice(0, longestTitle - 1).join("")}…`;
}
