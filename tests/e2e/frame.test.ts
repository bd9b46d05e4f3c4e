import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

let app: BrowserApp;
afterEach(async () => {
  await app.close();
});

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: list, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

async function startLedgerly(): Promise<Page> {
  app = await startBrowserApp(tempFolder());
  await app.page.getByRole("button", { name: "Try Ledgerly" }).click();
  await app.page.getByRole("heading", { name: "What is the problem, in a sentence?" }).waitFor();
  return app.page;
}

it("adds a company of one's own: errors stand at their fields, and what was typed survives errors, leaving and reloading", async () => {
  app = await startBrowserApp(tempFolder());
  const { page } = app;
  await page.getByRole("button", { name: "Add a company" }).click();
  await field(page, "People").fill("about forty");
  await field(page, "What it wants to reach").fill("نمو 🦊 by 2027");
  await page.getByRole("button", { name: "Add company" }).click();
  await page.getByText("This can't be empty.").waitFor();
  await page.getByText("Write a whole number, or leave it empty.").waitFor();
  expect(await field(page, "People").inputValue()).toBe("about forty");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Who advises" }).waitFor();
  await page.goBack();
  await page.reload();
  await page.getByText("What you had typed is here again.").waitFor();
  expect(await field(page, "What it wants to reach").inputValue()).toBe("نمو 🦊 by 2027");
  await field(page, "People").fill("1,200");
  await field(page, "Name").fill("شركة 🦊");
  await field(page, "Name").press("Enter");
  await page.getByRole("heading", { name: "What is the problem, in a sentence?" }).waitFor();
  expect(await page.title()).toBe("شركة 🦊 · New session · Sextant");
  await page.getByRole("link", { name: "Facts", exact: true }).click();
  await page.getByText("No facts yet.").waitFor();
  expect(app.complaints).toEqual([]);
});

it("adds, edits, retires and restores a fact, and finds it by word, kind and age", async () => {
  const page = await startLedgerly();
  await page.getByRole("link", { name: "Facts", exact: true }).click();
  await page.getByText("25 facts").waitFor();
  await page.getByRole("button", { name: "Add a fact" }).click();
  await choose(page, "Which metric", "Gross margin");
  await field(page, "Value").fill("a lot");
  await page.getByRole("button", { name: "Save fact" }).click();
  await page.getByText("This can't be empty.").waitFor();
  expect(await field(page, "Value").evaluate((node) => node === document.activeElement)).toBe(true);
  await field(page, "Value").fill("78.5");
  await page.getByText("Reads as 78.5 %").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save fact" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Add a fact" }).click();
  await page.getByText("What you had typed is here again.").waitFor();
  await page.getByRole("combobox", { name: "Source" }).or(field(page, "Source")).fill("Ledger of 2025");
  await page.getByLabel("As of").fill("2025-12-31");
  await page.getByRole("button", { name: "Save fact" }).click();
  await page.getByText("26 facts · 1 older than 90 days").waitFor();

  await page.getByLabel("Only older than 90 days").check();
  await page.getByText("1 of 26").waitFor();
  const row = page.getByRole("row", { name: /Ledger of 2025/ });
  expect(await row.innerText()).toMatch(/^F26\b/);
  expect(await row.innerText()).toContain("78.5 %");
  expect(await row.innerText()).toContain("Older than 90 days");

  await page.getByRole("button", { name: "Edit F26" }).click();
  expect(await field(page, "Value").inputValue()).toBe("78.5");
  await page.getByLabel("As of").fill("2026-11-20");
  await page.getByRole("button", { name: "Save fact" }).click();
  await page.getByText("No fact fits.").waitFor();
  await page.getByRole("button", { name: "Clear the filters" }).click();

  await field(page, "Find a fact").fill("ledger 2025");
  await page.getByRole("button", { name: "Retire F26" }).click();
  await page.getByText("F26 is retired: new sessions don't see it.").waitFor();
  await page.getByText("No fact fits.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("F26 is back: new sessions see it.").waitFor();
  await row.waitFor();
  expect(app.complaints).toEqual([]);
});

it("goes to any page and starts a playbook from the keyboard alone", async () => {
  const page = await startLedgerly();
  const palette = page.getByRole("dialog", { name: "Go to" });
  /** Types into the palette when it has the focus, and enters the first hit when it is the one that is meant. */
  const goByName = async (words: string, hit: string): Promise<void> => {
    await page.keyboard.press("Control+k");
    await palette.locator("input:focus").waitFor();
    await page.keyboard.type(words);
    await palette.getByRole("button").or(palette.getByRole("option")).first().filter({ hasText: hit }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await palette.waitFor({ state: "hidden" });
  };
  await goByName("Facts", "Facts");
  await page.getByRole("heading", { name: "Facts" }).waitFor();
  await goByName("growth leaks", "growth leaks");
  await page.getByRole("button", { name: "Go on", exact: true }).waitFor();
  expect(await page.title()).toBe("Ledgerly · Session · Sextant");
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await page.getByText("left at the questions").waitFor();
});

it("keeps edits of the settings that are not saved, says what is missing, and never shows a stored key again", async () => {
  const page = await startLedgerly();
  await page.getByRole("link", { name: "Settings" }).click();
  await choose(page, "Advisor", "Another OpenAI-compatible address");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Write the server's address, such as https://example.com/v1.").waitFor();
  await field(page, "Address").fill("http://127.0.0.1:9/v1");
  await page.getByText("Not saved yet").waitFor();
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  expect(await field(page, "Address").inputValue()).toBe("http://127.0.0.1:9/v1");
  await page.getByRole("combobox", { name: "Model" }).or(field(page, "Model")).fill("some-model");
  await page.getByLabel("Key", { exact: true }).fill("sk-frame-test-0123456789");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved. The next advice comes from here.").waitFor();
  expect(await page.getByLabel("Key", { exact: true }).inputValue()).toBe("");
  await page.getByText("A key is stored.").waitFor();
  await page.reload();
  await page.getByText("A key is stored.").waitFor();
  expect(await page.content()).not.toContain("sk-frame-test");
  await page.getByRole("button", { name: "Forget the key" }).click();
  await page.getByText("The key is forgotten.").waitFor();
});

it("says when its own process does not answer, and of a company that is not there", async () => {
  const page = await startLedgerly();
  await page.evaluate(() => {
    window.location.hash = "#/c/0190a000-0000-7000-8000-000000000009/facts";
  });
  await page.getByText("This company is not here.").waitFor();
  await page.getByRole("link", { name: "Go home" }).click();
  await page.getByRole("heading", { name: "What needs you" }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole("link", { name: "Facts", exact: true }).click();
  await page.getByRole("alert").filter({ hasText: "does not answer" }).waitFor();
  await page.context().setOffline(false);
});

it("is free of what hinders people, on every screen of the frame, in light and dark", async () => {
  const page = await startLedgerly();
  const faults: string[] = [];
  const look = async (place: string): Promise<void> => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      faults.push(...violations.map(({ id, nodes }) => `${place}, ${colorScheme}: ${id} ${nodes[0]?.html ?? ""}`));
    }
  };
  await look("gallery");
  await page.getByRole("link", { name: "Facts", exact: true }).click();
  await page.getByText("25 facts").waitFor();
  await look("facts");
  await page.getByRole("button", { name: "Edit F3", exact: true }).click();
  await page.getByRole("button", { name: "Save fact" }).waitFor();
  await look("fact");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save fact" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Settings" }).click();
  await choose(page, "Advisor", "OpenRouter");
  await look("settings");
  await page.getByRole("link", { name: "Sessions" }).click();
  await page.getByText("No session yet.").waitFor();
  await look("sessions");
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await page.getByText("A session begins with a question.").waitFor();
  await look("home");
  await page.getByRole("button", { name: /^Switch company/ }).click();
  await page.getByRole("menuitem", { name: "Add a company" }).waitFor();
  await look("switcher");
  await page.getByRole("menuitem", { name: "Add a company" }).click();
  await page.getByRole("heading", { name: "Another company" }).waitFor();
  await look("ways in");
  await page.getByRole("button", { name: "Add a company" }).click();
  await page.getByRole("button", { name: "Add company" }).click();
  await look("company with an error");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Go to" }).waitFor();
  await look("palette");
  expect(faults).toEqual([]);
});
