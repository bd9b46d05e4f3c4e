import { AxeBuilder } from "@axe-core/playwright";
import { afterEach, expect, it } from "vitest";
import { startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { answerAll, figuresToBrief } from "../support/use-session.ts";

let app: BrowserApp;
afterEach(() => app.close());

it("shows a brief to a client and as slides by keyboard, without anything that is for the user alone", async () => {
  app = await startBrowserApp(tempFolder());
  const { page } = app;
  await page.getByRole("button", { name: "Try Ledgerly" }).click();
  await page
    .getByRole("textbox", { name: "What is the problem, in a sentence?" })
    .fill("Explain technical debt to my board");
  await page.getByRole("button", { name: /^Start session: Explain a technical thing/ }).click();
  await answerAll(page, {
    "What do you want to explain": "technical debt",
    "How many engineer-days a month": "12",
    "How many engineer-days would it take": "60",
    "really save": "9",
  });
  await figuresToBrief(page);
  await page.getByRole("heading", { name: "Actions" }).waitFor();
  await page.getByRole("button", { name: "Not now" }).first().click();
  await page.getByRole("textbox", { name: "Why not now?" }).fill("Our secret reason.");
  await page.getByRole("button", { name: "Put it aside" }).click();
  await page.getByRole("paragraph").filter({ hasText: "Our secret reason." }).waitFor();

  await page.getByRole("link", { name: "Client view" }).click();
  await page.getByRole("link", { name: "Present" }).waitFor();
  expect(await page.getByRole("navigation").count()).toBe(0);
  expect(await page.title()).toContain("Ledgerly");
  const shown = await page.getByRole("main").innerText();
  expect(shown).not.toContain("Our secret reason.");
  expect(shown).not.toContain("for you alone");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  if (process.env["SEXTANT_SHOTS"]) await page.screenshot({ path: `${process.env["SEXTANT_SHOTS"]}/client.png` });

  await page.getByRole("link", { name: "Present" }).click();
  const place = page.getByRole("status");
  await place.getByText(/^1 of /).waitFor();
  const all = Number((await place.innerText()).split(" of ")[1]);
  expect(all).toBeGreaterThan(4);
  for (let at = 2; at <= all; at += 1) {
    await page.keyboard.press("ArrowRight");
    await place.getByText(`${at} of ${all}`, { exact: true }).waitFor();
    expect((await page.getByRole("main").innerText()).trim()).not.toBe("");
    expect(await page.getByRole("main").innerText()).not.toContain("Our secret reason.");
    if (process.env["SEXTANT_SHOTS"])
      await page.screenshot({ path: `${process.env["SEXTANT_SHOTS"]}/slide-${at}.png` });
  }
  await page.keyboard.press("ArrowRight");
  await place.getByText(`${all} of ${all}`, { exact: true }).waitFor();
  await page.keyboard.press("Home");
  await place.getByText(`1 of ${all}`, { exact: true }).waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Present" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Edit", exact: true }).waitFor();
  expect(app.complaints).toEqual([]);
});
