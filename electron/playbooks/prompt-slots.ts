import type { PlaybookHead, Question } from "../contract/playbook.ts";
import { anySlot } from "./parse-slot.ts";

/** Answers that may stand in a prompt: chosen from the playbook's own options, or numbers. Never free text. */
const safe = new Set<Question["type"]>(["choice", "number", "money", "percent", "month"]);

/** The slots that a playbook's body may hold. */
export function promptSlots(head: Pick<PlaybookHead, "questions">): Set<string> {
  return new Set([
    "today",
    "reading_grade",
    ...head.questions.filter((q) => safe.has(q.type)).map((q) => `answer.${q.id}`),
  ]);
}

/** Slots of a text that are none of `allowed`, with the line within the text (from 0). */
export function strangeSlots(text: string, allowed: ReadonlySet<string>): { line: number; slot: string }[] {
  let line = 0;
  let counted = 0;
  return [...text.matchAll(anySlot)].flatMap((match) => {
    const slot = (match[1] ?? "").trim();
    for (; counted < match.index; counted++) if (text[counted] === "\n") line += 1;
    return slot.startsWith(">") || allowed.has(slot) ? [] : [{ line, slot }];
  });
}

/**
 * Fills slots in one pass, so that braces inside a value stay plain text.
 * @throws Error naming a slot without a value: `undefined` is a slot that nobody knows
 */
export function fillSlots(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(anySlot, (_, inside: string) => {
    const value = values.get(inside.trim());
    if (value === undefined) throw new Error(`The playbook asks for "${inside.trim()}", which is not given.`);
    return value;
  });
}
