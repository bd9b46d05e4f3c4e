import { AxeBuilder } from "@axe-core/playwright";
import { afterEach, beforeEach, expect, it } from "vitest";
import { shoot, startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

let app: BrowserApp;

const page = () => app.page;
const field = () => page().getByRole("textbox", { name: "Text of the playbook" });
const press = (name: string | RegExp) => page().getByRole("button", { name, exact: true }).first().click();
const save = async () => {
  await page().getByText("Draft kept", { exact: true }).waitFor();
  await press("Save as version");
  await page().getByText("This text is saved already.", { exact: true }).waitFor();
};
/** The version that the session on screen says it runs with. */
const versionOnScreen = () =>
  page()
    .getByText(/^Your version [0-9a-f]{8}$/)
    .innerText();

async function look(name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: page() }).analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
  await shoot(page(), name);
}

async function startSession(title: string): Promise<void> {
  await page().getByRole("link", { name: "New session" }).click();
  await press(`Start session: ${title}`);
  await page()
    .getByText(/^Your version/)
    .waitFor();
}

beforeEach(async () => {
  app = await startBrowserApp(tempFolder());
});
afterEach(() => app.close());

it("copies a playbook, breaks and mends it, runs it dry, saves it, and keeps in a session the version that it began with", async () => {
  await press("Try Ledgerly");
  await press("More: Build it, buy it, or leave it");
  await press("Copy and edit: Build it, buy it, or leave it");
  await page().getByRole("radio", { name: "Make a copy beside it" }).check();
  await page().getByRole("textbox", { name: "Title of the copy" }).fill("Our way to buy");
  await press("Copy and edit");
  await field().waitFor();
  const text = await field().inputValue();
  expect(text).toContain('id: "our-way-to-buy"\n');
  await look("playbook-editor");

  const broken = text.replace(/^minutes: .*$/m, "minutes: many");
  const line = broken.split("\n").indexOf("minutes: many") + 1;
  await field().fill(broken);
  await page().getByText('"minutes" must be a number.', { exact: true }).waitFor();
  await press(`Line ${line}`);
  const selected = await field().evaluate((area) => {
    const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(selected).toBe("minutes: many");
  expect(await page().getByRole("button", { name: "Save as version" }).isDisabled()).toBe(true);
  await look("playbook-faulty");

  // A faulty draft is kept as it is, whatever ends the app.
  await app.crashAndStart();
  await page().getByRole("link", { name: "New session" }).click();
  await page()
    .getByRole("link", { name: /Open in the editor/ })
    .click();
  await field().waitFor();
  expect(await field().inputValue()).toBe(broken);

  await field().fill(text);
  await page().getByText("It can be used.", { exact: true }).waitFor();
  await page().getByText("Draft kept", { exact: true }).waitFor();
  await press("Dry run");
  await page()
    .getByText(/^Request: [\d,]+ tokens$/)
    .click();
  await page().getByText("This is the whole request", { exact: false }).waitFor();
  await look("playbook-dry-run");

  await save();
  await startSession("Our way to buy");
  const [first, address] = [await versionOnScreen(), page().url()];

  await page().getByRole("link", { name: "New session" }).click();
  await page()
    .getByText(/^Yours, edited /)
    .waitFor();
  await press("More: Our way to buy");
  await page().getByRole("link", { name: "Edit yours: Our way to buy" }).click();
  await field().waitFor();
  await field().fill(text.replace("Our way to buy", "Our second way"));
  await page().getByText("Keeping the draft …").waitFor({ state: "detached" });
  await save();
  await startSession("Our second way");
  expect(await versionOnScreen()).not.toBe(first);

  await page().goto(address);
  await page().getByText(first, { exact: true }).waitFor();
  expect(app.complaints).toEqual([]);
});
