import type { CallOutput } from "../../contract/calls.ts";
import { readExamples } from "../../playbooks/read-examples.ts";
import { listOwn } from "../own-playbooks/show-own.ts";
import type { SessionContext } from "../session-context.ts";

/** Every playbook, what is wrong with those that can't be used, which have an example run, and what the user copied. */
export function listPlaybooks(context: SessionContext): CallOutput<"playbook.list"> {
  const { playbooks, problems } = context.playbooks();
  const { runs, problems: faulty } = readExamples(context.promptsFolder);
  const examples = playbooks.filter(({ id, origin }) => origin === "built-in" && runs.has(id)).map(({ id }) => id);
  return { playbooks, problems: [...problems, ...faulty], examples, own: listOwn(context) };
}
