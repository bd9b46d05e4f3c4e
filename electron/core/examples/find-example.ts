import { SextantError } from "../../contract/errors.ts";
import type { ExampleAnswer, ExampleRun } from "../../contract/example.ts";
import type { PlaybookId } from "../../contract/ids.ts";
import { writeTableAnswer } from "../../contract/table-answer.ts";
import type { Playbook } from "../../contract/playbook.ts";
import { readExamples } from "../../playbooks/read-examples.ts";
import type { SessionContext } from "../session-context.ts";

/** The example of a built-in playbook; one of the user's own under the same id asks other questions. */
export function findExample(
  context: Pick<SessionContext, "playbooks" | "promptsFolder">,
  playbookId: PlaybookId,
): { playbook: Playbook; run: ExampleRun } {
  const playbook = context.playbooks().playbooks.find((each) => each.id === playbookId);
  const run = playbook?.origin === "built-in" ? readExamples(context.promptsFolder).runs.get(playbookId) : undefined;
  if (playbook === undefined || run === undefined)
    throw new SextantError("playbook.missing", `There is no example of a playbook "${playbookId}".`, {
      hint: "Nothing was changed. The other playbooks have theirs.",
    });
  return { playbook, run };
}

/** An example's answer as the contract takes it: a table's rows as JSON text. */
export function answerText(given: ExampleAnswer): string {
  return typeof given === "string" ? given : writeTableAnswer(given);
}
