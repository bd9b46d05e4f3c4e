import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { allowedLicences, licenceTexts, shippedPackages } from "../../scripts/licences.ts";

const packages = shippedPackages(".");

it("ships no package under a licence that is not allowed", () => {
  expect(packages.filter(({ licence }) => !allowedLicences.includes(licence))).toEqual([]);
});

it("lists every shipped package with its version and licence", () => {
  const listed = [...readFileSync("docs/licences.md", "utf8").matchAll(/^\| (\S+) +\| (\d\S*) +\| (.+?) +\|$/gm)];
  // After a change of dependencies: npm run licences.
  expect(listed.map(([, name, version, licence]) => `${name} ${version} ${licence}`)).toEqual(
    packages.map(({ name, version, licence }) => `${name} ${version} ${licence}`),
  );
});

it("counts what the page is made of among what is shipped", () => {
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["react", "@mantine/core", "zustand", "better-sqlite3", "electron", "zod"]),
  );
});

it("hands on the text of nearly every licence", () => {
  const parts = licenceTexts(".", packages).split("-".repeat(80));
  const bare = parts.filter((part) => part.trim().length < 300).map((part) => part.trim().split(" ")[0]);
  expect({ bare, many: bare.length > packages.length / 10 }).toMatchObject({ many: false });
});

it("pins every package of the lock file by its content, and from no other place than the registry", () => {
  const { packages: locked } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { resolved?: string; integrity?: string }>;
  };
  const loose = Object.entries(locked).filter(
    ([place, { resolved = "", integrity = "" }]) =>
      place !== "" && !(/^($|https:\/\/registry\.npmjs\.org\/)/.test(resolved) && integrity.startsWith("sha512-")),
  );
  expect(loose.map(([place]) => place)).toEqual([]);
});
