import type { Locator, Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { answerAll, figuresToBrief } from "../support/use-session.ts";

let app: BrowserApp;
let page: Page;
beforeEach(async () => {
  app = await startBrowserApp(tempFolder());
  page = app.page;
  await page.getByRole("button", { name: "Try Ledgerly" }).click();
  await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
  await answerAll(page);
  await figuresToBrief(page);
});
afterEach(() => app.close());

const code = /\[(=|F\d|A\d|proposed|estimate)/;
const chips = (field: Locator): Promise<string[]> => field.locator("[data-mark]").allInnerTexts();

it("shows the sources in an action's fields as chips that stay, tell a changed number, and go with Backspace", async () => {
  const card = page.getByRole("region", { name: "Help a few dozen new sign-ups in by hand" });
  const open = async (): Promise<Locator> => {
    await card.getByRole("button", { name: "Change", exact: true }).click();
    return card.getByRole("textbox", { name: "From", exact: true });
  };
  const save = async (): Promise<void> => {
    await card.getByRole("button", { name: "Accept with these changes" }).click();
    await card.getByText("Accepted with your changes").waitFor();
  };
  let from = await open();
  expect(await card.innerText()).not.toMatch(code);
  expect(await chips(from)).toEqual(["Activation"]);
  await from.focus();
  await page.keyboard.press("Home");
  await page.keyboard.type("Now ");
  await save();
  const read = card.locator("dd", { hasText: "of all sign-ups today" });
  expect(await read.innerText()).toContain("Now 20.0 %");
  expect(await read.getByRole("button", { name: /^Source: Activation/ }).count()).toBe(1);

  from = await open();
  await from.focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < "Now 20.0".length; step += 1) await page.keyboard.press("ArrowRight");
  for (let step = 0; step < "20.0".length; step += 1) await page.keyboard.press("Backspace");
  await page.keyboard.type("31");
  expect(await chips(from)).toEqual(["Activation"]);
  await save();
  await card.getByText(/says 31 %, facts give 20(\.0)? %/).waitFor();

  from = await open();
  await from.focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < "Now 31 % ".length; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Delete");
  expect(await chips(from)).toEqual([]);
  await page.keyboard.press("Control+z");
  expect(await chips(from)).toEqual(["Activation"]);
  await page.keyboard.press("Control+y");
  expect(await chips(from)).toEqual([]);
  await page.keyboard.press("Enter");
  await card.getByText("Accepted with your changes").waitFor();
  expect(await read.innerText()).toMatch(/^Now 31 %\sno source of all sign-ups today/);
  expect(app.complaints).toEqual([]);
});

it("lets the brief be edited without a code in sight: chips move with their words, and every number is checked again", async () => {
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const text = page.getByRole("textbox", { name: "The brief's text" });
  expect(await text.innerText()).not.toMatch(code);
  const before = await chips(text);
  expect(before.length).toBeGreaterThan(10);
  const opening = (await text.innerText()).slice(0, 24);
  // The first paragraph is cut and put at the end, with its chips.
  await text.focus();
  await page.keyboard.press("Control+Home");
  await page.evaluate(() => {
    const selection = window.getSelection()!;
    const field = document.activeElement!;
    const first = [...field.childNodes].find((node) => node.nodeValue?.includes("\n\n"))!;
    selection.setBaseAndExtent(field, 0, first, first.nodeValue!.indexOf("\n\n"));
  });
  await page.keyboard.press("Control+x");
  const left = await chips(text);
  expect(left.length).toBeLessThan(before.length);
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+v");
  expect(await chips(text)).toEqual([...left, ...before.slice(0, before.length - left.length)]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ours now: 252 sign-ups [F3] activate.");
  // Leaving and coming back keeps the edit, as chips.
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Go on editing" }).click();
  expect(await text.innerText()).not.toMatch(code);
  expect(await chips(text)).toHaveLength(before.length + 1);
  await page.getByRole("button", { name: "Save and check" }).click();
  await page.getByText(/\d+ numbers checked, none needs you/).waitFor();
  const saved = await page.locator("article").innerText();
  expect(saved).toContain("Ours now: 252 sign-ups");
  expect(saved.indexOf(opening)).toBeGreaterThan(saved.indexOf("What the goal needs"));
  expect(saved).not.toMatch(code);
  expect(app.complaints).toEqual([]);
});

it("takes pasted markup for the text that it is, beside marks that become chips", async () => {
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const text = page.getByRole("textbox", { name: "The brief's text" });
  const before = await chips(text);
  await text.focus();
  await page.keyboard.press("Control+End");
  const pasted = ' <img src=x onerror="document.title=1"> <b>252</b> sign-ups [F3] &amp; [=F3/F2"><i>]';
  await text.evaluate((field, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    clipboardData.setData("text/html", words);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
  expect(await text.locator("img, b, i").count()).toBe(0);
  expect(await text.innerText()).toContain('<img src=x onerror="document.title=1"> <b>252</b> sign-ups');
  expect(await text.innerText()).toContain("&amp;");
  expect(await chips(text)).toHaveLength(before.length + 2);
  await page.keyboard.press("Control+z");
  expect(await chips(text)).toEqual(before);
  expect(app.complaints).toEqual([]);
});
