import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { shoot, startBrowserApp, type BrowserApp } from "../support/browser-app.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { answerAll, figuresToBrief } from "../support/use-session.ts";

let app: BrowserApp;
beforeEach(async () => {
  app = await startBrowserApp(tempFolder());
});
afterEach(() => app.close());

/** Puts a text in place of the brief's and saves it. */
async function writeBrief(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("textbox", { name: /The brief's text/ }).fill(text);
  await page.getByRole("button", { name: "Save and check" }).click();
  await page.getByRole("button", { name: "Save and check" }).waitFor({ state: "detached" });
}

/** A server that would learn of anything that the page loads. `asked` are the paths it was asked for. */
async function startCanary(): Promise<{ origin: string; asked: string[]; close(): Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*").end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Every way that a text has to make a page load something or lead somewhere. */
const baits = (canary: string): string => `Before it.

![A chart](${canary}/pixel.png) ![](https://tracker.example/pixel.png "t") ![v](data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%3E%3Cimage%20href='${canary}/svg.png'/%3E%3C/svg%3E)

<img src="${canary}/img.png" srcset="${canary}/set.png 2x"><iframe src="${canary}/frame"></iframe><object data="${canary}/object"></object>

<link rel="stylesheet" href="${canary}/a.css"><link rel="prefetch" href="${canary}/prefetch"><style>@import "${canary}/b.css"; p { background: url(${canary}/c.png) }</style>

<script src="${canary}/a.js"></script><video poster="${canary}/poster.png" src="${canary}/v.mp4"></video><svg><image href="${canary}/d.png"/><use href="${canary}/e.svg#x"/></svg>

<meta http-equiv="refresh" content="0;url=${canary}/refresh"><base href="${canary}/"><p style="background:url(${canary}/style.png)">styled</p>

[the report](https://xn--pple-43d.com/login) [plain](${canary}/plain) [run](javascript:fetch('${canary}/js')) ${canary}/bare [ref][r]

[r]: ${canary}/definition

Churn \u202E31 %\u202C of them.

Behind it.`;

it("loads nothing that a text would have it load, shows where a link leads before it leads there, and what no text can be drawn as Markdown", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "Try Ledgerly" }).click();
  await page.getByRole("textbox").first().fill("Sign-ups do not turn into paying customers");
  await page.getByRole("button", { name: /^Start session: Where growth leaks/ }).click();
  await answerAll(page);
  await figuresToBrief(page);
  for (const odd of [`${"> ".repeat(3_000)}deep down`, `${"*".repeat(50_000)}deep down${"*".repeat(50_000)}`]) {
    await writeBrief(page, `Before it.\n\n${odd}\n\nBehind it.`);
    await page.getByText("Behind it.").waitFor();
    await page.getByText(/deep down/).waitFor();
    await page.reload();
    await page.getByText("Before it.").waitFor();
    await page.getByText(/deep down/).waitFor();
    await page.getByRole("link", { name: "Facts" }).waitFor();
  }

  const canary = await startCanary();
  const requested: string[] = [];
  page.context().on("request", (request) => void requested.push(request.url()));
  const own = new URL(page.url()).origin;
  await writeBrief(page, baits(canary.origin));
  await page.reload();
  await page.getByText(/Picture “A chart”, not loaded:/).waitFor();
  await page.getByText("U+202E", { exact: true }).waitFor();
  await page.getByText("Behind it.").waitFor();
  await shoot(page, "hostile-brief");

  const report = page.getByRole("button", { name: "the report" });
  await report.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Open xn--pple-43d.com?" });
  await dialog.getByText("https://xn--pple-43d.com/login").waitFor();
  await dialog.getByText(/reads аpple\.com, which may look like another one/).waitFor();
  // An open dialog has a head of its own, and the page's is out of reach meanwhile.
  expect(
    (await new AxeBuilder({ page }).include("[role=dialog]").disableRules(["landmark-no-duplicate-banner"]).analyze())
      .violations,
  ).toEqual([]);
  await shoot(page, "link-dialog");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await report.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await page.getByText("run", { exact: false }).getByRole("button", { name: "run" }).count()).toBe(0);
  expect(page.context().pages()).toHaveLength(1);
  expect(canary.asked).toEqual([]);
  expect(requested.filter((address) => !address.startsWith(`${own}/`) && !address.startsWith("data:font"))).toEqual([]);

  // Only what was asked for is opened, and without a word of where it was clicked.
  await page.context().route("https://xn--pple-43d.com/**", (route) => route.fulfill({ body: "there" }));
  await report.click();
  const [opened] = await Promise.all([
    page.context().waitForEvent("page"),
    dialog.getByRole("button", { name: "Open" }).click(),
  ]);
  await opened.waitForURL("https://xn--pple-43d.com/login");
  expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
  await canary.close();
  expect(app.complaints).toEqual([]);
});
