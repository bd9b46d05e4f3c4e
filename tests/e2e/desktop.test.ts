import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import type { ElectronApplication, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WindowPort } from "../../electron/contract/window-port.ts";
import { aProfile } from "../support/examples.ts";
import { findDesktopApp, launchDesktop } from "../support/electron.ts";

const desktop = findDesktopApp();
const painted = "#root > :not(style)";

/** What the page of the desktop app has on its window. */
interface DesktopWindow {
  sextant: WindowPort;
}

const call = (page: Page, name: string, input: object): Promise<unknown> =>
  page.evaluate(
    async ([callName, inputText]) =>
      JSON.parse(await (window as unknown as DesktopWindow).sextant.call(callName, inputText)) as unknown,
    [name, JSON.stringify(input)] as const,
  );

describe.skipIf(desktop === null)("the desktop window", () => {
  let profile: string;
  let app: ElectronApplication;
  let page: Page;
  const complaints: string[] = [];

  const open = async (): Promise<void> => {
    if (desktop === null) return;
    app = await launchDesktop(desktop, profile);
    // The app tells of what is due when its window is open and loaded, which takes longer than this.
    await app.evaluate(({ Notification }) => {
      const shown: Electron.Notification[] = [];
      Object.assign(globalThis, { shown });
      Notification.isSupported = () => true;
      Notification.prototype.show = function () {
        shown.push(this);
      };
    });
    const isOpen = new Promise((resolve) =>
      app.process().stdout?.on("data", (chunk) => {
        if (String(chunk).includes("Sextant is open.")) resolve(true);
      }),
    );
    page = await app.firstWindow();
    page.on("console", (message) => {
      if (message.type() === "error" || /content security policy/i.test(message.text()))
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.locator(painted).first().waitFor();
    await isOpen;
  };
  const messages = (): Promise<string[]> =>
    app.evaluate(() =>
      (globalThis as unknown as { shown: Electron.Notification[] }).shown.map(
        ({ title, body }) => `${title} / ${body}`,
      ),
    );

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), "sextant-"));
    await open();
  });
  afterAll(async () => {
    await app?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it("opens on our own page, under its name", async () => {
    expect(page.url()).toMatch(/^sextant:\/\/app\//);
    expect(await page.title()).toBe("Sextant");
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())),
      )
      .toEqual([true]);
  });

  it("shuts its page in: isolated, sandboxed, without Node", async () => {
    const preferences = await app.evaluate(({ webContents }) => {
      const contents = webContents.getAllWebContents()[0] as unknown as { getLastWebPreferences(): object };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    const left = preferences as Record<string, unknown>;
    const never = ["enableBlinkFeatures", "nodeIntegrationInWorker", "navigateOnDragDrop"];
    expect(never.filter((name) => Boolean(left[name]))).toEqual([]);
    const reached = await page.evaluate(() =>
      ["process", "require", "module", "Buffer", "global", "__dirname", "electron"].filter(
        (name) => name in globalThis,
      ),
    );
    expect(reached).toEqual([]);
    expect(await page.evaluate(() => Object.keys((window as unknown as DesktopWindow).sextant).sort())).toEqual([
      "call",
      "listen",
    ]);
  });

  it("answers calls and tells what happened", async () => {
    await page.evaluate(() => {
      const target = window as unknown as DesktopWindow & { heard: string[] };
      target.heard = [];
      target.sextant.listen((eventText) => void target.heard.push(eventText));
    });
    expect(await call(page, "app.describe", {})).toMatchObject({ ok: true, value: { mode: "desktop" } });
    expect(await call(page, "app.explode", {})).toMatchObject({ ok: false, error: { code: "call.unknown" } });
    const created = (await call(page, "company.create", { profile: aProfile() })) as { value: { id: string } };
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard))
      .toContain(JSON.stringify({ name: "company.changed", companyId: created.value.id }));
  });

  it("finds the playbooks that ship with it", async () => {
    const reply = await call(page, "playbook.list", {});
    expect(reply).toMatchObject({ ok: true, value: { problems: [] } });
    const { playbooks } = (reply as { value: { playbooks: { id: string }[] } }).value;
    expect(playbooks.map((playbook) => playbook.id)).toContain("growth-opportunities");
  });

  it("carries its policy by header, and serves nothing but the page", async () => {
    const answers = await app.evaluate(async ({ session }) => {
      const paths = ["", "index.html", "../package.json", "%2e%2e/package.json", "nothing.js"];
      return Promise.all(
        paths.map(async (path) => {
          const answer = await session.defaultSession.fetch(`sextant://app/${path}`);
          return { path, status: answer.status, policy: answer.headers.get("content-security-policy") };
        }),
      );
    });
    const policy = /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{32,}'; /;
    expect(answers).toEqual([
      { path: "", status: 200, policy: expect.stringMatching(policy) },
      { path: "index.html", status: 200, policy: expect.stringMatching(policy) },
      ...["../package.json", "%2e%2e/package.json", "nothing.js"].map((path) => ({ path, status: 404, policy: null })),
    ]);
  });

  it("runs no script and applies no style that the policy does not know", async () => {
    const ran = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
      const script = document.createElement("script");
      script.textContent = "window.intruder = true;";
      document.body.append(script);
      const style = document.createElement("style");
      style.textContent = "body { outline: 9px solid red }";
      document.head.append(style);
      const image = new Image();
      image.src = "https://example.com/pixel.png";
      await fetch("https://example.com/").catch(() => undefined);
      // The policy's refusals are told as events of their own turn: this one lets them come in before they are counted.
      await new Promise((resolve) => setTimeout(resolve));
      script.remove();
      style.remove();
      const evaluated = ((): boolean => {
        try {
          return Boolean(new Function("return true")());
        } catch {
          return false;
        }
      })();
      return { intruder: "intruder" in window, evaluated, refused: [...new Set(refused)].sort() };
    });
    expect(ran).toEqual({
      intruder: false,
      evaluated: false,
      refused: ["connect-src", "img-src", "script-src-elem", "style-src-elem"],
    });
    complaints.length = 0;
  });

  it("gives the page no view of another one inside itself", async () => {
    const inside = await page.evaluate(async () => {
      const refused = new Promise<string>((resolve) =>
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), {
          once: true,
        }),
      );
      const view = document.createElement("webview");
      view.setAttribute("src", "https://example.com/");
      const frame = document.createElement("iframe");
      frame.src = "sextant://app/";
      document.body.append(view, frame);
      return { view: view.constructor === HTMLElement, refused: await refused };
    });
    expect(inside).toEqual({ view: true, refused: "frame-src" });
    expect(
      await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((each) => each.getType())),
    ).toEqual(["window"]);
    await page.evaluate(() =>
      document.querySelectorAll("body > webview, body > iframe").forEach((each) => each.remove()),
    );
    complaints.length = 0;
  });

  it("answers no other page, though it had the same bridge, and listens on no other channel", async () => {
    const heard = await app.evaluate(async ({ app: main, BrowserWindow, ipcMain }) => {
      const preload = `${main.getAppPath()}/dist/preload.cjs`;
      const tell = async (load: (window: Electron.BrowserWindow) => Promise<void>): Promise<string> => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        try {
          await load(window);
          return String(await window.webContents.executeJavaScript(`sextant.call("company.list", "{}")`));
        } catch (error) {
          return String(error);
        } finally {
          window.destroy();
        }
      };
      const handlers = Reflect.get(ipcMain, "_invokeHandlers") as Map<string, unknown>;
      return {
        stranger: await tell((window) => window.loadURL("data:text/html,<p>stranger</p>")),
        file: await tell((window) => window.loadURL("file:///etc/hostname")),
        web: await tell((window) => window.loadURL("http://127.0.0.1:9/")),
        lookAlike: await tell((window) => window.loadURL("sextant://app.example/")),
        channels: [...handlers.keys()].filter((name) => !name.startsWith("ELECTRON_")),
        events: ipcMain.eventNames().filter((name) => !String(name).startsWith("ELECTRON_")),
      };
    });
    expect(JSON.parse(heard.stranger)).toMatchObject({ ok: false, error: { code: "call.untrusted" } });
    expect(heard.file).toContain("ERR_BLOCKED_BY_CLIENT");
    expect(heard.web).toContain("ERR_BLOCKED_BY_CLIENT");
    expect(heard.lookAlike).not.toContain('"ok":true');
    // "error" is Electron's own.
    expect([heard.channels, heard.events]).toEqual([["sextant:call"], ["error"]]);
  });

  it.runIf(process.env["SEXTANT_PACKED_APP"])("has its fuses set in the packed program itself", async () => {
    const wire = await getCurrentFuseWire(process.env["SEXTANT_PACKED_APP"] ?? "");
    const state = (fuse: FuseV1Options): string => ({ 48: "off", 49: "on" })[Number(wire[fuse])] ?? "unknown";
    expect({
      runAsNode: state(FuseV1Options.RunAsNode),
      nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
      cookies: state(FuseV1Options.EnableCookieEncryption),
      // The package for tests alone leaves this door open: that is how this test drives it.
      inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    }).toEqual({ runAsNode: "off", nodeOptions: "off", onlyAsar: "on", cookies: "on", inspect: "on" });
  });

  it("stays on its page, and opens nothing beside it", async () => {
    await app.evaluate(({ dialog }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      dialog.showMessageBox = ((_window: unknown, options: { message: string; detail: string }) => {
        asked.push(`${options.message} ${options.detail}`);
        return Promise.resolve({ response: 1, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
    });
    const before = page.url();
    const opened = await page.evaluate(() =>
      [
        "https://example.com/read",
        "mailto:ana@example.com",
        "http://example.com/plain",
        "https://example.com@evil.example/",
        "file:///etc/passwd",
        "sextant://app/",
      ].map((address) => window.open(address) === null),
    );
    expect(opened).toEqual([true, true, true, true, true, true]);
    for (const address of ["https://example.com/go", "file:///etc/passwd", "data:text/html,hi"])
      await page.evaluate((target) => {
        const link = document.createElement("a");
        link.href = target;
        document.body.append(link);
        link.click();
        link.remove();
      }, address);
    const asked = (): Promise<string[]> => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
    await expect
      .poll(asked, { timeout: 10_000 })
      .toEqual([
        "Open example.com? https://example.com/read",
        "Open ana@example.com? mailto:ana@example.com",
        "Open example.com? https://example.com/go",
      ]);
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);
    complaints.length = 0;
  });

  it("grants the page no permission but to copy text", async () => {
    const states = await page.evaluate(async () => {
      const location = await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve("given"),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? "denied" : "other"),
        ),
      );
      const camera = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => "given",
        () => "denied",
      );
      return [location, camera, await Notification.requestPermission()];
    });
    expect(states).toEqual(["denied", "denied", "denied"]);
    // Asked, not tried: copying needs a focus that nothing gives where there is no window manager.
    const clipboard = await page.evaluate(async () => {
      const names = ["clipboard-write", "clipboard-read"] as unknown as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(clipboard).toEqual(["granted", "denied"]);
    complaints.length = 0;
  });

  it("keeps what was entered, and its window's place, over a restart, and tells once of what came due", async () => {
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 720 }),
    );
    const { value } = (await call(page, "company.list", {})) as { value: { id: string }[] };
    const draft = { title: "Did it move?", dueOn: "2026-01-15" };
    await call(page, "followUp.add", { companyId: value[0]?.id, draft });
    await app.close();
    await open();
    expect(await call(page, "company.list", {})).toMatchObject({ ok: true, value: [{ name: aProfile().name }] });
    const size = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
    expect(size).toEqual([1000, 720]);

    // What came due while it was closed is told at the start; pressing that leads to it.
    expect(await messages()).toEqual([`Due: ${aProfile().name} / Did it move?`]);
    await app.evaluate(() => (globalThis as unknown as { shown: Electron.Notification[] }).shown[0]?.emit("click"));
    await page.getByRole("heading", { level: 1, name: "Did it move?" }).waitFor();
    await app.close();
    await open();
    expect(await messages()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
