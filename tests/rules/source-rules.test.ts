import { expect, it } from "vitest";
import { readSources } from "./source-files.ts";

const product = readSources("electron", "renderer", "scripts");
const tests = readSources("tests");
const all = [...product, ...tests];

it("files are small: one job each", () => {
  const tooLong = [...product.filter((file) => file.lines > 300), ...tests.filter((file) => file.lines > 500)];
  expect(tooLong.map((file) => `${file.path} has ${file.lines} lines`)).toEqual([]);
});

it("no file only hands on what others export", () => {
  const barrels = all.filter((file) => file.handedOn.length > 0 || /(^|\/)index\.tsx?$/.test(file.path));
  expect(barrels.map((file) => file.path)).toEqual([]);
});

it("files have names in lower case, joined by hyphens", () => {
  const named = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.d)?\.tsx?$/;
  const migration = /^electron\/store\/migrations\/\d{4}-[a-z-]+\.ts$/;
  expect(all.map((file) => file.path).filter((path) => !named.test(path) && !migration.test(path))).toEqual([]);
});

it("no name says nothing", () => {
  const empty = /(?:^|[a-z])(?:Manager|Service|Helper|Util|Misc)s?(?![a-z])|^I[A-Z][a-z]|[a-z]Type$/;
  const found = all.flatMap((file) =>
    file.exported.filter((name) => empty.test(name)).map((name) => `${file.path}: ${name}`),
  );
  const files = all
    .map((file) => file.path)
    .filter((path) => /\b(?:manager|service|helper|utils?|data|misc)s?\b/.test(path));
  expect([...found, ...files]).toEqual([]);
});

it("analyses read no clock and draw no chance", () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/;
  const found = product.filter((file) => file.path.startsWith("electron/analysis/") && impure.test(file.text));
  expect(found.map((file) => file.path)).toEqual([]);
});

it("nothing turns text into code or into unchecked HTML", () => {
  const found = product.filter((file) =>
    /\beval\(|\bnew Function\(|dangerouslySetInnerHTML|\.innerHTML\b|insertHTML/.test(file.text),
  );
  // It reads the HTML of nodes that it made itself, of plain text, so that putting chips into a field can be undone;
  // tests/e2e/edit-marks.test.ts pastes markup into it.
  expect(found.map((file) => file.path)).toEqual(["renderer/parts/prose/marked-field-dom.ts"]);
});
