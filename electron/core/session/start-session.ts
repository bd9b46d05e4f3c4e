import { SextantError } from "../../contract/errors.ts";
import { SessionId } from "../../contract/ids.ts";
import type { CallParsed } from "../../contract/calls.ts";
import type { SessionView } from "../../contract/session.ts";
import { readCompany } from "../../store/companies.ts";
import { insertSession } from "../../store/sessions.ts";
import type { SessionContext } from "../session-context.ts";
import { readView } from "./read-view.ts";

const longestTitle = 120;

/**
 * Starts a session of a playbook for a company, at its first question.
 * @throws SextantError `company.missing`, `playbook.missing`
 */
export function startSession(context: SessionContext, input: CallParsed<"session.start">): SessionView {
  const company = readCompany(context.db, input.companyId);
  const playbook = context.playbooks().playbooks.find((each) => each.id === input.playbookId);
  if (playbook === undefined)
    throw new SextantError("playbook.missing", `There is no playbook "${input.playbookId}".`, {
      hint: "Nothing was started. Choose another playbook; if it is your own, the gallery says why its file can't be used.",
    });
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
  return readView(context, { companyId: company.id, sessionId: id });
}

/** The first line of the problem, or the playbook's title where nothing was said. */
function titleOf(problem: string, playbookTitle: string): string {
  const line = problem.trim().split("\n", 1)[0] ?? "";
  if (line === "") return playbookTitle;
  const letters = [...new Intl.Segmenter().segment(line)];
  return letters.length <= longestTitle
    ? line
    : `${letters
        .slice(0, longestTitle - 1)
        .map((letter) => letter.segment)
        .join("")}…`;
}
