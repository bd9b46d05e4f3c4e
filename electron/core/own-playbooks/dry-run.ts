import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { CompanyId, IsoTime, PlaybookId } from "../../contract/ids.ts";
import type { DryRun } from "../../contract/own-playbook.ts";
import type { Playbook } from "../../contract/playbook.ts";
import { checkText } from "../../playbooks/check-text.ts";
import { readExamples } from "../../playbooks/read-examples.ts";
import { copyCompany } from "../../store/copy-company.ts";
import { readCompany } from "../../store/companies.ts";
import { listEarlierAnswers } from "../../store/earlier-answers.ts";
import { findOwnPlaybook } from "../../store/own-playbooks.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { putSetting, readSetting } from "../../store/settings.ts";
import { dayOfSample } from "../examples/compute-example.ts";
import { answerText } from "../examples/find-example.ts";
import { runInMemory, type MemoryRun } from "../examples/run-in-memory.ts";
import { createSample } from "../keep-companies.ts";
import type { SessionContext } from "../session-context.ts";
import { readView } from "../session/read-view.ts";
import { previewRequest } from "../turn/preview-request.ts";

/**
 * Runs a playbook's text as a session would: figures, the offline brief, and the exact request that a model would get. On a company
 * it takes the facts, and what was last answered in its sessions of this playbook; on a sample the answers of the example. It runs in
 * memory: nothing is stored, and nothing is sent.
 * @throws SextantError `playbook.faulty` for a text with faults, `company.missing`
 */
export async function dryRun(context: SessionContext, input: CallParsed<"playbook.dryRun">): Promise<DryRun> {
  const checked = checkText(input.playbookId, input.text, context.playbooks().parts);
  if (!checked.ok)
    throw new SextantError("playbook.faulty", "A text with faults can't be run.", {
      hint: "Your draft is kept. Mend what is named beside it, then run it again.",
    });
  const { playbook } = checked;
  const sourceId = findOwnPlaybook(context.db, playbook.id)?.sourceId ?? playbook.id;
  const run =
    "sample" in input.on
      ? onSample(context, playbook, sourceId, input.on.sample)
      : onCompany(context, playbook, sourceId, input.on.companyId);
  return runInMemory(context, run, async (inside, id) => {
    // Where a request would go is a setting of the user's own store.
    putSetting(inside.db, "advisor", readSetting(context.db, "advisor"));
    const session = readView(inside, scopeOfSession(inside.db, id));
    const request = await previewRequest(inside, id);
    const unanswered = session.questions.filter(({ answer }) => answer?.standing !== "said").length;
    return { session, request, unanswered };
  });
}

function onSample(
  context: SessionContext,
  playbook: Playbook,
  sourceId: PlaybookId,
  sample: Parameters<typeof createSample>[1]["sample"],
): MemoryRun {
  const example = readExamples(context.promptsFolder).runs.get(sourceId);
  const fits = example?.sample === sample ? example : undefined;
  return {
    playbook,
    now: `${dayOfSample({ sample })}T09:00:00.000Z`,
    problem: fits?.problem ?? "",
    bringCompany: (inside) => createSample(inside, { sample }).id,
    answerOf: (_inside, _id, { question, prefill }) => {
      const given = fits?.answers[question.id];
      return given === undefined ? prefill?.value : answerText(given);
    },
    onUnsuited: () => undefined,
  };
}

function onCompany(context: SessionContext, playbook: Playbook, sourceId: PlaybookId, companyId: CompanyId): MemoryRun {
  const now: IsoTime = context.now();
  readCompany(context.db, companyId);
  return {
    playbook,
    now,
    problem: "",
    bringCompany: (inside) => {
      copyCompany(context.db, inside.db, companyId, [playbook.id, sourceId]);
      return companyId;
    },
    answerOf: (inside, sessionId, { question, prefill }) => {
      if (prefill !== null) return prefill.value;
      const ids = [...new Set([playbook.id, sourceId])];
      const earlier = ids.flatMap((id) => listEarlierAnswers(inside.db, { companyId, sessionId }, id));
      return earlier.find(({ questionId }) => questionId === question.id)?.value;
    },
    onUnsuited: () => undefined,
  };
}
