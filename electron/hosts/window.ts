import { join } from "node:path";
import { app, BrowserWindow, dialog, Menu, screen, type WebContents } from "electron";
import { contextMenuTemplate } from "./menu.ts";
import { offerLink } from "./outside-links.ts";
import { appOrigin, isOwnPage } from "./trust.ts";
import { fitWindowPlace, keepWindowPlace, readWindowPlace, smallestWindow } from "./window-place.ts";
import { words } from "./words.ts";

export interface WindowOptions {
  preloadFile: string;
  /** Where the window's place is kept. */
  placeFile: string;
}

/** Opens the app's window, at the place where it was closed last, and shows it when the page has been painted. */
export async function openWindow(options: WindowOptions): Promise<BrowserWindow> {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...place } = fitWindowPlace(readWindowPlace(options.placeFile), areas);
  const window = new BrowserWindow({
    ...place,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: "Sextant",
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  if (maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () =>
    keepWindowPlace(options.placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  holdToOwnPage(window);
  window.webContents.on("render-process-gone", (_event, details) => {
    if (details.reason !== "clean-exit") void offerReload(window);
  });
  await window.loadURL(`${appOrigin}/`).catch((error: unknown) => {
    // Closed while it was loading: nothing failed.
    if (!window.isDestroyed()) throw error;
  });
  return window;
}

/** Keeps the window on our own page: nothing navigates away, nothing opens a second window or a frame of another place. */
function holdToOwnPage(window: BrowserWindow): void {
  const contents: WebContents = window.webContents;
  contents.setWindowOpenHandler(({ url }) => {
    void offerLink(window, url);
    return { action: "deny" };
  });
  contents.on("will-navigate", (event, url) => {
    if (isOwnPage(url)) return;
    event.preventDefault();
    void offerLink(window, url);
  });
  contents.on("will-redirect", (event, url) => {
    if (!isOwnPage(url)) event.preventDefault();
  });
  contents.on("context-menu", (_event, place) => {
    const items = contextMenuTemplate(place.isEditable, place.selectionText !== "");
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    message: words.pageGone,
    detail: words.pageGoneDetail,
    buttons: [words.reload, words.quit],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else app.quit();
}

/** Brings the window to the front, for a second start of the app or a message that was pressed. */
export function raiseWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The preload script and the place file, beside the bundle and in the profile. */
export function windowFiles(bundleFolder: string, profileFolder: string): WindowOptions {
  return { preloadFile: join(bundleFolder, "preload.cjs"), placeFile: join(profileFolder, "window.json") };
}
