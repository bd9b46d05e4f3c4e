import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";

/** From the first question to the brief, without a model. Of the questions, the first of each type is photographed. */
export async function walkSession(page: Page, camera: Camera): Promise<void> {
  const seen = new Set<string>();
  await walkQuestions(page, camera, seen);
  await page.getByRole("button", { name: /^Answer (it|them)$/ }).click();
  await walkQuestions(page, camera, seen);
  await openReview(page);
  await camera.take("ask-review", { whole: true });
  await page.getByRole("button", { name: "See the figures" }).click();
  await page.getByRole("heading", { name: "What your figures say" }).waitFor();
  await camera.take("figures", { whole: true });
  const activation = page.getByRole("textbox", { name: "Activation", exact: true });
  await activation.fill("25");
  await activation.press("Enter");
  await page.locator("[data-moved]").first().waitFor();
  await camera.take("what-if");
  await page.getByRole("button", { name: "Keep this what-if" }).click();
  await page.getByRole("heading", { name: "Kept what-ifs" }).waitFor();
  await camera.take("what-if-kept", { whole: true });
  await page.getByRole("button", { name: "Go on to the advice" }).click();
  await page.getByRole("button", { name: "Write the brief", exact: true }).waitFor();
  await camera.take("advice");
  await page.getByRole("button", { name: "Write the brief", exact: true }).click();
  await page.getByText(/\d+ numbers checked/).waitFor();
}

/** The brief with everything that can be opened on it, and what it says when an answer has changed behind it. */
export async function walkBrief(page: Page, camera: Camera): Promise<void> {
  await camera.take("brief", { whole: true });
  await page
    .getByRole("button", { name: /^Source:/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Close" }).first().waitFor();
  await camera.take("source-drawer");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Close" }).first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Change", exact: true }).first().click();
  await page.getByRole("button", { name: "Accept with these changes" }).waitFor();
  await camera.take("action-form", { whole: true });
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Save and check" }).waitFor();
  await camera.take("brief-editor");
  await page.getByRole("button", { name: "Cancel" }).click();

  await openReview(page);
  await page
    .getByRole("button", { name: /^Change/ })
    .first()
    .click();
  await page.locator("input[data-answer]").fill("1300");
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await page.getByRole("heading", { name: "Your answers" }).waitFor();
  await page.getByRole("button", { name: "Brief", exact: true }).click();
  await page.getByText("1 answer has changed").waitFor();
  await camera.take("brief-changed");
  await page.getByRole("button", { name: "Compute again" }).click();
  await page.getByRole("heading", { name: "What your figures say" }).waitFor();
  await page.getByRole("button", { name: "Brief", exact: true }).click();
  await page.getByText("Written without a model").first().waitFor();
  await camera.take("brief-overtaken");
}

async function openReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ask", exact: true }).first().click();
  await page.getByRole("heading", { name: "Your answers" }).waitFor();
}

/** Answers as a founder in a hurry does, and photographs the first question of each type, and one that is not known. */
async function walkQuestions(page: Page, camera: Camera, seen: Set<string>): Promise<void> {
  const done = page.getByRole("heading", { name: /^(What your figures say|Your answers)$/ });
  const goOn = page.getByRole("button", { name: "Go on", exact: true });
  for (;;) {
    await done.or(goOn).first().waitFor();
    if (await done.isVisible()) return;
    const asked = await page.getByRole("heading", { level: 1 }).innerText();
    const type = await typeOfQuestion(page);
    if (!seen.has(type)) await camera.take(`ask-${type}`);
    seen.add(type);
    if (type === "choice") await page.getByRole("radio").first().click();
    const field = page.locator("input[data-answer], textarea[data-answer]").first();
    if (type === "choice" || (await field.inputValue()) !== "") await goOn.click();
    else {
      await page.getByRole("button", { name: "I don't know" }).click();
      if (!seen.has("unknown")) await camera.take("ask-unknown");
      seen.add("unknown");
      await page.getByRole("button", { name: "Go on without it" }).click();
    }
    await page.waitForFunction((before) => document.querySelector("h1")?.textContent !== before, asked);
  }
}

/** The question's type, as its field shows it. */
function typeOfQuestion(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.querySelector("input[data-answer], textarea[data-answer]");
    if (field === null) return "choice";
    if (field instanceof HTMLTextAreaElement) return "prose";
    if (field.getAttribute("type") === "month") return "month";
    if (field.getAttribute("inputmode") !== "decimal") return "line";
    const beside = field.closest("[data-variant]")?.parentElement?.textContent ?? "";
    return beside.includes("%") ? "percent" : beside.includes("$") ? "money" : "number";
  });
}
