import { join } from "node:path";
import type { ContentHash, PlaybookId } from "../contract/ids.ts";
import type { Playbook, PlaybookProblem } from "../contract/playbook.ts";
import { checkText, nameOfText } from "./check-text.ts";
import { parseOnce, textOfParts } from "./parse-once.ts";
import { placeFaults } from "./placed-problem.ts";
import { readFolder } from "./read-folder.ts";

/** Where playbooks are looked for. */
export interface PlaybookFolders {
  /** The app's `prompts` folder, with `playbooks/` and `parts/` in it. */
  builtIn: string;
  /** The user's own folder: playbooks right inside, parts in its `parts/`. It need not exist and is never written. */
  own: string | null;
}

/** The text of a version that the user saved in the app and that is in use. */
export interface EditedText {
  playbookId: PlaybookId;
  hash: ContentHash;
  text: string;
}

/** Every playbook that can be used, what is wrong with the others, and what they were made of. */
export interface LoadedPlaybooks {
  readonly playbooks: Playbook[];
  readonly problems: PlaybookProblem[];
  /** The shared pieces of prompt by name, the user's own over the app's. */
  readonly parts: ReadonlyMap<string, string>;
  /** The texts of the files that can be used, by playbook. */
  readonly files: ReadonlyMap<string, Readonly<Partial<Record<"built-in" | "own", string>>>>;
}

/**
 * Reads every playbook. A file of the user's own with the id of a built-in one takes its place, and a version that was saved in the
 * app takes the place of both: it is what the user did last where the app shows it, and going back is one press. Others are added
 * behind, by id. What can't be used is a problem with its line; the others still load, and what it would have covered stays in place.
 */
export function loadPlaybooks(folders: PlaybookFolders, edited: readonly EditedText[] = []): LoadedPlaybooks {
  const problems: PlaybookProblem[] = [];
  const parts = new Map<string, string>();
  const playbooks = new Map<string, Playbook>();
  const files = new Map<string, Partial<Record<"built-in" | "own", string>>>();
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
    const allParts = textOfParts(parts);

    const found = readFolder(place.files);
    problems.push(...found.problems);
    for (const source of found.files) {
      const parsed = parseOnce({ ...source, origin: place.origin }, parts, allParts);
      if (!parsed.ok) {
        problems.push(...placeFaults(source.file, parsed.faults));
        continue;
      }
      const { id } = parsed.playbook;
      playbooks.set(id, parsed.playbook);
      files.set(id, { ...files.get(id), [place.origin]: source.text });
    }
  }
  for (const { playbookId, hash, text } of edited) {
    const checked = checkText(playbookId, text, parts);
    if (checked.ok) playbooks.set(playbookId, checked.playbook);
    else {
      const file = `${nameOfText(playbookId)} (your version ${hash.slice(0, 8)})`;
      problems.push(...checked.faults.map((fault) => ({ file, ...fault })));
    }
  }
  return { playbooks: [...playbooks.values()], problems, parts, files };
}
