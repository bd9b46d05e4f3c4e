import type { PlaybookId } from "../contract/ids.ts";
import type { PlaybookFault } from "../contract/own-playbook.ts";
import type { Playbook } from "../contract/playbook.ts";
import { parsePlaybook } from "./parse-playbook.ts";
import { placeFaults } from "./placed-problem.ts";
import { largestFile } from "./read-folder.ts";

/** How a text that was edited in the app is called where a file would have its path. */
export const nameOfText = (id: PlaybookId): string => `${id}.md`;

/**
 * Checks a text that was edited in the app by all the rules of a file, its size included.
 * @param id the playbook that it is kept as; the text must say the same
 * @param parts the shared pieces of prompt that a file of the user's own would get
 */
export function checkText(
  id: PlaybookId,
  text: string,
  parts: ReadonlyMap<string, string>,
): { ok: true; playbook: Playbook } | { ok: false; faults: PlaybookFault[] } {
  const size = Buffer.byteLength(text);
  if (size > largestFile) {
    const reason = `This text has ${Math.ceil(size / 1024)} kB; a playbook may have ${largestFile / 1024} kB.`;
    return { ok: false, faults: [{ line: 1, reason }] };
  }
  const file = nameOfText(id);
  const parsed = parsePlaybook({ file, name: id, text, origin: "edited" }, parts);
  if (parsed.ok) return parsed;
  return { ok: false, faults: placeFaults(file, parsed.faults).map(({ line, reason }) => ({ line, reason })) };
}
