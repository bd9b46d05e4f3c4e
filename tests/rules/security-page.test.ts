import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const page = readFileSync("SECURITY.md", "utf8");

it("names for its promises only tests that are there", () => {
  const named = [...page.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = ""]) => file);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

it("gives every promise a test", () => {
  const rows = [...page.matchAll(/^\| (?!promise|-)(.+?) +\| (.+?) *\|$/gm)];
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter(([, , held = ""]) => !held.includes("`tests/")).map(([, promise]) => promise)).toEqual([]);
});
