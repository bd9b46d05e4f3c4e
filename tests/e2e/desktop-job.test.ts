import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

  /** Lets the system's save dialog answer these paths, one after the other, and turn back at the end of them. */
  const answerSaveDialog = (paths: readonly string[]): Promise<void> =>
    app.evaluate(({ dialog }, [...answers]) => {
      dialog.showSaveDialog = () => {
        const next = answers.shift();
        return Promise.resolve({ canceled: next === undefined, filePath: next ?? "" });
      };
    }, paths);

  /** Exports the brief that is open to where each of the paths says. */
  const exportTo = async (folder: string): Promise<void> => {
    const older = join(folder, "Brief.docx");
    writeFileSync(older, "older");
    await answerSaveDialog([older, join(older, "Brief.docx"), join(folder, "Brief")]);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog");
    const go = dialog.getByRole("button", { name: "Export", exact: true });
    await go.click();
    await dialog.getByText(`Saved as ${older}`).waitFor();
    expect(readFileSync(older).subarray(0, 2).toString()).toBe("PK");
    const word = readFileSync(older);

    await go.click();
    await dialog.getByText("its folder is not there any more").waitFor();
    expect(readFileSync(older).equals(word)).toBe(true);

    await dialog.getByRole("radio", { name: "PDF" }).check();
    await go.click();
    await dialog.getByText(`Saved as ${join(folder, "Brief.pdf")}`).waitFor();
    expect(readFileSync(join(folder, "Brief.pdf")).subarray(0, 5).toString()).toBe("%PDF-");

    await dialog.getByRole("radio", { name: "Markdown" }).check();
    await go.click();
    await dialog.getByRole("button", { name: "Cancel" }).waitFor();
    await expect.poll(() => go.isEnabled()).toBe(true);
    expect(await dialog.getByText("Saved as").count()).toBe(0);
    expect(await dialog.getByRole("alert").count()).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["Brief.docx", "Brief.pdf"]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
  };

  beforeEach(async () => {
    profile = tempFolder();
    complaints = [];
    await open();
  });
  afterEach(async () => {
    await app?.close();
  });

  it("goes from the first run to a checked and exported brief without a network, and has it again after a restart", async () => {
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
    const folder = join(profile, "exports");
    mkdirSync(folder);
    await exportTo(folder);

    await app.close();
    await open();
    await page.getByRole("link", { name: "Sessions" }).click();
    await page.getByText("Brief ready").click();
    await verdict().waitFor();
    expect(await verdict().innerText()).toBe(said);
    expect(await heading().innerText()).toBe(title);
    await page.getByText("Written without a model").first().waitFor();
    expect(complaints).toEqual([]);
  }, 300_000);

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
