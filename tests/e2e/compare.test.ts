import { AxeBuilder } from "@axe-core/playwright";
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

const expectAccess = async (part: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
};
const shootBoth = async (name: string): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await shoot(page, `${name}-${colorScheme}`);
  }
};
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

/** A growth session, from its card to its brief. */
async function runGrowth(): Promise<void> {
  await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
  await answerAll(page);
  await figuresToBrief(page);
}

it("shows word by word what an edit of the brief changed, by sign and line", async () => {
  await press("Try Ledgerly");
  await runGrowth();
  await press("Edit");
  const field = page.getByRole("textbox", { name: "The brief's text" });
  await field.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Remarkably ");
  await press("Save and check");
  const compare = page.getByRole("combobox", { name: "Compare with" });
  await compare.selectOption({ index: 1 });
  const diff = page.getByRole("region", { name: /^Version \d and version \d$/ });
  await diff.locator("ins", { hasText: "Remarkably" }).waitFor();
  expect(await diff.locator("[dir=auto]").innerText()).not.toMatch(/\[[FADRU=]/);
  await diff.getByRole("button", { name: /lines? that did not change/ }).waitFor();
  await expectAccess("main section:has(ins)");
  await shootBoth("word-diff");
  await compare.selectOption({ index: 0 });
  await diff.waitFor({ state: "detached" });
  expect(app.complaints).toEqual([]);
});

it("sets two sessions side by side after a fact was revised: what moved, and what became of the first one's actions", async () => {
  await press("Try Ledgerly");
  await runGrowth();
  await page.getByRole("button", { name: "Accept", exact: true }).first().click();
  await page.getByText("In the decision log:").waitFor();
  expect(await page.getByRole("link", { name: /^Compare with the session of/ }).count()).toBe(0);

  await page.getByRole("link", { name: "Facts", exact: true }).click();
  await press("Edit F3");
  await page.getByRole("textbox", { name: "Value", exact: true }).fill("315");
  await press("Save fact");
  await page.getByRole("button", { name: "Save fact" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "New session" }).click();
  await runGrowth();

  await page.getByRole("link", { name: /^Compare with the session of \d+ \w+ \d{4}$/ }).click();
  const moved = page.getByRole("region", { name: "Figures" }).first();
  const activation = moved.getByRole("row", { name: /^Activation 20\.0 % 25\.0 % / });
  await activation.waitFor();
  expect(await activation.getByRole("cell").last().innerText()).toBe("+5 points");
  await page
    .getByRole("region", { name: /^What became of/ })
    .getByText("Accepted", { exact: true })
    .waitFor();
  await page
    .getByRole("region", { name: "On the page" })
    .getByRole("heading", { name: /^New \(\d+\)$/ })
    .waitFor();
  await expectAccess("main");
  await shootBoth("two-sessions");
  await expectAccess("main");
  await page.getByRole("region", { name: /^What became of/ }).scrollIntoViewIfNeeded();
  await shootBoth("two-sessions-below");

  // The same from the list of sessions.
  await page.getByRole("main").getByRole("link", { name: "Sessions", exact: true }).click();
  await page
    .getByRole("combobox", { name: /^Compare: / })
    .first()
    .waitFor();
  await expectAccess("main");
  await shootBoth("sessions-compare");
  await page
    .getByRole("combobox", { name: /^Compare: / })
    .first()
    .selectOption({ index: 1 });
  await activation.waitFor();
  expect(app.complaints).toEqual([]);
});
