import type { ElectronApplication, Locator, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shoot } from "../support/browser-app.ts";
import { findDesktopApp, launchDesktop } from "../support/electron.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { answerAll } from "../support/use-session.ts";

const desktop = findDesktopApp();

describe.skipIf(desktop === null)("the main job in the desktop window", () => {
  let profile: string;
  let app: ElectronApplication;
  let page: Page;
  let complaints: string[];

  const open = async (): Promise<void> => {
    if (desktop === null) return;
    app = await launchDesktop(desktop, profile);
    page = await app.firstWindow();
    page.setDefaultTimeout(45_000);
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  };

  /** Ends the app as a crash would: nothing is told, nothing is saved on the way out. */
  const crash = async (): Promise<void> => {
    const ended = app.waitForEvent("close");
    app.process().kill("SIGKILL");
    await ended;
  };

  // Looked for anew each time, because a restart brings a page of its own.
  const heading = (): Locator => page.getByRole("heading", { level: 1 }).first();
  const verdict = (): Locator => page.getByText(/\d+ numbers checked, none needs you/);

  const startGrowth = async (): Promise<void> => {
    await page.getByRole("button", { name: "Try Ledgerly" }).click();
    await page.getByRole("textbox").first().fill("Sign-ups do not turn into paying customers");
    await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
    await page.getByRole("button", { name: "Go on", exact: true }).waitFor();
  };

  beforeEach(async () => {
    profile = tempFolder();
    complaints = [];
    await open();
  });
  afterEach(async () => {
    await app?.close();
  });

  it("goes from the first run to a checked brief without a network, and has it again after a restart", async () => {
    await startGrowth();
    await answerAll(page);
    await page.getByRole("heading", { name: "What your figures say" }).waitFor();
    await page
      .getByText(/80 % of sign-ups/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Go on to the advice" }).click();
    await page.getByRole("button", { name: "Write the brief", exact: true }).click();
    await verdict().waitFor({ timeout: 60_000 });
    const said = await verdict().innerText();
    await page.getByText("Written without a model").first().waitFor();
    const title = await heading().innerText();
    await shoot(page, "desktop-brief");

    await app.close();
    await open();
    await page.getByRole("link", { name: "Sessions" }).click();
    await page.getByText("Brief ready").click();
    await verdict().waitFor();
    expect(await verdict().innerText()).toBe(said);
    expect(await heading().innerText()).toBe(title);
    await page.getByText("Written without a model").first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("goes on at the same question when it was killed in the middle of the intake", async () => {
    await startGrowth();
    const first = await heading().innerText();
    await page.getByRole("button", { name: "I don't know" }).click();
    await page.getByRole("button", { name: "Go on without it" }).click();
    await page.waitForFunction((before) => document.querySelector("h1")?.textContent !== before, first);
    const second = await heading().innerText();

    await crash();
    await open();
    await page.getByRole("link", { name: "Sessions" }).click();
    await page.getByText("Left at the questions").click();
    await page.getByRole("button", { name: "Go on", exact: true }).waitFor();
    expect(await heading().innerText()).toBe(second);
    expect(second).not.toBe(first);
    expect(complaints).toEqual([]);
  });
});
