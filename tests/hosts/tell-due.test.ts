import { expect, it } from "vitest";
import { dueMessages, tellDueFollowUps, type DueMessage } from "../../electron/hosts/tell-due.ts";
import { aProfile } from "../support/examples.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("tells of what came due once, also after a restart, and again when its day was moved", async () => {
  const folder = tempFolder();
  let day = "2026-11-24";
  const options = { clock: () => new Date(`${day}T12:00:00.000Z`) };
  let app = await openTestApp(folder, options);
  const { id: companyId } = await app.ask("company.create", { profile: aProfile({ name: "Harbour" }) });
  const add = (title: string, dueOn: string | null) => app.ask("followUp.add", { companyId, draft: { title, dueOn } });
  const { id: followUpId } = await add("Look again", "2026-11-25");
  await add("Much later", "2027-03-01");
  await add("Some day", null);
  const { id: given } = await add("Given up", "2026-11-20");
  await app.ask("followUp.drop", { companyId, followUpId: given });
  const told: DueMessage[] = [];
  const tell = (): void => tellDueFollowUps(app, (message) => void told.push(message))();
  tell();
  expect(told).toEqual([]);
  day = "2026-11-25";
  tell();
  tell();
  expect(told).toEqual([{ title: "Due: Harbour", body: "Look again", place: { companyId, ref: "U1" } }]);
  await app.close();
  app = await openTestApp(folder, options);
  tell();
  expect(told).toHaveLength(1);
  await app.ask("followUp.revise", { companyId, followUpId, draft: { title: "Look again", dueOn: "2026-11-27" } });
  day = "2026-12-01";
  tell();
  expect(told.map(({ body }) => body)).toEqual(["Look again", "Look again"]);
  await app.close();
});

it("says many in one message", async () => {
  const app = await openTestApp(tempFolder());
  const { id: companyId } = await app.ask("company.create", { profile: aProfile({ name: "Harbour" }) });
  for (const title of ["a", "b", "c", "d"])
    await app.ask("followUp.add", { companyId, draft: { title, dueOn: "2026-11-20" } });
  expect(dueMessages(app.takeDue())).toEqual([{ title: "4 follow-ups are due", body: "Harbour", place: null }]);
  expect(dueMessages([])).toEqual([]);
  await app.close();
});
