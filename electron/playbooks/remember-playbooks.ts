import { join } from "node:path";
import { loadPlaybooks, type EditedText, type LoadedPlaybooks, type PlaybookFolders } from "./load-playbooks.ts";
import { stampFolder } from "./read-folder.ts";

/** Where the versions lie that the user saved in the app. */
export interface EditedTexts {
  /** Says what is in use without reading a text; another version in use gives another stamp. */
  stamp(): string;
  read(): EditedText[];
}

const noneEdited: EditedTexts = { stamp: () => "", read: () => [] };

/**
 * The playbooks as they are now, however often somebody asks: the files are looked at each time, so that one that the user has
 * just mended is there at once, and read again only when one of them, or what is in use of the edited ones, has changed.
 */
export function rememberPlaybooks(folders: PlaybookFolders, edited = noneEdited): () => LoadedPlaybooks {
  const roots = [join(folders.builtIn, "playbooks"), join(folders.builtIn, "parts")];
  if (folders.own !== null) roots.push(folders.own, join(folders.own, "parts"));
  let stamp: string | null = null;
  let loaded: LoadedPlaybooks = { playbooks: [], problems: [], parts: new Map(), files: new Map() };
  return () => {
    // Taken before reading: a file that changes meanwhile is read again next time.
    const now = [...roots.map(stampFolder), edited.stamp()].join("\n\n");
    if (now !== stamp) loaded = loadPlaybooks(folders, edited.read());
    stamp = now;
    return loaded;
  };
}
