import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, it, onTestFinished } from "vitest";
import { shoot, startBrowserApp } from "../support/browser-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("backs up and restores from Settings, stops at a damaged store, reads what can be read, and restores a backup", async () => {
  const profile = tempFolder();
  const app = await startBrowserApp(profile);
  onTestFinished(() => app.close());
  const faults: string[] = [];
  const look = async (place: string): Promise<void> => {
    for (const colorScheme of ["light", "dark"] as const) {
      await app.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page: app.page }).analyze();
      faults.push(...violations.map(({ id, nodes }) => `${place}, ${colorScheme}: ${id} ${nodes[0]?.html ?? ""}`));
      await shoot(app.page, `${place}-${colorScheme}`);
    }
  };

  await app.page.getByRole("button", { name: "Try Ledgerly" }).click();
  await app.page.getByRole("heading", { name: "What is the problem, in a sentence?" }).waitFor();
  await app.page.getByRole("link", { name: "Settings" }).click();
  await app.page.getByText("There is no backup yet.").waitFor();
  await app.page.getByRole("button", { name: "Back up now" }).click();
  await app.page.getByText("Backed up and checked.").waitFor();
  await app.page.getByText(/^By hand/).waitFor();
  await app.page.getByRole("heading", { name: "Backups" }).scrollIntoViewIfNeeded();
  await shoot(app.page, "backups");

  await app.page.getByRole("button", { name: /^Restore the backup of/ }).click();
  await app.page.getByRole("dialog").getByText("A backup of how it is now is made first").waitFor();
  await app.page.getByRole("dialog").getByRole("button", { name: "Restore", exact: true }).click();
  await app.page.getByText("A session begins with a question.").waitFor();
  await app.page.getByRole("link", { name: "Settings" }).click();
  await app.page.getByText(/^Before a restore/).waitFor();

  const file = join(profile, "sextant.db");
  let damaged = Buffer.alloc(0);
  await app.crashAndStart(() => {
    const bytes = readFileSync(file);
    for (let page = 3; page < 14; page += 1) bytes.fill(0xa5, page * 4_096, page * 4_096 + 2_000);
    writeFileSync(file, bytes);
    damaged = bytes;
  });
  await app.page.getByRole("heading", { name: "Sextant can't open your data" }).waitFor();
  await app.page.getByText("Sextant has not touched it.").waitFor();
  await app.page.getByText("Checked", { exact: true }).first().waitFor();
  await app.page.getByRole("button", { name: "Read the damaged file" }).click();
  await app.page.getByRole("button", { name: "Go on with what was read" }).waitFor();
  await look("recovery-read");
  expect(readFileSync(file).equals(damaged)).toBe(true);

  await app.page
    .getByRole("button", { name: /^Restore the backup of/ })
    .first()
    .click();
  await app.page.getByRole("dialog").getByRole("button", { name: "Restore", exact: true }).click();
  await app.page.getByRole("link", { name: "Facts", exact: true }).click();
  await app.page.getByText("25 facts").waitFor();
  const aside = readdirSync(profile).find((name) => name.startsWith("sextant.damaged-") && name.endsWith(".db"));
  expect(readFileSync(join(profile, aside!)).equals(damaged)).toBe(true);
  expect(faults).toEqual([]);
  expect(app.complaints).toEqual([]);
});
