import { showHidden } from "../contract/hidden-signs.ts";
import type { Playbook } from "../contract/playbook.ts";
import { contentHash } from "./content-hash.ts";
import { includeParts, mostIncluded } from "./include-parts.ts";
import { listNames, type Fault } from "./placed-problem.ts";
import { promptSlots, strangeSlots } from "./prompt-slots.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { readHead } from "./read-head.ts";
import { splitSections, type Section } from "./split-sections.ts";

/** Sections that a playbook must have itself. */
const requiredSections = ["role", "task"];
/** Sections that come from the shared part of that name when a playbook does not have them. */
const sharedSections = [
  "approach",
  "house-rules",
  "shape",
  "parts",
  "second-pass",
  "rewrite",
  "repair",
  "follow-up",
  "challenge",
] as const;

/** Sections with their parts put in, or the faults of those that can't be. */
function resolve(
  sections: readonly Section[],
  parts: ReadonlyMap<string, string>,
  allowed: ReadonlySet<string>,
): { texts: Record<string, string>; faults: Fault[] } {
  const texts: Record<string, string> = {};
  const faults: Fault[] = [];
  const known = listNames(allowed);
  const room = { left: mostIncluded };
  for (const section of sections) {
    const own = strangeSlots(section.text, allowed);
    faults.push(
      ...own.map(({ line, slot }) => ({
        line: section.line + 1 + line,
        reason: `{{${slot}}} can't stand in a prompt: only ${known} can.`,
      })),
    );
    try {
      texts[section.name] = includeParts(section.text, parts, room);
      const inPart = own.length === 0 ? strangeSlots(texts[section.name] ?? "", allowed) : [];
      faults.push(
        ...inPart.map(({ slot }) => ({
          line: section.line,
          reason: `A part that this section includes asks for {{${slot}}}, which this playbook does not have.`,
        })),
      );
    } catch (error) {
      faults.push({ line: section.line, reason: error instanceof Error ? error.message : String(error) });
      // The sections behind it have no room either: once is enough to say so.
      if (room.left < 0) break;
    }
  }
  return { texts, faults };
}

/**
 * One playbook out of one file's text.
 * @param name the file's name without `.md`; it must be the playbook's id
 * @param parts shared pieces of prompt by name
 * @returns the playbook, or every fault with its line
 */
export function parsePlaybook(
  source: { file: string; name: string; text: string; origin: Playbook["origin"] },
  parts: ReadonlyMap<string, string>,
): { ok: true; playbook: Playbook } | { ok: false; faults: Fault[] } {
  // What nobody sees would be told to a model as a rule; a mark of the byte order is part of the file, not of the text.
  const read = readFrontMatter(showHidden(source.text.replace(/^\uFEFF/, "")));
  if (!read.ok) return read;
  const { values, body, bodyLine, lineOf } = read.front;
  const { sections, faults } = splitSections(body, bodyLine);
  const headRead = readHead(values);
  if (!headRead.ok) {
    return {
      ok: false,
      faults: [...headRead.faults.map((fault) => ({ line: lineOf(fault.path), reason: fault.reason })), ...faults],
    };
  }
  const { head } = headRead;
  if (head.id !== source.name)
    faults.push({
      line: lineOf(["id"]),
      reason:
        source.origin === "edited"
          ? `The id must stay "${source.name}". For another id, make a copy of the playbook.`
          : `The id "${head.id}" and the file's name "${source.name}" must be the same.`,
    });

  const names = new Set(sections.map((section) => section.name));
  for (const name of requiredSections) {
    if (!names.has(name)) faults.push({ line: bodyLine, reason: `The section "# ${name}" is missing.` });
  }
  const shared = sharedSections
    .filter((name) => !names.has(name) && parts.has(name))
    .map((name) => ({ name, line: bodyLine, text: `{{> ${name}}}` }));
  const { texts, faults: unresolved } = resolve([...sections, ...shared], parts, promptSlots(head));
  faults.push(...unresolved);
  if (faults.length > 0) return { ok: false, faults };
  const { origin, file, text } = source;
  return { ok: true, playbook: { ...head, promptSections: texts, origin, file, contentHash: contentHash(text) } };
}
