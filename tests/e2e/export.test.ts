import { AxeBuilder } from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { shoot, startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { answerAll, figuresToBrief } from "../support/use-session.ts";

let app: BrowserApp;
let page: Page;

beforeEach(async () => {
  app = await startBrowserApp(tempFolder());
  page = app.page;
});
afterEach(() => app.close());

const dialog = () => page.getByRole("dialog");

/** Exports by the dialog that is open, and gives the file's name and where it was saved. */
async function exported(format: string, folder: string): Promise<{ name: string; path: string }> {
  await dialog().getByRole("radio", { name: format, exact: true }).check();
  const download = page.waitForEvent("download");
  await dialog().getByRole("button", { name: "Export" }).click();
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  await dialog().getByText(`“${file.suggestedFilename()}” is among your downloads.`).waitFor();
  return { name: file.suggestedFilename(), path };
}

/** An open dialog has a head of its own, and the page's is out of reach meanwhile: there are not two to choose from. */
const faultsOf = async (of: Page, within = "html"): Promise<string[]> =>
  (
    await new AxeBuilder({ page: of })
      .include(within)
      .disableRules(within === "html" ? [] : ["landmark-no-duplicate-banner"])
      .analyze()
  ).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);

it("hands the Ledgerly brief over under one's own name, as a page that asks for nothing and as Markdown", async () => {
  const folder = tempFolder();
  await page.getByRole("button", { name: "Try Ledgerly" }).click();
  await page.getByRole("textbox").first().waitFor();
  await page.getByRole("link", { name: "Settings" }).click();
  const brand = page.getByRole("form", { name: "Your name on exports" });
  await brand.getByLabel("Name").fill("North Advisory");
  await brand.getByLabel("Colour of headings").fill("#ffee00");
  await brand.getByText("Text in this colour is hard to read on paper.").waitFor();
  await brand.getByLabel("Colour of headings").fill("#6b2f7a");
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#6b2f7a"/></svg>';
  await brand
    .locator('input[type="file"]')
    .setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg onload='x()'/>") });
  await brand.getByRole("button", { name: "Save" }).click();
  await brand.getByText("This SVG holds something that acts.").waitFor();
  await brand
    .locator('input[type="file"]')
    .setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) });
  await brand.getByRole("button", { name: "Save" }).click();
  await brand.getByText("Saved. The next export carries it.").waitFor();
  await brand.evaluate((node) => node.scrollIntoView({ block: "center" }));
  await shoot(page, "export-brand");
  expect(await faultsOf(page)).toEqual([]);

  await page.goBack();
  await page.getByRole("textbox").first().fill("Sign-ups do not turn into paying customers");
  await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
  await answerAll(page);
  await figuresToBrief(page);
  await page.getByRole("button", { name: "Export" }).click();
  await dialog().getByText("Export this brief").waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await shoot(page, `export-dialog-${colorScheme}`);
  }
  expect(await faultsOf(page, '[role="dialog"]')).toEqual([]);
  // Every number of it holds: there is nothing to ask.
  expect(await dialog().getByText("do not hold").count()).toBe(0);
  const html = await exported("Web page", folder);
  const markdown = await exported("Markdown", folder);
  expect(html.name).toMatch(/^Ledgerly - .*\.html$/);
  expect(markdown.name).toMatch(/^Ledgerly - .*\.md$/);
  const text = readFileSync(markdown.path, "utf8");
  await dialog().getByRole("radio", { name: "Nothing" }).check();
  const bare = await exported("Markdown", folder);
  expect(readFileSync(bare.path, "utf8")).toMatch(/^_What each number rests on is kept in Sextant\._$/m);
  expect(readFileSync(bare.path, "utf8")).not.toContain("[^1]");
  // A program gets everything: there is nothing to choose.
  await dialog().getByRole("radio", { name: "JSON", exact: true }).check();
  expect(await dialog().getByText("Behind the page").count()).toBe(0);
  const titles = await page.locator("article h2").allInnerTexts();
  await page.keyboard.press("Escape");

  expect(text).toContain("Prepared by North Advisory for Ledgerly");
  expect(text).toMatch(/\[\^1\]: /);
  expect(text).not.toMatch(/\[(?:=|[FADU]\d)/);

  const context = await app.browser.newContext({ viewport: { width: 1000, height: 1200 } });
  const paper = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  paper.on("request", (request) => void asked.push(request.url()));
  paper.on("console", (message) => void complaints.push(message.text()));
  await paper.goto(pathToFileURL(html.path).href);
  expect(await paper.title()).toContain("Ledgerly");
  expect(await paper.locator("h1").evaluate((node) => getComputedStyle(node).color)).toBe("rgb(107, 47, 122)");
  expect(
    await paper.getByAltText("Logo of North Advisory").evaluate((node) => (node as HTMLImageElement).naturalWidth),
  ).toBe(120);
  const headings = await paper.locator("h2").allInnerTexts();
  expect(titles.slice(0, 5).every((title) => headings.includes(title))).toBe(true);
  expect(await paper.locator("figure > svg").isVisible()).toBe(true);
  await paper.getByRole("link", { name: "Note 2", exact: true }).first().click();
  expect(await paper.locator("#note-2").isVisible()).toBe(true);
  await paper.locator("#note-2").getByRole("link").first().click();
  expect(paper.url()).toMatch(/#cited-2-1$/);
  expect(await faultsOf(paper)).toEqual([]);
  await paper.goto(pathToFileURL(html.path).href);
  await shoot(paper, "export-page");
  await paper.emulateMedia({ media: "print" });
  expect(await paper.locator("details").first().isVisible()).toBe(false);
  await shoot(paper, "export-print");
  expect(asked.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
  expect(app.complaints).toEqual([]);
});
