import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calls, type CallName } from "../../electron/contract/calls.ts";
import { faultsOfStore, rowsOf, twoCompanies, type TwoCompanies } from "../support/fuzz/two-companies.ts";
import { fuzzCall, swapsStore } from "../support/fuzz/fuzz-call.ts";
import type { Known } from "../support/fuzz/schema-arbitrary.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { sharedFolder, tempFolder } from "../support/temp-folder.ts";

/** The short form; the drill of the same name sends far more, from another seed each time. */
const runs = { fit: 5, unfit: 4, seed: 20_261_124 };
/** Word and PDF take a second each: they are for the long form. */
const short: Known = { format: fc.constantFrom("markdown", "html", "json", "markdown-files") };
const names = Object.keys(calls) as CallName[];

let app: TestApp;
let two: TwoCompanies;
let theirsBefore: Record<string, unknown[]>;
const rejections: unknown[] = [];
const keep = (reason: unknown): void => void rejections.push(reason);
const folder = sharedFolder();

beforeAll(async () => {
  process.on("unhandledRejection", keep);
  app = await openTestApp(folder);
  two = await twoCompanies(app);
  theirsBefore = rowsOf(app, two.theirs);
}, 60_000);
afterAll(async () => {
  await app.close();
  process.off("unhandledRejection", keep);
});

it("begins with the name of the other company in all that was said of it, and in nothing of the first", () => {
  const marked = Object.entries(theirsBefore).filter(([, rows]) => JSON.stringify(rows).includes(two.canary));
  const expected = [
    "brief_version",
    "company",
    "decision",
    "fact_revision",
    "follow_up",
    "follow_up_note",
    "search_entry",
  ];
  expect(marked.map(([table]) => table)).toEqual(expect.arrayContaining([...expected, "session", "turn"]));
  expect(JSON.stringify(rowsOf(app, two.mine))).not.toContain(two.canary);
});

describe("whatever is put in, from the schema and against it, there is an answer or a named refusal, and no word of another company", () => {
  it.each(names.filter((name) => !swapsStore(name)))("%s", { timeout: 60_000 }, async (name) => {
    const { answered, refusedByHandler, invalid } = await fuzzCall(
      app,
      { ...two, known: { ...two.known, ...short } },
      name,
      runs,
    );
    // What fits the schema has to get past it, or nothing was tried.
    expect(answered + refusedByHandler, invalid.join("\n")).toBeGreaterThan(0);
  });

  it("calls that open another store", { timeout: 60_000 }, async () => {
    for (const name of names.filter(swapsStore)) {
      const alone = await openTestApp(tempFolder());
      await fuzzCall(alone, two, name, { ...runs, fit: 2, unfit: 4 });
      expect(alone.faults).toEqual([]);
      await alone.close();
    }
  });
});

it("changed no row of the other company, left a sound store, and let no rejection go", () => {
  expect(rowsOf(app, two.theirs)).toEqual(theirsBefore);
  expect(faultsOfStore(app)).toEqual([]);
  expect(rejections).toEqual([]);
  expect(app.faults).toEqual([]);
});
