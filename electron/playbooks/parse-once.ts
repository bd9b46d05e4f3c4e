import type { Playbook } from "../contract/playbook.ts";
import { parsePlaybook } from "./parse-playbook.ts";

/** As many as two full folders have; the one that was read first goes when there are more. */
const mostKept = 512;

/** What each file was read as the last time, and from what. */
const kept = new Map<string, { text: string; parts: string; playbook: Playbook }>();

/** All shared parts as one text: two maps with the same one put the same into a prompt. */
export const textOfParts = (parts: ReadonlyMap<string, string>): string => JSON.stringify([...parts]);

/**
 * Like `parsePlaybook`, but a file whose text and parts are the same as the last time is not taken apart again: when one file of
 * a folder is mended, the others need not be. A file with faults is read anew each time.
 * @param allParts `textOfParts` of these parts
 */
export function parseOnce(
  source: Parameters<typeof parsePlaybook>[0],
  parts: ReadonlyMap<string, string>,
  allParts: string,
): ReturnType<typeof parsePlaybook> {
  const { file, name, text, origin } = source;
  const key = JSON.stringify([origin, name, file]);
  const before = kept.get(key);
  if (before?.text === text && before.parts === allParts) return { ok: true, playbook: before.playbook };
  const parsed = parsePlaybook(source, parts);
  kept.delete(key);
  if (!parsed.ok) return parsed;
  kept.set(key, { text, parts: allParts, playbook: parsed.playbook });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return parsed;
}
