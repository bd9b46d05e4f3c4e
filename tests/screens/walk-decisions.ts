import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";

/** From the brief on: what is accepted and what is put aside for good, what becomes of them, and how good the predictions were. */
export async function walkDecisions(page: Page, camera: Camera): Promise<void> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
  const go = (name: string) => page.getByRole("link", { name, exact: true }).click();
  await press("Accept");
  const carried = page.getByRole("listitem").filter({ hasText: "In the decision log:" });
  await carried.waitFor();
  await press("Not now");
  await page.getByLabel("Do not bring this up again").check();
  await page.getByLabel("Why not now?").fill("We tried it in spring.");
  await carried.scrollIntoViewIfNeeded();
  await camera.take("action-put-aside");
  await press("Put it aside");
  await page.getByText("Not to be brought up again").waitFor();

  await go("Decisions");
  await page.getByText("2 decisions").waitFor();
  await camera.take("decisions");
  await page.getByRole("link", { name: /^D1/ }).click();
  await page.getByRole("button", { name: "Supersede", exact: true }).waitFor();
  await camera.take("decision", { whole: true });
  await press("Supersede");
  await page.getByRole("link", { name: "Write a new one" }).click();
  await page.getByRole("button", { name: "Keep the decision" }).waitFor();
  await camera.take("decision-form", { whole: true });

  await go("Follow-ups");
  await page.getByRole("link", { name: /^U1/ }).waitFor();
  await camera.take("follow-ups");
  await page.getByRole("link", { name: /^U1/ }).click();
  await page.getByRole("button", { name: "Give the numbers" }).waitFor();
  await camera.take("follow-up", { whole: true });
  await press("Give the numbers");
  await page.getByRole("textbox", { name: "From", exact: true }).fill("20 %");
  await page.getByRole("textbox", { name: "To", exact: true }).fill("27 %");
  await camera.take("follow-up-form", { whole: true });
  await press("Save");
  await press("Close with the outcome");
  await page.getByLabel("What happened, in a line").fill("24.2 % in the first full month");
  await page.getByText("Read from your words.").waitFor();
  await camera.take("outcome-form", { whole: true });
  await press("Keep the outcome");
  await page.getByText("of the predicted change came").waitFor();
  await camera.take("follow-up-done", { whole: true });
  await go("Follow-ups");
  await go("How good our predictions were");
  await page.getByText("too few to say how good").waitFor();
  await camera.take("predictions");
  await go("Home");
  await page.getByRole("heading", { name: "What needs you" }).waitFor();
  await page.getByRole("link", { name: "Ledgerly", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Ledgerly" }).waitFor();
  await camera.take("overview");
}
