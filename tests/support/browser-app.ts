import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";

/** Sextant as a person has it without a desktop window: its own process, and a page in a real browser. */
export interface BrowserApp {
  page: Page;
  browser: Browser;
  /** What the page's console called an error, and what it threw. */
  complaints: string[];
  /** Ends the process as a crash would, and starts it anew on the same profile with a new page; `between` runs in between. */
  crashAndStart(between?: () => void): Promise<void>;
  close(): Promise<void>;
}

const readyLine = /Sextant is ready: (\S+)/;

async function startServer(profile: string): Promise<{ server: ChildProcess; link: string }> {
  const server = spawn(process.execPath, [join("dist", "serve.cjs")], {
    env: { ...process.env, SEXTANT_PROFILE: profile, SEXTANT_PORT: "0", SEXTANT_API_KEY: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const link = await new Promise<string>((resolve, reject) => {
    let said = "";
    const read = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      const found = readyLine.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("exit", () => reject(new Error(`Sextant ended before it was ready: ${said}`)));
  });
  return { server, link };
}

/** Starts Sextant on a profile and opens its link in Chromium. The caller closes it. */
export async function startBrowserApp(profile: string, scheme: "light" | "dark" = "light"): Promise<BrowserApp> {
  const browser = await launchChromium();
  const complaints: string[] = [];
  let server: ChildProcess;
  const app: BrowserApp = {
    page: undefined as unknown as Page,
    browser,
    complaints,
    crashAndStart: async (between) => {
      const before = complaints.length;
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      await ended;
      await app.page.context().close();
      // That its stream was cut is what the old page must complain of, and it may be quick enough to say so.
      complaints.length = before;
      between?.();
      await open();
    },
    close: async () => {
      await browser.close();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
    },
  };
  const open = async (): Promise<void> => {
    const started = await startServer(profile);
    server = started.server;
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: scheme,
      reducedMotion: "reduce",
      locale: "en-GB",
    });
    app.page = await context.newPage();
    app.page.setDefaultTimeout(45_000);
    app.page.on("pageerror", (error) => void complaints.push(String(error)));
    app.page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await app.page.goto(started.link);
  };
  await open();
  return app;
}

/** Takes a picture of the page where SEXTANT_SHOTS names a folder; else does nothing. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["SEXTANT_SHOTS"];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
