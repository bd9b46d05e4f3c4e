import { join } from "node:path";
import type { Playbook, PlaybookProblem } from "../contract/playbook.ts";
import { loadPlaybooks, type PlaybookFolders } from "./load-playbooks.ts";
import { stampFolder } from "./read-folder.ts";

/**
 * The playbooks as they are now, however often somebody asks: the files are looked at each time, so that one that the user has
 * just mended is there at once, and read again only when one of them has changed.
 */
export function rememberPlaybooks(
  folders: PlaybookFolders,
): () => { readonly playbooks: Playbook[]; readonly problems: PlaybookProblem[] } {
  const roots = [join(folders.builtIn, "playbooks"), join(folders.builtIn, "parts")];
  if (folders.own !== null) roots.push(folders.own, join(folders.own, "parts"));
  let stamp: string | null = null;
  let loaded: ReturnType<typeof loadPlaybooks> = { playbooks: [], problems: [] };
  return () => {
    // Taken before reading: a file that changes meanwhile is read again next time.
    const now = roots.map(stampFolder).join("\n\n");
    if (now !== stamp) loaded = loadPlaybooks(folders);
    stamp = now;
    return loaded;
  };
}
