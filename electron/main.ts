import { accessSync, constants, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, Menu, Notification, safeStorage, session, shell } from "electron";
import { version } from "../package.json";
import type { AppEvent } from "./contract/events.ts";
import type { HostApp } from "./contract/ports.ts";
import { channels } from "./contract/window-port.ts";
import { drawStatic } from "../renderer/charts/draw-static.tsx";
import { allAdvisors } from "./all-advisors.ts";
import { startApp } from "./core/entrance/start-app.ts";
import { holdProfile } from "./hold-profile.ts";
import { targetChooser, type AskForTarget } from "./hosts/choose-target.ts";
import { logInto } from "./core/write-log.ts";
import { endOnFault } from "./hosts/end-on-fault.ts";
import { describeFailure } from "./hosts/failure.ts";
import { cipherDrivers, profileFolder, shippedFolders } from "./hosts/folders.ts";
import { attachIpcHost } from "./hosts/ipc-host.ts";
import { menuTemplate } from "./hosts/menu.ts";
import { closeSession, declareScheme, servePage } from "./hosts/page-session.ts";
import { tellDueFollowUps, type DueMessage } from "./hosts/tell-due.ts";
import { openKeyStoreBox } from "./hosts/secrets.ts";
import { openWindow, raiseWindow, windowFiles } from "./hosts/window.ts";

const profile = profileFolder(process.env);
const shipped = shippedFolders(__dirname);
const files = windowFiles(__dirname, profile);

endOnFault(process, logInto(join(profile, "sextant.log"), timeNow), (line) => {
  process.stderr.write(`${line}\n`);
  if (app.isReady()) dialog.showErrorBox("Sextant", line);
  app.exit(1);
});
app.setName("Sextant");
// What Chromium keeps for itself has a folder of its own, so that the profile holds the user's things alone.
app.setPath("userData", windowFolder());
// With that switch the sandbox can't start, and asking for it would end every page's process.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
declareScheme();

if (app.requestSingleInstanceLock()) {
  app.on("second-instance", () => BrowserWindow.getAllWindows().slice(0, 1).forEach(raiseWindow));
  app.whenReady().then(run).catch(fail);
} else {
  app.quit();
}

function timeNow(): string {
  return new Date().toISOString();
}

/** Composes the desktop app: the app itself, its host, its window. */
async function run(): Promise<void> {
  const core = await startApp({
    profileFolder: profile,
    lock: () => holdProfile(profile),
    showFile: (path) => shell.showItemInFolder(path),
    promptsFolder: shipped.prompts,
    cipherDrivers: cipherDrivers(process.env, app.isPackaged ? process.resourcesPath : null),
    secrets: openKeyStoreBox(join(profile, "secrets"), safeStorage),
    advisors: allAdvisors(),
    mode: "desktop",
    version,
    draw: (picture) => drawStatic(picture),
    chooseTarget: targetChooser(askForTarget, () => app.getPath("documents")),
  });
  const windows = (): readonly Electron.WebContents[] =>
    BrowserWindow.getAllWindows()
      .map((window) => window.webContents)
      .filter((contents) => !contents.isDestroyed());
  attachIpcHost(core, ipcMain, windows);
  closeWithApp(core);

  closeSession(session.defaultSession);
  await servePage(session.defaultSession, shipped.renderer);
  const menu = menuTemplate(process.platform, !app.isPackaged, () => void shell.openPath(profile));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));

  app.on("activate", () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(files).catch(fail);
  });
  await openWindow(files);
  // What can't be shown doesn't count as told: home says it until it is.
  if (Notification.isSupported()) app.on("will-quit", tellDueFollowUps(core, showMessage));
  process.stdout.write("Sextant is open.\n");
}

/** Messages that may still be pressed: one that nothing holds is forgotten, and then pressing it does nothing. */
const shownMessages = new Set<Notification>();

/** Puts a message on the screen; whoever presses it is led to what it tells of, in the window. */
function showMessage({ title, body, place }: DueMessage): void {
  const message = new Notification({ title, body });
  message.on("click", () => {
    shownMessages.delete(message);
    showFollowUp(place).catch(fail);
  });
  shownMessages.add(message);
  message.show();
}

async function showFollowUp(place: DueMessage["place"]): Promise<void> {
  const window = BrowserWindow.getAllWindows()[0] ?? (await openWindow(files));
  raiseWindow(window);
  const event: AppEvent = { name: "follow-up.asked-for", place };
  window.webContents.send(channels.event, JSON.stringify(event));
}

/** Asks over the window that is in front. */
const askForTarget: AskForTarget = (options) => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  return window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
};

/** Quits only when what runs has been stopped and everything is on disk. */
function closeWithApp(core: HostApp): void {
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  let state: "open" | "closing" | "closed" = "open";
  app.on("will-quit", (event) => {
    if (state === "closed") return;
    event.preventDefault();
    if (state === "closing") return;
    state = "closing";
    core
      .close()
      .catch((error: unknown) => dialog.showErrorBox("Sextant", describeFailure(error)))
      .finally(() => {
        state = "closed";
        // Not quit() once more: after a quit that was held back it can wait for ever, and the windows are closed already.
        app.exit(0);
      });
  });
}

/** Chromium's own folder; where the profile can't be written, one for this run, so that the window can say so. */
function windowFolder(): string {
  const folder = join(profile, "window");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), "sextant-window-"));
  }
}

function fail(error: unknown): void {
  const text = describeFailure(error);
  process.stderr.write(`${text}\n`);
  dialog.showErrorBox("Sextant", text);
  app.exit(1);
}
