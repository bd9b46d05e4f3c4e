import type { Page } from "playwright-core";

/**
 * Answers the first questions as a hurried founder does, until the figures show: what is prefilled stands, what is given is typed, the
 * rest is "I don't know".
 */
export async function answerAll(page: Page, given: Record<string, string> = {}): Promise<void> {
  const done = page.getByRole("heading", { name: "What your figures say" });
  const goOn = page.getByRole("button", { name: "Go on", exact: true });
  for (;;) {
    await done.or(goOn).first().waitFor();
    if (await done.isVisible()) return;
    const asked = await page.getByRole("heading", { level: 1 }).innerText();
    const typed = Object.entries(given).find(([words]) => asked.includes(words))?.[1];
    const field = page.locator("[data-answer]").first();
    const choice = page.getByRole("radio", { name: typed ?? "", exact: true });
    if (typed !== undefined && (await choice.count()) === 1) await choice.check();
    else if (typed !== undefined) await field.fill(typed);
    const filled = typed !== undefined || (await isFilled(page));
    if (filled) await goOn.click();
    else {
      await page.getByRole("button", { name: "I don't know" }).click();
      await page.getByRole("button", { name: "Go on without it" }).click();
    }
    await page.waitForFunction((before) => document.querySelector("h1")?.textContent !== before, asked);
  }
}

/** Whether the question's field holds something already. */
async function isFilled(page: Page): Promise<boolean> {
  const field = page.locator("input[data-answer], textarea[data-answer]").first();
  if ((await field.count()) === 0) return false;
  if ((await field.getAttribute("type")) === "radio")
    return (await page.locator("input[type=radio]:checked").count()) > 0;
  return (await field.inputValue()) !== "";
}

/** From the figures to the brief, as it is written. */
export async function figuresToBrief(page: Page, write = "Write the brief"): Promise<void> {
  await page.getByRole("button", { name: "Go on to the advice" }).click();
  await page.getByRole("button", { name: write, exact: true }).click();
  await page.getByText(/numbers? checked|No number in it/).waitFor({ timeout: 60_000 });
}
