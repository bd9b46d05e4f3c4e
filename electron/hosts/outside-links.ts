import { dialog, shell, type BrowserWindow } from "electron";
import { readExternalUrl } from "../contract/external-url.ts";
import { words } from "./words.ts";

/** Asks the user whether to open a link outside, showing where it really leads, and does so if they agree. */
export async function offerLink(window: BrowserWindow, address: string): Promise<void> {
  const link = readExternalUrl(address);
  if (link === null) return;
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: words.openLinkTitle(link.host),
    detail: [link.href, ...(link.letters === null ? [] : [words.openLinkLetters(link.letters)])].join("\n\n"),
    buttons: [words.openLink, words.cancel],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(link.href);
}
