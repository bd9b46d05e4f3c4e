import { dialog, shell, type BrowserWindow } from "electron";
import { offeredLink } from "./trust.ts";
import { words } from "./words.ts";

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
