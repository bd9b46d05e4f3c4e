import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { CallInput, CallName, CallOutput } from "../../../electron/contract/calls.ts";
import type { Reply } from "../../../electron/contract/errors.ts";
import { PlaybookId } from "../../../electron/contract/ids.ts";
import { contentHash } from "../../../electron/playbooks/content-hash.ts";
import { openHttpLine } from "../../support/host-lines.ts";
import { openTestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { playbookText } from "../../playbooks/playbook-files.ts";

const growth = PlaybookId.parse("growth-opportunities");

/** The app on a folder, asked over HTTP as a page asks it. */
async function openOverHttp(folder = tempFolder()) {
  const app = await openTestApp(folder);
  const line = await openHttpLine(app, folder);
  const close = async (): Promise<void> => {
    await line.close();
    await app.close();
  };
  onTestFinished(close);
  const send = async <N extends CallName>(name: N, input: CallInput<N>) =>
    JSON.parse(await line.call(name, JSON.stringify(input))) as Reply<CallOutput<N>>;
  return {
    app,
    close,
    send,
    async ask<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
      const reply = await send(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code}: ${reply.error.message}`);
      return reply.value;
    },
    async refusal<N extends CallName>(name: N, input: CallInput<N>) {
      const reply = await send(name, input);
      return reply.ok ? null : reply.error;
    },
  };
}
type Line = Awaited<ReturnType<typeof openOverHttp>>;

/** A copy in the built-in one's place, with one line of it changed and saved. */
async function saveEdited({ ask }: Line, title: string) {
  const { draft, revision } = await ask("playbook.copy", { from: growth, id: growth, title });
  return ask("playbook.saveVersion", { playbookId: growth, revision, text: draft.text });
}
const inGallery = async ({ ask }: Line, id = growth) =>
  (await ask("playbook.list", {})).playbooks.find((playbook) => playbook.id === id);

it("copies a playbook under another id and title, its other letters as they were, and shows it when it is saved", async () => {
  const line = await openOverHttp();
  const id = PlaybookId.parse("our-growth");
  const copy = await line.ask("playbook.copy", { from: growth, id, title: 'Growth: the "other" way' });
  const original = (
    await line.ask("playbook.copy", { from: growth, id: growth, title: "Where growth leaks, and what to do about it" })
  ).draft.text;
  const changed = copy.draft.text.split("\n").filter((text, at) => text !== original.split("\n")[at]);
  expect(changed).toEqual(['id: "our-growth"', 'title: "Growth: the \\"other\\" way"']);
  expect([copy.draft.faults, copy.draft.hash]).toEqual([[], contentHash(copy.draft.text)]);
  expect(await inGallery(line, id)).toBeUndefined();

  const saved = await line.ask("playbook.saveVersion", { playbookId: id, revision: 0, text: copy.draft.text });
  expect(await inGallery(line, id)).toMatchObject({
    origin: "edited",
    contentHash: saved.inUse,
    title: 'Growth: the "other" way',
  });
  expect(await line.refusal("playbook.copy", { from: growth, id, title: "Once more" })).toMatchObject({
    code: "playbook.taken",
  });
});

it("puts an edited playbook before the folder's, and that before the built-in, and goes back without deleting", async () => {
  const line = await openOverHttp();
  const own = join(line.app.folder, "playbooks");
  const file = (await line.ask("playbook.copy", { from: growth, id: growth, title: "From the folder" })).draft.text;
  mkdirSync(own);
  writeFileSync(join(own, "growth-opportunities.md"), file);
  expect(await inGallery(line)).toMatchObject({ origin: "own", title: "From the folder" });

  const edited = await line.ask("playbook.saveVersion", {
    playbookId: growth,
    revision: 0,
    text: file.replace("From the folder", "From the app"),
  });
  expect(edited).toMatchObject({ covers: "own", title: "From the app", versions: 1 });
  expect(await inGallery(line)).toMatchObject({ origin: "edited", title: "From the app" });
  const back = await line.ask("playbook.useVersion", { playbookId: growth, revision: edited.revision, hash: null });
  expect(await inGallery(line)).toMatchObject({ origin: "own", title: "From the folder" });
  expect([back.inUse, back.saved]).toEqual([null, edited.saved]);
  await line.ask("playbook.useVersion", { playbookId: growth, revision: back.revision, hash: edited.inUse });
  expect(await inGallery(line)).toMatchObject({ title: "From the app" });
  expect(readdirSync(own)).toEqual(["growth-opportunities.md"]);
});

it("keeps a faulty draft over a restart, says line and reason as for a file, and saves no version of it", async () => {
  const folder = tempFolder();
  const line = await openOverHttp(folder);
  const { draft } = await line.ask("playbook.copy", { from: growth, id: growth, title: "Ours" });
  const broken = draft.text.replace(/^minutes: .*$/m, "minutes: many");
  const at = broken.split("\n").indexOf("minutes: many") + 1;
  const kept = await line.ask("playbook.keepDraft", { playbookId: growth, revision: 0, text: broken });
  expect(kept.faults).toEqual([{ line: at, reason: expect.stringContaining('"minutes"') }]);
  expect(
    await line.refusal("playbook.saveVersion", { playbookId: growth, revision: kept.revision, text: broken }),
  ).toMatchObject({ code: "playbook.faulty", message: expect.stringContaining(`Line ${at}`) });
  expect(
    await line.refusal("playbook.dryRun", { playbookId: growth, text: broken, on: { sample: "ledgerly" } }),
  ).toMatchObject({ code: "playbook.faulty" });
  await line.close();

  const again = await openOverHttp(folder);
  const opened = await again.ask("playbook.openOwn", { playbookId: growth });
  expect(opened).toMatchObject({ inUse: null, versions: 0, draft: { text: broken, faults: kept.faults } });
  expect(await inGallery(again)).toMatchObject({ origin: "built-in" });
  expect((await again.ask("playbook.list", {})).own).toMatchObject([{ playbookId: growth, draftedAt: kept.keptAt }]);
});

it("keeps in a session the version that it was started with, whatever is saved or gone back to later", async () => {
  const line = await openOverHttp();
  const { id: companyId } = await line.ask("company.createSample", { sample: "ledgerly" });
  const start = () => line.ask("session.start", { companyId, playbookId: growth, problem: "" });
  const first = await saveEdited(line, "The first way");
  const old = await start();
  const second = await line.ask("playbook.saveVersion", {
    playbookId: growth,
    revision: first.revision,
    text: first.draft.text.replace("The first way", "The second way"),
  });
  expect((await start()).playbook).toMatchObject({ title: "The second way", contentHash: second.inUse });
  await line.ask("playbook.useVersion", { playbookId: growth, revision: second.revision, hash: null });
  expect((await start()).playbook.origin).toBe("built-in");
  const held = await line.ask("session.open", { sessionId: old.id });
  expect(held.playbook).toMatchObject({ title: "The first way", contentHash: first.inUse, origin: "edited" });
});

it("refuses a window that has not seen the other's change, and sets the other's draft aside where it writes over it", async () => {
  const line = await openOverHttp();
  const { revision, draft } = await line.ask("playbook.copy", { from: growth, id: growth, title: "Ours" });
  const theirs = `${draft.text}\nTheirs.\n`;
  const mine = `${draft.text}\nMine.\n`;
  const kept = await line.ask("playbook.keepDraft", { playbookId: growth, revision, text: theirs });
  expect(await line.refusal("playbook.keepDraft", { playbookId: growth, revision, text: mine })).toMatchObject({
    code: "playbook.changed-elsewhere",
  });
  expect((await line.ask("playbook.openOwn", { playbookId: growth })).draft.text).toBe(theirs);
  const over = { playbookId: growth, revision: kept.revision, text: mine, setAside: true };
  const after = await line.ask("playbook.keepDraft", over);
  const opened = await line.ask("playbook.openOwn", { playbookId: growth });
  expect([opened.draft.text, opened.setAside.map(({ hash }) => hash)]).toEqual([mine, [contentHash(theirs)]]);
  const back = await line.ask("playbook.takeUp", {
    playbookId: growth,
    revision: after.revision,
    from: { kind: "set-aside", hash: contentHash(theirs) },
  });
  expect([back.draft.text, back.setAside.map(({ hash }) => hash)]).toEqual([
    theirs,
    [contentHash(mine), contentHash(theirs)],
  ]);
});

it("says that the id must stay, and refuses a version that is another playbook's", async () => {
  const line = await openOverHttp();
  const mine = await saveEdited(line, "Ours");
  const id = PlaybookId.parse("price-check");
  const text = playbookText();
  const kept = await line.ask("playbook.keepDraft", { playbookId: growth, revision: mine.revision, text });
  expect(kept.faults).toEqual([
    { line: 2, reason: 'The id must stay "growth-opportunities". For another id, make a copy of the playbook.' },
  ]);

  await line.ask("playbook.copy", { from: PlaybookId.parse("build-or-buy"), id, title: "Check a price" });
  const other = await line.ask("playbook.saveVersion", { playbookId: id, revision: 0, text });
  const foreign = { playbookId: growth, revision: kept.revision, hash: other.inUse };
  expect(await line.refusal("playbook.useVersion", foreign)).toMatchObject({ code: "playbook.missing" });
  expect((await line.ask("playbook.openOwn", { playbookId: growth })).inUse).toBe(mine.inUse);
});

it("tells that the built-in playbook has changed since it was copied, until that has been seen", async () => {
  const folder = tempFolder();
  const promptsFolder = tempFolder();
  mkdirSync(join(promptsFolder, "playbooks"));
  const ship = (task: string): void =>
    writeFileSync(
      join(promptsFolder, "playbooks", "price-check.md"),
      playbookText({ body: `# role\n\nYou.\n\n# task\n\n${task}\n` }),
    );
  ship("Do.");
  const app = await openTestApp(folder, { promptsFolder });
  const id = PlaybookId.parse("price-check");
  const { sourceChanged } = await app.ask("playbook.copy", { from: id, id, title: "Ours" });
  expect(sourceChanged).toBe(false);
  // As an update of the app would.
  ship("Think.");
  const [row] = (await app.ask("playbook.list", {})).own;
  expect(row).toMatchObject({ playbookId: id, sourceChanged: true });
  expect(await app.ask("playbook.settleSource", { playbookId: id, revision: 0 })).toMatchObject({
    sourceChanged: false,
  });
  await app.close();
});
