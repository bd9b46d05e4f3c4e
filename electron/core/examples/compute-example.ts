import { SextantError } from "../../contract/errors.ts";
import type { ComputedExample, ExampleRun } from "../../contract/example.ts";
import type { IsoDay, PlaybookId } from "../../contract/ids.ts";
import type { Playbook } from "../../contract/playbook.ts";
import type { SessionView } from "../../contract/session.ts";
import { readRecordedAnswer } from "../../playbooks/read-examples.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { nextDay } from "../days.ts";
import { checkGrounding } from "../grounding/check-grounding.ts";
import { createSample, samples } from "../keep-companies.ts";
import type { SessionContext } from "../session-context.ts";
import { readView } from "../session/read-view.ts";
import { listCitables } from "../turn/list-citables.ts";
import { answerText, findExample } from "./find-example.ts";
import { runInMemory } from "./run-in-memory.ts";

/**
 * A playbook's example, run as a user would run it: on the sample company, with the same code, in a store that lives in memory and
 * is gone afterwards. Nothing of the user's is read or written, and no network is used.
 * @throws SextantError `playbook.missing` where there is no playbook or no example of it, `call.invalid` where an answer does not suit its question
 */
export async function computeExample(context: SessionContext, playbookId: PlaybookId): Promise<ComputedExample> {
  const { playbook, run } = findExample(context, playbookId);
  checkNames(playbook, run);
  const day = dayOfSample(run);
  return runInMemory(
    context,
    {
      playbook,
      now: `${day}T09:00:00.000Z`,
      problem: run.problem,
      bringCompany: (inside) => createSample(inside, { sample: run.sample }).id,
      // What the file says; else what a fact says.
      answerOf: (_inside, _id, { question, prefill }) => {
        const given = run.answers[question.id];
        return given === undefined ? prefill?.value : answerText(given);
      },
    },
    (inside, id) => {
      const session = readView(inside, scopeOfSession(inside.db, id));
      return { sample: run.sample, day, session, recorded: recordedOf(context, session, day) };
    },
  );
}

/** The day on which a sample is looked at: the one after its newest fact. */
export function dayOfSample({ sample }: Pick<ExampleRun, "sample">): IsoDay {
  const newest = samples[sample].facts.map((fact) => fact.asOf).reduce((a, b) => (a > b ? a : b));
  return nextDay(newest);
}

function checkNames(playbook: Playbook, run: ExampleRun): void {
  const strange = Object.keys(run.answers).find((id) => !playbook.questions.some((question) => question.id === id));
  if (strange !== undefined)
    throw new SextantError("call.invalid", `The example answers "${strange}", which the playbook does not ask.`, {
      hint: "Nothing was changed.",
    });
}

function recordedOf(context: SessionContext, session: SessionView, today: IsoDay): ComputedExample["recorded"] {
  const recorded = readRecordedAnswer(context.promptsFolder, session.playbook.id);
  if (recorded === null) return null;
  const { facts, analyses, company, playbook, questions } = session;
  const answers = questions.flatMap(({ answer }) => answer ?? []);
  const nothingBefore = { decisions: [], followUps: [], sinceLast: null };
  const citables = listCitables({ facts, analyses, company, today, answers, playbook, ...nothingBefore });
  return { ...recorded, grounding: checkGrounding(recorded.prose, citables, { companyCurrency: company.currency }) };
}
