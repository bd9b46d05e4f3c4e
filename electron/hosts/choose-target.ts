import { existsSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { words } from "./words.ts";

/** What is used of Electron's save dialog. */
export interface SaveQuestion {
  title: string;
  defaultPath: string;
  filters: { name: string; extensions: string[] }[];
  properties: ("createDirectory" | "showOverwriteConfirmation")[];
}

/** The system's save dialog, over the window that asks. */
export type AskForTarget = (question: SaveQuestion) => Promise<{ canceled: boolean; filePath: string }>;

/**
 * Asks in the system's own dialog where a file is to go, beginning where the last one went. A name that was typed without the file's
 * ending gets it, since no program opens a file without one; where such a file is there already, the dialog comes once more with that
 * name, so that nothing is replaced unasked.
 * @param firstFolder where the first file is offered a place
 * @returns for a proposed name the path, or null where the user turns back
 */
export function targetChooser(
  ask: AskForTarget,
  firstFolder: () => string,
): (fileName: string) => Promise<string | null> {
  let folder: string | null = null;
  return async (fileName) => {
    const ending = extname(fileName);
    let proposed = join(folder ?? firstFolder(), fileName);
    for (;;) {
      const { canceled, filePath } = await ask({
        title: words.saveTitle,
        defaultPath: proposed,
        filters: [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }],
        properties: ["createDirectory", "showOverwriteConfirmation"],
      });
      if (canceled || filePath === "") return null;
      folder = dirname(filePath);
      if (filePath.toLowerCase().endsWith(ending)) return filePath;
      proposed = `${filePath}${ending}`;
      if (!existsSync(proposed)) return proposed;
    }
  };
}
