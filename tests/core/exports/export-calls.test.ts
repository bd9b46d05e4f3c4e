import { strFromU8, unzipSync } from "fflate";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ExportFormat } from "../../../electron/contract/export.ts";
import type { ExportOutcome } from "../../../electron/contract/export.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { noon } from "../../support/examples.ts";
import { readDocx } from "../../exports/read-docx.ts";
import { readPdf } from "../../exports/read-pdf.ts";
import { putSetting } from "../../../electron/store/settings.ts";
import { openStore } from "../../../electron/store/open-store.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { advised, sessionAtFigures } from "../../support/run-session.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let view: SessionView;
let target: string | null;
let folder: string;

beforeEach(async () => {
  folder = tempFolder();
  app = await openTestApp(folder);
  const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
  view = await advised(app, id);
});
afterEach(() => app.close());

const fileOf = (outcome: ExportOutcome): { name: string; bytes: Buffer; text: string } => {
  if (outcome.kind !== "file") throw new Error(`The page got no file, but ${outcome.kind}.`);
  const bytes = Buffer.from(outcome.base64, "base64");
  return { name: outcome.fileName, bytes, text: bytes.toString("utf8") };
};
const brief = { unsupported: "mark" } as const;

/** The same profile as a desktop app that asks where files go. */
async function onDesktop(): Promise<void> {
  await app.close();
  app = await openTestApp(folder, { mode: "desktop", chooseTarget: () => Promise.resolve(target) });
}

it("hands a brief over in every format, each with its kind and the client's name", async () => {
  const begins: Record<ExportFormat, string> = {
    word: "PK",
    pdf: "%PDF",
    html: "<!DOCTYPE",
    markdown: "# ",
    json: "{",
  };
  for (const format of ExportFormat.options) {
    const { name, text } = fileOf(await app.ask("export.brief", { sessionId: view.id, format, ...brief }));
    expect(name).toMatch(/^Ledgerly - .*\.(?:docx|pdf|html|md|json)$/);
    expect(text.startsWith(begins[format])).toBe(true);
  }
});

it("shows in every format, and in the file's name, what nobody sees of names, prose, tables and pictures", async () => {
  const evil = "Gro\u202Ewth\u202C \u2066le\u200Bak\u2069 \u{E0041}";
  await app.close();
  const db = openStore(join(folder, "sextant.db"), noon);
  // As an older store or another program may hold them: through the app's own calls none gets in.
  db.exec(`UPDATE company SET name = name || '${evil}'; UPDATE action SET title = title || '${evil}'`);
  db.exec(`UPDATE brief_version SET prose = prose || char(10) || char(10) || '${evil} and می\u200Cخواهم'`);
  db.close();
  app = await openTestApp(folder);
  const unseen = /[\u202A-\u202E\u2066-\u2069\u200B\u{E0000}-\u{E0FFF}]/u;
  for (const format of ExportFormat.options) {
    const { name, bytes } = fileOf(await app.ask("export.brief", { sessionId: view.id, format, ...brief }));
    const texts =
      format === "pdf"
        ? (await readPdf(bytes)).dense
        : format === "word"
          ? readDocx(bytes).text
          : bytes.toString("utf8");
    expect(`${name}\n${texts}`).not.toMatch(unseen);
    expect(name).toContain("Gro[U+202E]wth[U+202C]");
    expect(texts.replace(/\\/g, "")).toContain("[U+2066]le[U+200B]ak[U+2069]");
  }
});

it("writes JSON with a format, a version and what the brief rests on, and one's own notes only when asked", async () => {
  await app.ask("action.settle", {
    sessionId: view.id,
    actionId: view.brief!.actions[0]!.id,
    standing: "rejected",
    reason: "Our secret reason",
  });
  const ask = async (internal: boolean) =>
    fileOf(await app.ask("export.brief", { sessionId: view.id, format: "json", internal, ...brief })).text;
  const shown = JSON.parse(await ask(false)) as Record<string, unknown> & { brief: { actions: unknown[] } };
  expect(shown).toMatchObject({ format: "sextant-brief", version: 1, company: { name: "Ledgerly" } });
  expect(shown.brief.actions).toHaveLength(view.brief!.actions.length - 1);
  expect(JSON.stringify(shown)).not.toContain("Our secret reason");
  expect(await ask(true)).toContain("Our secret reason");
});

it("hands the decision log over as one record a file, and the whole engagement in one", async () => {
  const companyId = view.company.id;
  await app.ask("decision.record", { companyId, draft: { title: "Stop: the forum / <b>?", decidedOn: "2026-11-20" } });
  const zip = unzipSync(fileOf(await app.ask("export.decisions", { companyId, format: "markdown-files" })).bytes);
  expect(Object.keys(zip)).toEqual(["README.md", "0001-stop-the-forum-b.md"]);
  expect(strFromU8(zip["0001-stop-the-forum-b.md"]!)).toMatch(/^# D1 · Stop: the forum \/ \\<b\\>\?/);
  const { name, text } = fileOf(await app.ask("export.engagement", { companyId, format: "markdown", ...brief }));
  expect(name).toBe("The engagement - Ledgerly.md");
  const parts = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect(parts).toEqual(["The company", "Decision log", view.title, "What the numbers rest on"]);
});

it("counts the notes of several briefs on, so that each number leads to one entry", async () => {
  await advised(app, (await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" })).id);
  const { text } = fileOf(
    await app.ask("export.engagement", { companyId: view.company.id, format: "markdown", ...brief }),
  );
  const entries = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => Number(number));
  expect(entries).toEqual(entries.map((_, at) => at + 1));
  const cited = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number)));
  expect([...cited].sort((a, b) => a - b)).toEqual(entries);
});

it("takes a finding of ten thousand words, right-to-left text and emoji", async () => {
  const long = Array.from({ length: 10_000 }, (_, at) => `word${at}`).join(" ");
  const prose = `${long}\n\nשלום עולם 👩‍👩‍👧 🎉\n\n${"- point\n".repeat(200)}`;
  await app.ask("brief.edit", { sessionId: view.id, prose });
  for (const format of ExportFormat.options) {
    const { text, bytes } = fileOf(await app.ask("export.brief", { sessionId: view.id, format, ...brief }));
    expect(bytes.length).toBeGreaterThan(20_000);
    if (format === "html" || format === "markdown") expect(text).toContain("word9999");
    if (format === "html") expect(text).toContain("שלום עולם 👩‍👩‍👧 🎉");
  }
});

it("writes on the desktop where the user says, whole, over what was there; and nothing where the user turns back", async () => {
  await onDesktop();
  target = join(folder, "out.md");
  writeFileSync(target, "before");
  const outcome = await app.ask("export.brief", { sessionId: view.id, format: "markdown", ...brief });
  expect(outcome).toEqual({ kind: "saved", path: target });
  expect(readFileSync(target, "utf8")).toContain("Prepared for Ledgerly");
  target = null;
  expect(await app.ask("export.brief", { sessionId: view.id, format: "markdown", ...brief })).toEqual({
    kind: "cancelled",
  });
  expect(readdirSync(folder).filter((name) => name.includes(".tmp"))).toEqual([]);
});

it("says what to do where a place can't be written, and leaves everything there as it was", async () => {
  await onDesktop();
  const input = { sessionId: view.id, format: "markdown", ...brief };
  target = join(folder, "gone", "out.md");
  expect(await app.refusal("export.brief", input)).toMatchObject({
    code: "export.failed",
    message: expect.stringContaining("its folder is not there any more") as string,
    hint: expect.stringContaining("Nothing was written") as string,
  });
  target = join(folder, "taken");
  mkdirSync(join(target, "within"), { recursive: true });
  expect((await app.refusal("export.brief", input)).message).toContain("a folder has that name");
  expect(readdirSync(target)).toEqual(["within"]);
  // A file where a folder should be, and a place that the system lets nobody write to: they refuse whoever runs this.
  target = join(folder, "sextant.db", "out.md");
  expect((await app.refusal("export.brief", input)).message).toContain("its folder is not there any more");
  if (process.platform === "linux") {
    target = "/sys/out.md";
    expect((await app.refusal("export.brief", input)).message).toContain("that folder does not let you");
    target = "/dev/full";
    expect((await app.refusal("export.brief", input)).message).toContain("there is no space left");
    expect(statSync(target).isCharacterDevice()).toBe(true);
  }
  expect(readdirSync(folder).filter((name) => name.includes(".tmp"))).toEqual([]);
});

it("exports without a logo where the stored one is broken", async () => {
  await app.close();
  const db = openStore(join(folder, "sextant.db"), "2026-11-24T00:00:00.000Z");
  putSetting(db, "brand", { name: "North", colour: "#zzz", logo: { base64: "bm90IGEgbG9nbw==" } });
  db.close();
  app = await openTestApp(folder);
  expect(await app.ask("brand.read", {})).toEqual({ name: "North", colour: "", logo: null });
  const { text } = fileOf(await app.ask("export.brief", { sessionId: view.id, format: "html", ...brief }));
  expect(text).toContain("Prepared by North for Ledgerly");
  expect(text).not.toContain("<img");
});
