import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shoot, startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { answer } from "../support/model-answers.ts";
import { provenParts } from "../support/model-brief.ts";
import { startScriptedModel, type ScriptedModel } from "../support/scripted-model.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { answerAll, figuresToBrief } from "../support/use-session.ts";

let app: BrowserApp;
let page: Page;

const startGrowth = async (): Promise<void> => {
  await page.getByRole("textbox").first().fill("Sign-ups do not turn into paying customers");
  await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
};

/** Nothing on the page is out of reach for people who use it by keyboard, voice or screen reader. */
const expectAccess = async (): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
};

describe("the main job in a real browser", () => {
  beforeEach(async () => {
    app = await startBrowserApp(tempFolder());
    page = app.page;
  });
  afterEach(() => app.close());

  it("goes from the first run to a kept brief without a model or a network, and finds it again", async () => {
    await page.getByRole("button", { name: "Try Ledgerly" }).waitFor();
    await expectAccess();
    await shoot(page, "first-run");
    await page.getByRole("button", { name: "Try Ledgerly" }).click();
    await page.getByRole("heading", { name: "Where growth leaks, and what to do first" }).waitFor();
    await expectAccess();
    await startGrowth();
    await page.getByRole("button", { name: "Go on", exact: true }).waitFor();
    await expectAccess();
    await answerAll(page);
    await page.getByRole("heading", { name: "What your figures say" }).waitFor();
    await page
      .getByText(/80 % of sign-ups/)
      .first()
      .waitFor();
    await expectAccess();

    const activation = page.getByRole("textbox", { name: "Activation", exact: true });
    await activation.fill("25");
    await activation.press("Enter");
    const keep = page.getByRole("button", { name: "Keep this what-if" });
    await keep.click();
    await page
      .getByText(/20(\.0)? % to 25(\.0)? %/)
      .first()
      .waitFor();

    await page.getByRole("button", { name: "Go on to the advice" }).click();
    await page.getByRole("button", { name: "Write the brief", exact: true }).click();
    await page.getByText(/\d+ numbers checked, none needs you/).waitFor();
    await page.getByText("Written without a model").first().waitFor();
    expect(await page.getByText("Made-up company").count()).toBeGreaterThan(0);
    expect(await page.locator("main").innerText()).not.toMatch(/\[(=|F\d|A\d)/);
    await expectAccess();
    await page.getByRole("button", { name: "Accept", exact: true }).first().click();
    await page.getByText("Accepted", { exact: true }).first().waitFor();

    await app.crashAndStart();
    page = app.page;
    await page.getByRole("link", { name: "Sessions" }).click();
    await page.getByText("Brief ready").waitFor();
    await page.getByLabel("Search everything written").fill("simulated");
    const hit = page
      .getByRole("link")
      .filter({ has: page.locator("mark") })
      .first();
    await hit.click();
    await page.getByText("Accepted", { exact: true }).first().waitFor();
    expect(app.complaints).toEqual([]);
  });

  it("names what is missing for Buffer instead of making it up", async () => {
    await page.getByRole("button", { name: "Try Buffer" }).click();
    await startGrowth();
    await answerAll(page);
    await figuresToBrief(page);
    await page.getByText("Published figures 2023").first().waitFor();
    const text = await page.locator("main").innerText();
    expect(text).toContain("Where growth leaks can't be said from these figures");
    expect(text).toContain("Get this first: new paying customers");
    await page.getByRole("heading", { name: "What is missing, and where to find it" }).waitFor();
    expect(await page.locator("main li strong").allInnerTexts()).toEqual(
      expect.arrayContaining(["Sign-ups", "Customer churn a month", "Activated sign-ups", "Visitors"]),
    );
    expect(text).not.toMatch(/NaN|Infinity|\[object/);
    expect(app.complaints).toEqual([]);
  });

  it("resumes at the question where the app was killed", async () => {
    await page.getByRole("button", { name: "Try Ledgerly" }).click();
    await startGrowth();
    const goOn = page.getByRole("button", { name: "Go on", exact: true });
    await goOn.waitFor();
    const first = await page.getByRole("heading", { level: 1 }).innerText();
    await page.getByRole("button", { name: "I don't know" }).click();
    await page.getByRole("button", { name: "Go on without it" }).click();
    await page.waitForFunction((before) => document.querySelector("h1")?.textContent !== before, first);
    const second = await page.getByRole("heading", { level: 1 }).innerText();
    await app.crashAndStart();
    page = app.page;
    await page.getByRole("link", { name: "Sessions" }).click();
    await page.getByText("Left at the questions").click();
    await page.getByRole("button", { name: "Go on", exact: true }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(second);
  });
});

describe("the main job with a model", () => {
  let model: ScriptedModel;
  beforeEach(async () => {
    model = await startScriptedModel();
    app = await startBrowserApp(tempFolder());
    page = app.page;
  });
  afterEach(async () => {
    await app.close();
    await model.close();
  });

  it("flags the one number that the facts don't hold, and clears it when it is mended by hand", async () => {
    await page.getByRole("button", { name: "Try Ledgerly" }).click();
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("combobox", { name: "Advisor" }).click();
    await page.getByRole("option", { name: "Another OpenAI-compatible address" }).click();
    await page.getByLabel("Address").fill(model.baseUrl);
    await page
      .getByRole("combobox", { name: "Model" })
      .or(page.getByRole("textbox", { name: "Model" }))
      .first()
      .fill("scripted-model");
    await page.getByLabel("Key", { exact: true }).fill("sk-browser-test-0123456789");
    await page.getByRole("switch", { name: /Second pass/ }).uncheck({ force: true });
    await page.getByRole("button", { name: "Test connection" }).click();
    await page.locator("[data-ok=true]").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved. The next advice comes from here.").waitFor();
    await expectAccess();

    await page.getByRole("link", { name: "New session" }).click();
    await startGrowth();
    await answerAll(page);
    const text =
      "Of October's 1,260 sign-ups [F2] only 252 [F3] connect a bank. Activation is 31 % [=F3/F2].\n\n## One month is one month\n\nRead the next one first.";
    model.script(() => answer(text, { parts: provenParts }));
    await figuresToBrief(page);
    await page.getByText(/1 needs you/).waitFor();
    await page
      .getByText(/says 31 %, facts give 20(\.0)? %/)
      .first()
      .waitFor();
    await page.getByText(/Written by scripted-model/).waitFor();
    await expectAccess();

    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await page.getByRole("textbox", { name: /The brief's text/ }).fill(text.replace("31 %", "20 %"));
    await page.getByRole("button", { name: "Save and check" }).click();
    await page.getByText(/none needs you/).waitFor();
    expect(await page.content()).not.toContain("sk-browser-test");
    expect(app.complaints).toEqual([]);
  });

  it("says what went wrong in plain words, keeps the text so far, and finishes offline", async () => {
    await page.getByRole("button", { name: "Try Ledgerly" }).click();
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("combobox", { name: "Advisor" }).click();
    await page.getByRole("option", { name: "Another OpenAI-compatible address" }).click();
    await page.getByLabel("Address").fill(model.baseUrl);
    await page
      .getByRole("combobox", { name: "Model" })
      .or(page.getByRole("textbox", { name: "Model" }))
      .first()
      .fill("scripted-model");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved. The next advice comes from here.").waitFor();
    await page.getByRole("link", { name: "New session" }).click();
    await startGrowth();
    await answerAll(page);
    await page.getByRole("button", { name: "Go on to the advice" }).click();
    model.script(() => answer("The first words are here and stay.", { finish: "length" }));
    await page.getByRole("button", { name: "Write the brief", exact: true }).click();
    await page.getByRole("alert").filter({ hasText: "longest answer" }).waitFor();
    await page.getByText("The first words are here and stay.").waitFor();
    await page.getByRole("button", { name: "Finish offline" }).click();
    await page.getByText("Written without a model").first().waitFor();
  });
});
