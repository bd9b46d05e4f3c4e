import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { parseSync } from "vite";

/** A source file with what the rules are about. Paths are from the checkout's root, with slashes. */
export interface SourceFile {
  path: string;
  lines: number;
  text: string;
  /** Files that it imports from this checkout, by path. */
  files: string[];
  /** Packages that it imports, by name: `zod`, `node:fs`. */
  packages: string[];
  /** Names that it exports itself. */
  exported: string[];
  /** Modules whose exports it hands on. */
  handedOn: string[];
}

const root = join(import.meta.dirname, "..", "..");

/** Reads and parses every TypeScript file under the given folders. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
      .map((path) => parseSource(path, readFileSync(join(root, path), "utf8"))),
  );
}

/** Parses one file. @throws when it can't be parsed, so that no file escapes the rules */
export function parseSource(path: string, text: string): SourceFile {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} can't be parsed: ${errors[0]?.message ?? ""}`);
  const exports = module.staticExports.flatMap((each) => each.entries);
  const handedOn = exports.flatMap((entry) => (entry.moduleRequest === null ? [] : [entry.moduleRequest.value]));
  const asked = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...handedOn,
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
    ),
  ];
  return {
    path,
    text,
    lines: text.split("\n").length - 1,
    files: asked
      .filter((name) => name.startsWith("."))
      .map((name) => posix.join(dirname(path), name.split("?")[0] ?? name)),
    packages: asked.filter((name) => !name.startsWith(".")).map(packageName),
    exported: exports.flatMap((entry) => (entry.exportName.name === null ? [] : [entry.exportName.name])),
    handedOn,
  };
}

function packageName(name: string): string {
  return name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name);
}
