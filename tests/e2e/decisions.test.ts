import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { shoot, startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { answerAll, figuresToBrief } from "../support/use-session.ts";

let app: BrowserApp;
let page: Page;
afterEach(async () => {
  await app.close();
});

/**
 * What is shown is not out of reach for people who use it by keyboard, voice or screen reader. A brief is long and looked at elsewhere,
 * so that only the part in question is looked at.
 */
const expectAccess = async (part = "main"): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
};
const turnLights = (colorScheme: "light" | "dark") => page.emulateMedia({ colorScheme, reducedMotion: "reduce" });

const go = (name: string) => page.getByRole("link", { name, exact: true }).click();
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const field = (name: string) => page.getByRole("textbox", { name, exact: true });

it("carries an action through to what came of it, keeps one from coming up again, and has both after a crash", async () => {
  app = await startBrowserApp(tempFolder());
  page = app.page;
  await press("Try Ledgerly");
  await page.getByRole("textbox").first().fill("Sign-ups do not turn into paying customers");
  await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
  await answerAll(page);
  await figuresToBrief(page);

  // Accepted: a decision with its evidence, and a follow-up.
  await page.getByRole("button", { name: "Accept", exact: true }).first().click();
  const carried = page.getByRole("listitem").filter({ hasText: "In the decision log:" });
  await carried.waitFor();
  await expectAccess("section:has(a[href*='/decisions/'])");
  await carried.getByRole("link", { name: "D1" }).click();
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  expect(await page.title()).toBe("Ledgerly · Decision · Sextant");
  await page.getByText("Holds", { exact: true }).waitFor();
  await page.getByRole("region", { name: "Evidence" }).getByRole("row").nth(1).waitFor();
  await page.getByRole("region", { name: "Options of that day" }).getByRole("row").nth(1).waitFor();
  await expectAccess();
  await shoot(page, "decision");

  // The follow-up is put in numbers, and closed with what happened.
  await page.getByRole("link", { name: /^U1/ }).click();
  await page.getByRole("button", { name: "Close with the outcome" }).waitFor();
  await expectAccess();
  await press("Edit");
  await field("From").fill("20 %");
  await field("To").fill("27 %");
  await press("Save");
  await field("What happened on the way").fill("The first week was slow.");
  await press("Add the note");
  await page.getByText("The first week was slow.").waitFor();
  await press("Close with the outcome");
  await field("What happened, in a line").fill("24.2 % in the first full month");
  await page.getByText("Read from your words.").waitFor();
  expect(await field("The number of it (Percent)").inputValue()).toBe("24.2");
  expect(await page.getByRole("radio", { name: "Partly" }).isChecked()).toBe(true);
  // What is read may be emptied, and a verdict against the numbers is asked about.
  await field("The number of it (Percent)").fill("");
  await page.getByText("Left empty: the outcome is kept in words alone.").waitFor();
  expect(await page.getByRole("radio", { name: "Partly" }).isChecked()).toBe(false);
  await field("The number of it (Percent)").fill("24.2");
  await page.getByRole("radio", { name: "Reached" }).check();
  await page.getByText("By the numbers it is “Partly”: 24.2 % came, from 20.0 % to 27.0 % was predicted.").waitFor();
  await shoot(page, "outcome-against");
  await page.getByRole("radio", { name: "Partly" }).check();
  expect(await page.getByText("By the numbers it is").count()).toBe(0);
  await field("What was learnt").fill("Half of them had no bank at hand.");
  await expectAccess();
  await shoot(page, "outcome-form");
  await press("Keep the outcome");
  await page.getByText("60 % of the predicted change came").waitFor();

  // One closed prediction is shown, and nothing is claimed of it.
  await go("Follow-ups");
  await page.getByText("Done (1)").waitFor();
  await go("How good our predictions were");
  await page.getByText("1 closed: too few to say how good they are. It takes 5.").waitFor();
  const row = page.getByRole("row", { name: /^Where growth leaks/ });
  expect(await row.getByRole("cell").allInnerTexts()).toEqual(["1", "0", "1", "0", "0", "too few: 1 with numbers"]);
  await expectAccess();

  // Another is put aside for good, and that takes a reason.
  await go("Sessions");
  // Its session can be renamed and put out of the list, not deleted: a decision comes from it.
  await page.getByRole("button", { name: /^Rename: / }).click();
  await field("Title").fill("Why trials stall");
  await press("Rename");
  await page.getByRole("button", { name: /^Archive: Why trials stall/ }).click();
  await page.getByText("1 decision comes from it, and decisions are kept for ever").waitFor();
  await press("Archive it");
  await page.getByText("No session yet.").waitFor();
  await page.getByLabel("Archived", { exact: true }).check({ force: true });
  await page.getByRole("button", { name: /^Bring back: Why trials stall/ }).click();
  await page.getByText("Nothing is archived.").waitFor();
  await page.getByLabel("Archived", { exact: true }).uncheck({ force: true });
  await expectAccess();
  await page.getByText("Brief ready").click();
  await page.getByRole("button", { name: "Not now" }).first().click();
  await page.getByLabel("Do not bring this up again").check();
  await press("Put it aside");
  await page.getByText("Say why it is not to come up again.").waitFor();
  await page.getByLabel("Why not now?").fill("We tried it in spring.");
  await expectAccess("section:has(input[type=checkbox])");
  await press("Put it aside");
  await page.getByText("Not to be brought up again").waitFor();

  await app.crashAndStart();
  page = app.page;
  await turnLights("dark");
  await go("Decisions");
  await page.getByRole("link", { name: /^D2.*Turned down.*Not to be brought up again/s }).waitFor();
  await expectAccess();
  await page.getByLabel("Only those that hold").check();
  await page.getByText("1 of 2").waitFor();
  await page.getByRole("link", { name: new RegExp(`^D1.*${title.slice(0, 20)}`, "s") }).click();
  await page.getByRole("link", { name: /^U1.*Partly/s }).click();
  await page.getByText("24.2 % in the first full month").waitFor();
  await page.getByText("Learnt: Half of them had no bank at hand.").waitFor();
  await page.getByText("The first week was slow.").waitFor();
  expect(app.complaints).toEqual([]);
});

it("writes decisions by hand that take each other's place, and tells at home what is overdue", async () => {
  app = await startBrowserApp(tempFolder());
  page = app.page;
  await turnLights("dark");
  await press("Try Ledgerly");
  await page.getByRole("heading", { name: "What is the problem, in a sentence?" }).waitFor();
  const write = async (title: string): Promise<void> => {
    await press("Keep the decision");
    await page.getByText("This can't be empty.").waitFor();
    await field("What is decided, in a line").fill(title);
    await field("Reasons").fill("It costs least.\nIt can be taken back.");
    await press("Keep the decision");
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  };
  await go("Decisions");
  await page.getByText("No decision yet.").waitFor();
  await expectAccess();
  await go("Write a decision");
  await write("Keep the monolith");
  await press("Add a follow-up");
  await field("What comes due, in a line").fill("Is the team still small?");
  await page.getByLabel("Due on").fill("2026-01-15");
  await press("Save");
  await page.getByRole("link", { name: /^U1/ }).waitFor();

  // It stands first at home and on the company's own page, and each leads to its place.
  await go("Home");
  await page.getByRole("link", { name: /Is the team still small\?.*overdue/s }).waitFor();
  await expectAccess();
  await go("Ledgerly");
  await page.getByRole("heading", { level: 1, name: "Ledgerly" }).waitFor();
  await expectAccess();
  await page.getByRole("link", { name: /Is the team still small\?.*overdue/s }).click();
  await page.getByRole("heading", { level: 1, name: "Is the team still small?" }).waitFor();

  // A later decision takes the place of the first: what was open of it is dropped, and both lead to each other.
  await page.getByRole("link", { name: /^D1/ }).click();
  await press("Supersede");
  await go("Write a new one");
  expect(await page.getByRole("combobox", { name: "Takes the place of" }).inputValue()).toBe("D1: Keep the monolith");
  await expectAccess();
  await write("Split off the imports");
  await page.getByText("It takes the place of").getByRole("link", { name: /^D1/ }).click();
  await page.getByText("Its place was taken by").getByRole("link", { name: /^D2/ }).waitFor();
  await page.getByRole("link", { name: /^U1.*Dropped/s }).waitFor();
  await press("Do not bring this up again");
  await press("Keep it from coming up");
  await page.getByText("This can't be empty.").waitFor();
  await page.getByLabel("Why is it not to be brought up again?").fill("It was argued three times.");
  await press("Keep it from coming up");
  await page.getByText("Not to be brought up again: It was argued three times.").waitFor();
  await expectAccess();
  await press("May be brought up again");
  await page.getByText("Not to be brought up again", { exact: true }).waitFor({ state: "detached" });
  await press("Let it hold again");
  await page.getByText("Holds", { exact: true }).waitFor();
  // By keyboard: the reason has the focus, and giving it up does not lose one's place.
  await page.getByRole("button", { name: "Withdraw", exact: true }).press("Enter");
  await page.locator("textarea:focus").waitFor();
  await page.getByRole("button", { name: "Cancel", exact: true }).press("Enter");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Withdraw");
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await press("Withdraw");
  await page.getByLabel("Why is it withdrawn?").fill("The team has grown.");
  await press("Withdraw it");
  await page.getByText("Withdrawn: The team has grown.").waitFor();
  expect(app.complaints).toEqual([]);
});
