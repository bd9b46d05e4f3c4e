import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { cipherForTests } from "../support/cipher.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The browser app as its own process, with all that it has said. */
interface Served {
  process: ChildProcess;
  said: () => string;
  links: () => string[];
}

function serve(profile: string, environment: Record<string, string> = {}): Served {
  let said = "";
  const child = spawn(process.execPath, [join("dist", "serve.cjs")], {
    env: { ...process.env, SEXTANT_PROFILE: profile, SEXTANT_PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    process: child,
    said: () => said,
    links: () => said.match(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/g) ?? [],
  };
}

async function firstLink(served: Served): Promise<string> {
  await expect.poll(() => served.links(), { timeout: 20_000 }).toHaveLength(1);
  return served.links()[0] ?? "";
}

it("opens with a link that works once, and shows a new one in the terminal when a stranger knocks", async () => {
  const served = serve(tempFolder());
  const link = await firstLink(served);
  const [friend, stranger] = [await browser.newContext(), await browser.newContext()];
  onTestFinished(async () => {
    await friend.close();
    await stranger.close();
  });
  const page = await friend.newPage();
  await page.goto(link);
  expect(await page.title()).toBe("Sextant");
  expect(new URL(page.url()).search).toBe("");
  await page.reload();
  await page.locator("#root > :not(style)").first().waitFor();

  const other = await stranger.newPage();
  await other.goto(link);
  expect(await other.locator("h1").textContent()).toBe("This browser is not let in yet");
  await expect.poll(() => served.links()).toHaveLength(2);
  expect(await other.content()).not.toContain("token=");
  await other.goto(served.links()[1] ?? "");
  await other.locator("#root > :not(style)").first().waitFor();
});

it("shows its page without breaking its own content policy or going to the network", async () => {
  const served = serve(tempFolder());
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  const places = new Set<string>();
  page.on("console", (message) => {
    if (message.type() === "error" || /content security policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => places.add(new URL(request.url()).origin));
  const link = await firstLink(served);
  await page.goto(link);
  await page.locator("#root > :not(style)").first().waitFor();
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready);
  expect(complaints).toEqual([]);
  expect([...places].filter((place) => place !== "null")).toEqual([new URL(link).origin]);
});

it.each(["SIGINT", "SIGTERM"] as const)("stops cleanly on %s while a page is open", async (signal) => {
  const served = serve(tempFolder());
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(await firstLink(served));
  await page.locator("#root > :not(style)").first().waitFor();
  const ended = once(served.process, "exit");
  served.process.kill(signal);
  expect(await ended).toEqual([0, null]);
  expect(served.said().trim().split("\n")).toHaveLength(1);
});

it("leaves a profile alone that another process has open", async () => {
  const profile = tempFolder();
  await firstLink(serve(profile));
  const second = serve(profile);
  expect(await once(second.process, "close")).toEqual([1, null]);
  expect(second.said().trim()).toBe(
    "Sextant is already running with this profile. Use the window or browser tab that is open, or close it first.",
  );
});

it.skipIf(cipherForTests() === null)("starts into the unlock screen where its store is encrypted", async () => {
  const profile = tempFolder();
  const driver = process.env["SEXTANT_CIPHER_DRIVER"]!;
  const app = await openTestApp(profile, { cipherDrivers: [driver] });
  await app.ask("company.createSample", { sample: "ledgerly" });
  await app.ask("encryption.set", { lock: { by: "passphrase", passphrase: "correct horse battery" } });
  await app.close();
  const served = serve(profile);
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(await firstLink(served));
  const field = page.getByLabel("Passphrase", { exact: true });
  await field.fill("correct horse");
  await field.press("Enter");
  await page.getByRole("alert").getByText("That passphrase does not open the store.").waitFor();
  await field.fill("correct horse battery");
  await field.press("Enter");
  await page.getByText("Ledgerly").first().waitFor();
  expect(served.said()).not.toContain("correct horse");
});

it("says in one line that its port is taken", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const served = serve(tempFolder(), { SEXTANT_PORT: String(port) });
  expect(await once(served.process, "close")).toEqual([1, null]);
  expect(served.said()).toBe(
    "Sextant can't start: The port in SEXTANT_PORT is used by another program. Choose another one, or leave it out.\n",
  );
});
