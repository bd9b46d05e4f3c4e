import { afterEach, beforeEach, expect, it } from "vitest";
import { startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { answerAll, figuresToBrief } from "../support/use-session.ts";

let app: BrowserApp;
beforeEach(async () => {
  app = await startBrowserApp(tempFolder());
});
afterEach(() => app.close());

it("shows a text that no Markdown parser can take as it was written, and opens its session again", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "Try Ledgerly" }).click();
  await page.getByRole("textbox").first().fill("Sign-ups do not turn into paying customers");
  await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
  await answerAll(page);
  await figuresToBrief(page);
  for (const odd of [`${"> ".repeat(3_000)}deep down`, `${"*".repeat(50_000)}deep down${"*".repeat(50_000)}`]) {
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await page.getByRole("textbox", { name: /The brief's text/ }).fill(`Before it.\n\n${odd}\n\nBehind it.`);
    await page.getByRole("button", { name: "Save and check" }).click();
    await page.getByRole("button", { name: "Save and check" }).waitFor({ state: "detached" });
    await page.getByText("Behind it.").waitFor();
    await page.getByText(/deep down/).waitFor();
    await page.reload();
    await page.getByText("Before it.").waitFor();
    await page.getByText(/deep down/).waitFor();
    await page.getByRole("link", { name: "Facts" }).waitFor();
  }
  expect(app.complaints).toEqual([]);
});
