import { dialog, shell, type BrowserWindow } from "electron";
import { words } from "./words.ts";

/** The address of a link that may be offered to the system's browser, or null: only https, and no name or password in it. */
export function offeredLink(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  return url.protocol === "https:" && url.username === "" && url.password === "" ? url.href : null;
}

/** Asks the user whether to open a link outside, and does so if they agree. */
export async function offerLink(window: BrowserWindow, address: string): Promise<void> {
  const link = offeredLink(address);
  if (link === null) return;
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: words.openLinkTitle,
    detail: link.length > 500 ? `${link.slice(0, 500)} ...` : link,
    buttons: [words.openLink, words.cancel],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(link);
}
