import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shoot, startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { fillGallery } from "../support/many-playbooks.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { answerAll, figuresToBrief } from "../support/use-session.ts";

let app: BrowserApp;
let page: Page;
let profile: string;

const cards = () => page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Start session: / }) });
const heading = (name: string | RegExp) => page.getByRole("heading", { name });
const askedNow = () => page.getByRole("heading", { level: 1 }).innerText();

/** Looks at the page in light and dark: nothing hinders people, and a picture is taken where one is asked for. */
const look = async (name: string): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${name}, ${colorScheme}: ${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
    await shoot(page, `${name}-${colorScheme}`);
  }
};

const open = async (): Promise<void> => {
  app = await startBrowserApp(profile);
  page = app.page;
  await page.getByRole("button", { name: "Try Ledgerly" }).click();
  await cards().first().waitFor();
};

describe("the gallery", () => {
  beforeEach(() => {
    profile = tempFolder();
  });
  afterEach(() => app.close());

  it("says title, job and minutes of a playbook, and opens it for what comes out and when it is the wrong one", async () => {
    await open();
    await look("gallery");
    expect(await page.getByText("Not when", { exact: true }).count()).toBe(0);
    await page.getByRole("button", { name: "More: Build it, buy it, or leave it" }).click();
    await page.getByText("Not when", { exact: true }).waitFor();
    await look("gallery-open");
    expect(app.complaints).toEqual([]);
  });

  it("sorts many by who asks, narrows them, ranks them by a sentence, and starts the first by two Enters", async () => {
    fillGallery(profile);
    await open();
    await heading("What founders ask").waitFor();
    const all = await cards().count();
    await look("gallery-many");

    await page.getByText(/^Team lead \d+$/).click();
    await heading("What founders ask").waitFor({ state: "detached" });
    const ofTeamLeads = await cards().count();
    expect(ofTeamLeads).toBeGreaterThan(3);
    expect(ofTeamLeads).toBeLessThan(all);
    expect(await page.getByRole("button", { name: "Start session: About safety" }).count()).toBe(0);

    await page.getByText(/^All \d+$/).click();
    await page.getByRole("textbox").first().fill("We get sign-ups, but hardly anybody pays");
    await heading("These fit your sentence").waitFor();
    expect(await cards().count()).toBe(all);
    expect(await cards().first().getByRole("heading").innerText()).toMatch(/^Where growth leaks/);
    await look("gallery-ranked");
    await page.getByRole("textbox").first().press("Enter");
    await page.keyboard.press("Enter");
    await heading(/accounts were opened/).waitFor();
    expect(app.complaints).toEqual([]);
  });

  it("shows an example that rests on a sample's facts, and begins a session with its answers, each to be confirmed", async () => {
    await open();
    await page.getByRole("link", { name: "See an example: Build it, buy it, or leave it" }).click();
    await page.getByText("Written without a model", { exact: true }).waitFor();
    const main = await page.locator("main").innerText();
    expect(main).toContain("Made-up company");
    expect(main).toContain("Our own bank connection eats engineers.");
    expect(main).not.toMatch(/\[(=|F\d|A\d)/);
    expect(await page.getByRole("button", { name: "Accept", exact: true }).count()).toBe(0);
    await look("example");
    await page.getByRole("heading", { name: "The brief" }).scrollIntoViewIfNeeded();
    await look("example-brief");

    await page.getByRole("button", { name: "Start with these answers" }).first().click();
    await heading(/What do you need, in a sentence/).waitFor();
    await page.getByText("From the example.", { exact: false }).waitFor();
    expect(await page.locator("[data-answer]").first().inputValue()).toContain("bank movements");
    await look("ask-offered");
    await page.getByRole("button", { name: "Go on", exact: true }).click();
    await heading(/How far along/).waitFor();
    await page.getByRole("link", { name: "Sessions" }).click();
    await page.getByText("Left at the questions").waitFor();
    expect(app.complaints).toEqual([]);
  });
});

describe("depth and what comes next", () => {
  beforeEach(async () => {
    profile = tempFolder();
    fillGallery(profile);
    await open();
    await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
    await answerAll(page);
  });
  afterEach(() => app.close());

  it("offers the deeper questions with the figures, comes back to them after a crash, and computes again", async () => {
    const block = () => page.getByRole("region", { name: /more questions? makes? this sharper/ });
    await block().scrollIntoViewIfNeeded();
    await look("figures-sharper");
    const before = await block().getByRole("listitem").count();
    await block().getByRole("button", { name: "Who mostly buys?" }).click();
    await page.getByText(/^Optional: \d of \d$/).waitFor();
    await look("ask-deeper");
    await page.getByRole("radio", { name: "Large companies" }).click();
    const asked = await askedNow();
    await page.getByRole("button", { name: "Go on", exact: true }).click();
    await page.waitForFunction((was) => document.querySelector("h1")?.textContent !== was, asked);
    const left = await askedNow();

    await app.crashAndStart();
    page = app.page;
    await page.getByRole("link", { name: "Sessions" }).click();
    await page.getByText("Left at the questions").click();
    await page.getByRole("button", { name: "Enough: see the figures" }).waitFor();
    expect(await askedNow()).toBe(left);
    await page.getByRole("button", { name: "Enough: see the figures" }).click();
    await heading("What your figures say").waitFor();
    expect(await block().getByRole("listitem").count()).toBe(before - 1);

    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await heading("Optional depth").waitFor();
    await look("ask-review");
    expect(app.complaints).toEqual([]);
  });

  it("suggests what to do next from what the brief leaves open, and carries the sentence over", async () => {
    await figuresToBrief(page);
    const next = page.getByRole("region", { name: "What could come next" });
    await next.scrollIntoViewIfNeeded();
    await look("brief-next");
    const sentence = await next.locator("q").first().innerText();
    await next
      .getByRole("button", { name: /^Start with this/ })
      .first()
      .click();
    await page.getByText(/^1 of \d$/).waitFor();
    await page.getByText(sentence.slice(0, 60), { exact: false }).first().waitFor();
    expect(app.complaints).toEqual([]);
  });
});
