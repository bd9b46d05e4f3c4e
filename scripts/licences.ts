import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package that is shipped, in the program or in its page. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** As its own package says it, in SPDX's words. */
  licence: string;
  /** Its folder, from the project's. */
  folder: string;
}

interface Locked {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Licences under which a package may be shipped with a program under MIT. MPL-2.0 covers its own files only. */
export const allowedLicences: readonly string[] = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "MPL-2.0",
  "BlueOak-1.0.0",
  "Python-2.0",
  "OFL-1.1",
  "MIT AND OFL-1.1",
  "(MIT OR CC0-1.0)",
  "(WTFPL OR MIT)",
  "(MIT AND Zlib)",
  "(MIT OR GPL-3.0-or-later)",
];

/**
 * Every package that a packed Sextant holds: what the program depends on, what its page imports, Electron, and all that these need,
 * by name.
 * @param folder the project's
 */
export function shippedPackages(folder: string): ShippedPackage[] {
  const own = readJson(join(folder, "package.json")) as Locked & { devDependencies: Record<string, string> };
  const locked = (readJson(join(folder, "package-lock.json")) as { packages: Record<string, Locked> }).packages;
  const bundled = importedBy(join(folder, "renderer")).filter((name) => name in own.devDependencies);
  const faces = Object.keys(own.devDependencies).filter((name) => name.startsWith("@expo-google-fonts/"));
  const found = new Map<string, ShippedPackage>();
  const take = (name: string, from: string, onlyIfThere: boolean): void => {
    const place = placeOf(name, from, locked);
    if (place === null && onlyIfThere) return;
    if (place === null) throw new Error(`The lock file does not hold ${name}, which ${from || "the project"} needs.`);
    if (found.has(place)) return;
    const { version = "", license, dependencies = {}, peerDependencies = {} } = locked[place] ?? {};
    found.set(place, { name, version, licence: license ?? licenceIn(join(folder, place)), folder: place });
    // Electron's own packages only fetch it: what is shipped of it is a program of its own.
    if (name === "electron") return;
    for (const needed of Object.keys(dependencies)) take(needed, place, false);
    for (const needed of Object.keys(peerDependencies)) if (!needed.startsWith("@types/")) take(needed, place, true);
  };
  for (const name of [...Object.keys(own.dependencies ?? {}), ...bundled, ...faces, "electron"]) take(name, "", false);
  return [...found.values()].sort((one, other) => (one.name + one.version < other.name + other.version ? -1 : 1));
}

/** The list of packages and licences, as a page of the docs. */
export function licencePage(packages: readonly ShippedPackage[]): string {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return [
    "# Licences of what is shipped",
    "",
    "Written by `npm run licences`; a test compares it with the lock file. The texts are in `licences.txt` of the package.",
    "",
    "| package | version | licence |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** The licences' own texts, as their authors want them handed on with every copy. */
export function licenceTexts(folder: string, packages: readonly ShippedPackage[]): string {
  return packages
    .map(({ name, version, licence, folder: place }) => {
      const texts = licenceFiles(join(folder, place)).map((file) =>
        readFileSync(join(folder, place, file), "utf8").trim(),
      );
      return [`${name} ${version} (${licence})`, "", ...texts].join("\n");
    })
    .join(`\n\n${"-".repeat(80)}\n\n`);
}

function licenceFiles(place: string): string[] {
  return existsSync(place)
    ? readdirSync(place)
        .filter((file) => /^(licen[cs]e|copying|notice|ofl)/i.test(file))
        .sort()
    : [];
}

/** Where npm puts the `name` that the package at `from` gets: beside it, or in a folder further up. */
function placeOf(name: string, from: string, locked: Record<string, Locked>): string | null {
  for (let at = from; ; at = at.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const place = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (place in locked) return place;
    if (at === "") return null;
  }
}

/** A few packages say their licence in older ways, which the lock file leaves out. */
function licenceIn(place: string): string {
  const said = readJson(join(place, "package.json")) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  if (typeof said.license === "string") return said.license;
  const text = licenceFiles(place)
    .map((file) => readFileSync(join(place, file), "utf8"))
    .join("\n");
  if (said.license !== undefined) return said.license.type;
  if (said.licenses !== undefined) return said.licenses.map(({ type }) => type).join(" OR ");
  return /permission is hereby granted, free of charge/i.test(text) ? "MIT" : "unknown";
}

/** The packages that the files below `folder` import, by name. */
function importedBy(folder: string): string[] {
  const names = new Set<string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
    for (const [, name = ""] of text.matchAll(/(?:from|import|@import)\s+(?:url\()?"((?:@[\w.-]+\/)?[a-z][\w.-]*)/g))
      names.add(name);
  }
  return [...names].sort();
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
