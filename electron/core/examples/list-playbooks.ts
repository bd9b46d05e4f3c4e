import type { CallOutput } from "../../contract/calls.ts";
import { readExamples } from "../../playbooks/read-examples.ts";
import type { SessionContext } from "../session-context.ts";

/** Every playbook with what is wrong with the files that can't be used, and which of them have an example run. */
export function listPlaybooks(context: SessionContext): CallOutput<"playbook.list"> {
  const { playbooks, problems } = context.playbooks();
  const { runs, problems: faulty } = readExamples(context.promptsFolder);
  const examples = playbooks.filter(({ id, origin }) => origin === "built-in" && runs.has(id)).map(({ id }) => id);
  return { playbooks, problems: [...problems, ...faulty], examples };
}
