import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SextantError } from "../../electron/contract/errors.ts";
import { logInto } from "../../electron/core/write-log.ts";
import { noon } from "../support/examples.ts";
import { tempFolder } from "../support/temp-folder.ts";

const lines = (file: string): unknown[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

it("writes the kind and the place of a fault and not a word of what somebody wrote", () => {
  const file = join(tempFolder(), "sextant.log");
  const report = logInto(file, () => noon);
  const parse = () => JSON.parse("our secret");
  try {
    parse();
  } catch (cause) {
    report(new SextantError("store.failed", "secret message", { hint: "secret hint", cause }));
  }
  report(new Error("a secret\n    at home (secret.ts:1:1)"));
  report("a secret text");
  expect(lines(file)).toMatchObject([
    { at: noon, kind: "SextantError", code: "store.failed", cause: { kind: "SyntaxError" } },
    { at: noon, kind: "Error" },
    { at: noon, kind: "string" },
  ]);
  expect(readFileSync(file, "utf8")).toContain("write-log.test.ts");
  expect(readFileSync(file, "utf8")).not.toMatch(/secret|budget|home/);
});

it("begins a new log when the old one has grown to a megabyte", () => {
  const file = join(tempFolder(), "sextant.log");
  writeFileSync(file, "x".repeat(1_000_001));
  logInto(file, () => noon)(new Error("x"));
  expect([statSync(`${file}.old`).size, lines(file).length]).toEqual([1_000_001, 1]);
});

it("never fails itself", () => {
  const file = join(tempFolder(), "nowhere", "sextant.log");
  logInto(file, () => noon)(new Error("x"));
  expect(existsSync(file)).toBe(false);
});
