import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shoot, startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { gate } from "../support/gate.ts";
import { answer } from "../support/model-answers.ts";
import { provenBrief, provenChallenge, provenObjections, provenParts } from "../support/model-brief.ts";
import * as fault from "../support/model-faults.ts";
import { startScriptedModel, type ScriptedModel } from "../support/scripted-model.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { answerAll, figuresToBrief } from "../support/use-session.ts";

let app: BrowserApp;
let page: Page;

const refs = { signups: "F2", activated: "F3" };

const toFigures = async (): Promise<void> => {
  await page.getByRole("textbox").first().fill("Sign-ups do not turn into paying customers");
  await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
  await answerAll(page);
};

/** Nothing on the page is out of reach for people who use it by keyboard, voice or screen reader. */
const expectAccess = async (): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
};

/** Pictures of the page in light and dark, at a place. */
const shootAt = async (place: Locator, name: string): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await place.evaluate((node) => node.scrollIntoView({ block: "start" }));
    await shoot(page, `${name}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
};

const challengeSection = () => page.getByRole("region", { name: "Challenge this advice" });
const opinionSection = () => page.getByRole("region", { name: "A second opinion" });

describe("an advice that is argued against, without a model", () => {
  beforeEach(async () => {
    app = await startBrowserApp(tempFolder());
    page = app.page;
  });
  afterEach(() => app.close());

  it("keeps what stands beside the action, over a crash, and a second opinion beside the brief", async () => {
    await page.getByRole("button", { name: "Try Ledgerly" }).click();
    await toFigures();
    await figuresToBrief(page);
    await challengeSection().waitFor();
    await shootAt(page.getByRole("heading", { name: "Ask about this brief" }), "below-the-brief");
    await page.getByRole("button", { name: "Challenge this", exact: true }).click();
    await page.getByText("Argued without a model").waitFor();
    const objections = page
      .getByRole("list", { name: "Objections" })
      .getByRole("listitem")
      .filter({
        has: page.getByText("What would show it"),
      });
    await objections.first().waitFor();
    expect(await objections.count()).toBeGreaterThan(2);
    expect(await challengeSection().innerText()).not.toMatch(/\[(=|F\d|A\d)|unsupported|NaN/);
    await expectAccess();
    await shootAt(challengeSection(), "challenge");

    const first = objections.first();
    const about = await first.getByText(/^Against/).innerText();
    await first.getByRole("button", { name: "It stands" }).click();
    await page.getByText("Stands. It is shown beside the advice.").waitFor();
    const beside = (): Locator =>
      page.getByRole("region", {
        name: about === "Against the whole" ? "What stands against the whole" : "What stands against it",
      });
    await beside().waitFor();
    const second = objections.nth(1);
    await second.getByRole("button", { name: "It is answered" }).click();
    await second.getByRole("button", { name: "Keep the answer" }).click();
    await second.getByText("Write a few words first.").waitFor();
    await second.getByLabel("What answers it?").fill("The board wants it in June, not in August.");
    await second.getByRole("button", { name: "Keep the answer" }).click();
    await second.getByText("Answered:").waitFor();
    const third = objections.nth(2);
    await third.getByRole("button", { name: "Dismiss it" }).click();
    await third.getByLabel("Why is it dismissed?").fill("We read three months, not one.");
    await shootAt(objections.first(), "objections-being-settled");
    await third.getByRole("button", { name: "Dismiss it" }).click();
    await third.getByText("Dismissed:").waitFor();
    await expectAccess();
    await shootAt(page.getByRole("heading", { name: "Actions" }), "standing-beside-actions");

    await app.crashAndStart();
    page = app.page;
    await page.getByRole("link", { name: "Sessions" }).click();
    await page.getByLabel("Search everything written").fill("board wants it in June");
    await page
      .getByRole("link")
      .filter({ has: page.locator("mark") })
      .first()
      .click();
    await beside().waitFor();
    await page.getByText("The board wants it in June, not in August.").waitFor();

    await opinionSection().getByRole("button", { name: "Get a second opinion" }).click();
    await page.getByLabel("Model", { exact: true }).waitFor();
    await shootAt(opinionSection(), "opinion-form");
    await page.getByRole("combobox", { name: "From whom" }).click();
    await page.getByRole("option", { name: "Offline advisor" }).click();
    await page.getByRole("button", { name: "Write the second opinion" }).click();
    await opinionSection().getByRole("button", { name: "Compare" }).waitFor();
    expect(app.complaints).toEqual([]);
  });
});

describe("an advice that is argued against by models", () => {
  let model: ScriptedModel;
  let other: ScriptedModel;
  beforeEach(async () => {
    [model, other] = [await startScriptedModel(), await startScriptedModel()];
    app = await startBrowserApp(tempFolder());
    page = app.page;
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
    await page.getByRole("switch", { name: /Second pass/ }).uncheck({ force: true });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved. The next advice comes from here.").waitFor();
    await page.getByRole("link", { name: "New session" }).click();
    await toFigures();
    model.queue(answer(provenBrief(refs), { parts: provenParts }));
    await figuresToBrief(page);
  });
  afterEach(async () => {
    await app.close();
    await model.close();
    await other.close();
  });

  it("streams a challenge that can be stopped, keeps its text, and is made again", async () => {
    const hold = gate();
    const action = provenParts.actions[0]!.title;
    const challenge = provenChallenge(refs);
    model.queue(
      answer(challenge, { parts: provenObjections(action), holdAfter: { characters: 60, gate: hold } }),
      answer(challenge, { parts: provenObjections(action) }),
    );
    await page.getByRole("button", { name: "Challenge this", exact: true }).click();
    await challengeSection().getByText("They connected, and did not pay").waitFor();
    await shootAt(challengeSection(), "challenge-streaming");
    await challengeSection().getByRole("button", { name: "Stop" }).click();
    await page.getByText("The challenge was stopped here.").waitFor();
    hold.open();
    await shootAt(challengeSection(), "challenge-stopped");
    await challengeSection().getByRole("button", { name: "Try again" }).click();
    const objection = page.getByRole("listitem").filter({ hasText: "may not pay as often" });
    await objection.getByText(`Against: ${action}`).waitFor();
    await objection.getByRole("button", { name: "It stands" }).click();
    await page.getByRole("region", { name: "What stands against it" }).waitFor();
    await expectAccess();
  });

  it("compares a second opinion from another server, takes an action and then the whole, and takes the first brief back", async () => {
    const second = `Raise activation slowly: 1,260 signed up [F2] and only 352 [F3] connected.\n\n## Ask those who left\n\nThey know what the figures do not.\n\nWho of them would have stayed?`;
    const parts = {
      ...provenParts,
      actions: [
        {
          ...provenParts.actions[0]!,
          title: "Watch new users while they connect a bank",
          measure: "Share of sign-ups that connect a bank within seven days",
          firstStepHours: 3,
          by: "2027-03-31",
        },
        {
          ...provenParts.actions[0]!,
          title: "Ask those who cancelled why they left",
          measure: "Customers who leave in a month",
          firstStep: "Call the last ten who cancelled.",
        },
      ],
    };
    other.queue(fault.status(401), answer(second, { parts }));
    const form = page.getByRole("form", { name: "Get a second opinion" });
    const ask = async (): Promise<void> => {
      await page.getByRole("combobox", { name: "From whom" }).click();
      await page.getByRole("option", { name: "Another OpenAI-compatible address" }).click();
      await form.getByLabel("Address").fill(other.baseUrl);
      await form.getByLabel("Model", { exact: true }).fill("other-model");
      await form.getByLabel("Key", { exact: true }).fill("sk-other-test-0123456789");
      await form.getByRole("button", { name: "Write the second opinion" }).click();
    };
    await opinionSection().getByRole("button", { name: "Get a second opinion" }).click();
    await ask();
    await opinionSection().getByRole("alert").waitFor();
    await shootAt(opinionSection(), "opinion-refused");
    await opinionSection().getByRole("button", { name: "Try again" }).click();
    await ask();
    await opinionSection().getByRole("button", { name: "Compare" }).click();
    await page.getByRole("heading", { name: "Two opinions, side by side" }).waitFor();
    await page.getByText("differ in: read by, hours").waitFor();
    const numbers = page.getByRole("region", { name: "Numbers that differ for the same thing" }).first();
    expect(await numbers.innerText()).toMatch(/252[\s\S]*352 unsupported/);
    await page.getByText("1 needs you").first().waitFor();
    await expectAccess();
    await shootAt(page.getByRole("heading", { name: "Two opinions, side by side" }), "comparison");
    await shootAt(page.getByRole("heading", { name: "Actions" }), "comparison-actions");
    await shootAt(numbers, "comparison-numbers");
    expect(other.requests.at(-1)!.headers.authorization).toBe("Bearer sk-other-test-0123456789");
    expect(await page.content()).not.toContain("sk-other-test");

    const cancelled = page.getByRole("article", { name: "Ask those who cancelled why they left" });
    await cancelled.getByRole("button", { name: "Take this action" }).click();
    await page.getByText("differ in").waitFor();
    await page.getByText("This action is in your brief.").waitFor();
    await page.getByRole("button", { name: "Take over the whole" }).click();
    await page.getByText("Raise activation slowly").first().waitFor();
    await page.getByText("became the brief on").waitFor();
    const before = opinionSection().getByRole("listitem").filter({ hasText: "The brief before" });
    await shootAt(opinionSection(), "opinions");
    await before.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("button", { name: "Take this brief back" }).click();
    await page.getByText("Connect the bank first").first().waitFor();
    expect(app.complaints.filter((line) => !line.includes("401"))).toEqual([]);
  });
});
