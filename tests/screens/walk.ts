import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";
import { walkDecisions } from "./walk-decisions.ts";
import { walkBrief, walkSession } from "./walk-session.ts";

/**
 * Goes through every screen of a fresh profile, as a founder with the Ledgerly sample would, and photographs each.
 * @param modelUrl a server that plays a model: nothing is asked of it, but there is something to preview
 */
export async function walk(page: Page, camera: Camera, modelUrl: string): Promise<void> {
  await page.getByRole("button", { name: "Try Ledgerly" }).waitFor();
  await camera.take("first-run");
  await page.getByRole("button", { name: "Add a company" }).click();
  await page.getByRole("button", { name: "Add company" }).click();
  await page.getByText("This can't be empty.").waitFor();
  await camera.take("company-form", { whole: true });
  await page.goBack();

  await page.getByRole("button", { name: "Try Ledgerly" }).click();
  await page.getByRole("heading", { name: "What is the problem, in a sentence?" }).waitFor();
  await page
    .getByRole("button", { name: /^Start session/ })
    .first()
    .waitFor();
  await camera.take("gallery", { whole: true });
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await page.getByText("A session begins with a question.").waitFor();
  await camera.take("home-empty");
  await walkFacts(page, camera);

  await page.getByRole("link", { name: "New session" }).click();
  await page.getByRole("textbox").first().fill("Sign-ups do not turn into paying customers");
  await page.getByText("Fits best", { exact: true }).waitFor();
  await camera.take("gallery-ranked");
  await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
  await walkSession(page, camera);
  await walkBrief(page, camera);
  await walkDecisions(page, camera);
  await walkFrame(page, camera, modelUrl);
}

async function walkFacts(page: Page, camera: Camera): Promise<void> {
  await page.getByRole("link", { name: "Facts", exact: true }).click();
  await page.getByText("25 facts").waitFor();
  await camera.take("facts", { whole: true });
  await page.getByRole("button", { name: "Edit F3", exact: true }).click();
  await page.getByRole("button", { name: "Save fact" }).waitFor();
  await camera.take("fact-form");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save fact" }).waitFor({ state: "detached" });
}

async function walkFrame(page: Page, camera: Camera, modelUrl: string): Promise<void> {
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await page.getByRole("heading", { name: "What needs you" }).waitFor();
  await camera.take("home");
  await page.getByRole("link", { name: "Sessions" }).click();
  await page.getByRole("heading", { name: "Sessions" }).waitFor();
  await camera.take("sessions");
  await page.getByRole("searchbox").fill("growth");
  await page.locator("mark").first().waitFor();
  await camera.take("sessions-search");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Who advises" }).waitFor();
  await camera.take("settings");
  await page.getByRole("combobox", { name: "Advisor" }).click();
  await page.getByRole("option", { name: "Another OpenAI-compatible address" }).click();
  await page.getByLabel("Address").fill(modelUrl);
  await page
    .getByRole("combobox", { name: "Model" })
    .or(page.getByRole("textbox", { name: "Model" }))
    .first()
    .fill("scripted-model");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved. The next advice comes from here.").waitFor();
  await camera.take("settings-model", { whole: true });
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Go to" }).waitFor();
  await camera.take("palette");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Go to" }).waitFor({ state: "hidden" });

  await page.getByRole("link", { name: "Sessions" }).click();
  await page.getByText("Sign-ups do not turn").first().click();
  await page.getByRole("button", { name: "Advice", exact: true }).click();
  await page.getByRole("button", { name: "What will be sent" }).waitFor();
  await camera.take("advice-again");
  await page.getByRole("button", { name: "What will be sent" }).click();
  await page.getByText("This is the whole request").waitFor();
  await camera.take("request");
}
