import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { CompanyId, SessionId } from "../../../electron/contract/ids.ts";
import { openFile, plainAccess } from "../../../electron/store/access.ts";
import { migrations } from "../../../electron/store/migrations/all.ts";
import { openStore } from "../../../electron/store/open-store.ts";
import { versionOf } from "../../../electron/store/version-of.ts";
import { checkpointEvery } from "../../../electron/core/turn/live-turn.ts";
import { oneOClock } from "../../support/examples.ts";
import { allRows } from "../../support/fill-tables.ts";
import type { TestApp } from "../../support/open-test-app.ts";
import { exportFormats, fileFor, type Job, type Line } from "./job.ts";

/** A timer counts whole milliseconds from the start of its loop's turn: it may come this much later than was asked of it. */
const roundingMs = 5;

/** Everything that was said to be done is in the opened app. `all` are the lines of every process on this profile. */
export async function expectWrites(app: TestApp, job: Job, all: readonly Line[]): Promise<void> {
  const companyId = CompanyId.parse(job.companyId);
  const facts = new Map((await app.ask("fact.list", { companyId })).map((fact) => [fact.id as string, fact.label]));
  const decisions = new Map(
    (await app.ask("decision.list", { companyId })).map(({ id, title }) => [id as string, title]),
  );
  const companies = new Set((await app.ask("company.list", {})).map(({ id }) => id as string));
  const lost = all.filter((line) => {
    if (line.did === "fact") return facts.get(line.id) !== line.label;
    if (line.did === "decision") return decisions.get(line.id) !== line.label;
    return line.did === "company" && !companies.has(line.id);
  });
  expect(lost).toEqual([]);
  const last = all.findLast((line) => line.did === "answer");
  if (last === undefined) return;
  const view = await app.ask("session.open", { sessionId: SessionId.parse(job.sessionId) });
  const answered = view.questions.find(({ question }) => question.id === job.questionId)?.answer;
  // The one that was under way when the process died may have been kept.
  expect(Number(/\d+/.exec(JSON.stringify(answered))?.[0])).toBeGreaterThanOrEqual(last.number);
}

/**
 * Answers are a beginning of what the model said, and what was told before the last `checkpointEvery` is in it. The time is that of the
 * killed process itself, up to its last line but one: whatever it began before that line it had ended, its checkpoint included.
 * @returns characters lost of the answer that was cut short, and over how many milliseconds they had come; null if none was
 */
export async function expectAnswers(
  app: TestApp,
  job: Job,
  lines: readonly Line[],
  model: string,
): Promise<{ characters: number; ms: number } | null> {
  const view = await app.ask("session.open", { sessionId: SessionId.parse(job.sessionId) });
  expect(view.pending).toBeNull();
  const cut: string[] = [];
  for (const line of lines) {
    if (line.did !== "asked") continue;
    const turn = view.turns.find(({ id }) => id === line.id);
    expect(turn, "an answer that was asked for is gone").toBeDefined();
    expect(model.startsWith(turn!.text)).toBe(true);
    const end = lines.find((other) => other.did === "settled" && other.id === line.id);
    if (end?.did === "settled") expect([turn!.state, turn!.text.length]).toEqual([end.state, end.length]);
    else if (turn!.state !== "finished") cut.push(line.id);
  }
  expect(cut.length).toBeLessThanOrEqual(1);
  const turn = view.turns.find(({ id }) => id === cut[0]);
  if (turn === undefined) return null;
  expect(turn.state).toBe("interrupted");
  const alive = lines.at(-2)!.at;
  const told = lines.filter((line) => line.did === "told" && line.id === turn.id) as (Line & { length: number })[];
  const due = told.findLast(({ at }) => at < alive - checkpointEvery - roundingMs)?.length ?? 0;
  expect(turn.text.length).toBeGreaterThanOrEqual(due);
  const missing = told.filter(({ length }) => length > turn.text.length);
  if (missing.length === 0) return { characters: 0, ms: 0 };
  return { characters: told.at(-1)!.length - turn.text.length, ms: alive - missing[0]!.at };
}

/** A file that was exported over and over is whole, and is there once that was said. */
export function expectFiles(job: Job, all: readonly Line[]): void {
  for (const format of exportFormats) {
    const path = fileFor(job.folder, format);
    const at = all.findLastIndex((line) => line.did === "exported" && line.format === format);
    if (at >= 0) expect(existsSync(path)).toBe(true);
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    const text = bytes.toString("latin1");
    if (format === "json") JSON.parse(bytes.toString("utf8"));
    if (format === "html") expect(text.trimEnd()).toMatch(/^<!doctype html[^]*<\/html>$/i);
    if (format === "pdf") expect(text.trimEnd()).toMatch(/^%PDF[^]*%%EOF$/);
    if (format === "word")
      expect([text.slice(0, 4), text.slice(-22, -18)]).toEqual(["PK\u0003\u0004", "PK\u0005\u0006"]);
  }
}

/** Every store that was said to be migrated is; the one at which the process died opens at whatever step, with every row. */
export function expectMigrated(job: Job, lines: readonly Line[], rows: ReturnType<typeof allRows>): void {
  const migrated = new Set(lines.flatMap((line) => (line.did === "migrated" ? [line.name] : [])));
  const copied = lines.flatMap((line) => (line.did === "copied" ? [line.name] : []));
  for (const name of copied.slice(-3)) {
    const file = join(job.folder, name);
    if (migrated.has(name)) {
      const found = openFile(file, plainAccess, { readonly: true });
      expect(versionOf(found)).toBe(migrations.length);
      found.close();
    }
    const db = openStore(file, oneOClock);
    expect(versionOf(db)).toBe(migrations.length);
    expect(allRows(db, rows)).toEqual(rows);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
    db.close();
  }
}
