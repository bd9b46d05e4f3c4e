import { join } from "node:path";
import type { Playbook, PlaybookProblem } from "../contract/playbook.ts";
import { parsePlaybook } from "./parse-playbook.ts";
import { placeFaults } from "./placed-problem.ts";
import { readFolder } from "./read-folder.ts";

/** Where playbooks are looked for. */
export interface PlaybookFolders {
  /** The app's `prompts` folder, with `playbooks/` and `parts/` in it. */
  builtIn: string;
  /** The user's own folder: playbooks right inside, parts in its `parts/`. It need not exist and is never written. */
  own: string | null;
}

/**
 * Reads every playbook. A file of the user's own with the id of a built-in one takes its place, others are added behind, by id.
 * A file that can't be used is a problem with its line; the others still load, and a broken file of one's own leaves the built-in one in place.
 */
export function loadPlaybooks(folders: PlaybookFolders): { playbooks: Playbook[]; problems: PlaybookProblem[] } {
  const problems: PlaybookProblem[] = [];
  const parts = new Map<string, string>();
  const playbooks = new Map<string, Playbook>();
  const places = [
    { origin: "built-in" as const, files: join(folders.builtIn, "playbooks"), parts: join(folders.builtIn, "parts") },
    ...(folders.own === null
      ? []
      : [{ origin: "own" as const, files: folders.own, parts: join(folders.own, "parts") }]),
  ];
  for (const place of places) {
    // Parts of one's own change one's own playbooks only: the built-in ones are read before them.
    const shared = readFolder(place.parts);
    problems.push(...shared.problems);
    for (const part of shared.files) parts.set(part.name, part.text);

    const found = readFolder(place.files);
    problems.push(...found.problems);
    for (const source of found.files) {
      const parsed = parsePlaybook({ ...source, origin: place.origin }, parts);
      if (parsed.ok) playbooks.set(parsed.playbook.id, parsed.playbook);
      else problems.push(...placeFaults(source.file, parsed.faults));
    }
  }
  return { playbooks: [...playbooks.values()], problems };
}
