import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { createGate } from "../../electron/hosts/gate.ts";
import { startHttpHost, type HttpHost } from "../../electron/hosts/http-host.ts";
import type { bridge as pageBridge } from "../../renderer/bridge.ts";
import { launchChromium } from "../support/chromium.ts";
import { aProfile } from "../support/examples.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** What the test's page puts on its window. */
interface BridgeWindow {
  bridge: typeof pageBridge;
  heard: string[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The real app behind the real host, and a page that has nothing but the bridge. */
async function openPage(): Promise<{
  page: Page;
  app: TestApp;
  start: (port: number) => Promise<HttpHost>;
  host: HttpHost;
}> {
  const folder = tempFolder();
  const rendererFolder = join(folder, "page");
  mkdirSync(rendererFolder);
  writeFileSync(join(rendererFolder, "index.html"), '<!doctype html><script type="module" src="page.js"></script>');
  await build({
    stdin: {
      contents: `import { bridge } from "./renderer/bridge.ts";
        Object.assign(window, { bridge, heard: [] });`,
      resolveDir: process.cwd(),
    },
    outfile: join(rendererFolder, "page.js"),
    bundle: true,
    format: "esm",
    logLevel: "error",
  });
  const app = await openTestApp(folder);
  let drawn = 0;
  const gate = createGate(Date.now, () => `secret-${++drawn}`);
  const start = (port: number): Promise<HttpHost> => startHttpHost(app, { rendererFolder, port, gate });
  const host = await start(0);
  const context = await browser.newContext();
  const page = await context.newPage();
  onTestFinished(async () => {
    await context.close();
    await app.close();
  });
  await page.goto(host.issueLink());
  return { page, app, start, host };
}

const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { bridge, heard } = window as unknown as BridgeWindow;
    bridge.on((event) => void heard.push(event.name));
  });
const heardBy = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as BridgeWindow).heard);
const companies = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as BridgeWindow).bridge.invoke("company.list", {}));
const create = (page: Page): Promise<unknown> =>
  page.evaluate(
    (profile) => (window as unknown as BridgeWindow).bridge.invoke("company.create", { profile }),
    aProfile(),
  );

it("carries calls, answers and events between a page and the app", async () => {
  const { page, host } = await openPage();
  onTestFinished(() => host.close());
  await listen(page);
  expect(await companies(page)).toEqual({ ok: true, value: [] });
  expect(await create(page)).toMatchObject({ ok: true, value: { name: aProfile().name } });
  await expect.poll(() => heardBy(page)).toContain("company.changed");
});

it("tells the page to read anew what it may have missed before it could hear", async () => {
  const { page, host } = await openPage();
  onTestFinished(() => host.close());
  await create(page);
  await listen(page);
  await expect.poll(() => heardBy(page)).toEqual(["bridge.resync"]);
});

it("shares one stream among all that listen", async () => {
  const { page, host } = await openPage();
  onTestFinished(() => host.close());
  const streams: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/events")) streams.push(request.url());
  });
  await listen(page);
  await listen(page);
  await create(page);
  await expect.poll(async () => (await heardBy(page)).filter((name) => name === "company.changed")).toHaveLength(2);
  expect(streams).toHaveLength(1);
});

it("answers with an error value while the app is away, says so, and has the page read anew when it is back", async () => {
  const { page, host, start } = await openPage();
  await listen(page);
  await create(page);
  await host.close();
  await expect.poll(() => heardBy(page)).toContain("bridge.lost");
  expect(await companies(page)).toMatchObject({ ok: false, error: { code: "bridge.lost" } });
  const again = await start(host.port);
  onTestFinished(() => again.close());
  await expect.poll(() => heardBy(page), { timeout: 20_000 }).toContain("bridge.resync");
  expect(await companies(page)).toMatchObject({ ok: true, value: [{ name: aProfile().name }] });
  expect((await heardBy(page)).filter((name) => name === "bridge.lost")).toHaveLength(1);
});

it("says that the browser is not let in any more when Sextant was started anew", async () => {
  const { page, app, host } = await openPage();
  await host.close();
  const anew = await startHttpHost(app, { rendererFolder: join(app.folder, "page"), port: host.port });
  onTestFinished(() => anew.close());
  expect(await companies(page)).toMatchObject({
    ok: false,
    error: { code: "call.untrusted", hint: expect.stringContaining("newest link") },
  });
});
