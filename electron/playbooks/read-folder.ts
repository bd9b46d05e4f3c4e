import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { PlaybookProblem } from "../contract/playbook.ts";

/** The largest file that is read, in bytes; a playbook of ours has about 20 kB. */
export const largestFile = 512 * 1024;

/** The most files that are looked at in one folder, so that a wrong folder does not stall the start. */
const mostFiles = 200;

/** One Markdown file: its path, its name without `.md`, and its text with plain line ends. */
export interface MarkdownFile {
  file: string;
  name: string;
  text: string;
}

/** Why this entry is not read, or null when it may be. Its own kind counts, not what a link points at. */
function reasonToSkip(path: string): string | null {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return "This is a link. Links are not followed: put the file itself here.";
  if (!stat.isFile()) return "This is not a plain file.";
  if (stat.size > largestFile)
    return `This file has ${Math.round(stat.size / 1024)} kB; at most ${largestFile / 1024} kB are read.`;
  return null;
}

/** @throws when the bytes are no UTF-8 */
function readText(path: string): string {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  return text.replace(/\r\n?/g, "\n");
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Names of the files that count, in order: Markdown, not hidden, no README. */
const wantedIn = (names: readonly string[]) =>
  names.filter((name) => /\.md$/i.test(name) && !name.startsWith(".") && !/^readme\.md$/i.test(name)).sort();

/**
 * What a folder looks like without reading a file: names, sizes and times of change. Two folders with the same stamp hold the
 * same texts.
 */
export function stampFolder(folder: string): string {
  try {
    const stamps = wantedIn(readdirSync(folder))
      .slice(0, mostFiles + 1)
      .map((name) => {
        const { ino, size, mtimeNs, ctimeNs } = lstatSync(join(folder, name), { bigint: true });
        return [name, ino, size, mtimeNs, ctimeNs].join(":");
      });
    return stamps.join("\n");
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unreadable";
  }
}

/**
 * Every `.md` file right inside `folder`, by name, except hidden ones and README.md. Reads only; a folder that does not exist
 * is empty. Links, odd files, files over the limit and files that are no UTF-8 text become problems.
 */
export function readFolder(folder: string): { files: MarkdownFile[]; problems: PlaybookProblem[] } {
  const problems: PlaybookProblem[] = [];
  const files: MarkdownFile[] = [];
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return {
      files,
      problems: missing ? [] : [{ file: folder, line: 1, reason: `This folder can't be read: ${words(error)}` }],
    };
  }
  const wanted = wantedIn(names);
  if (wanted.length > mostFiles) {
    problems.push({ file: folder, line: 1, reason: `Only the first ${mostFiles} of ${wanted.length} files are read.` });
  }
  for (const name of wanted.slice(0, mostFiles)) {
    const file = join(folder, name);
    try {
      const reason = reasonToSkip(file);
      if (reason === null) files.push({ file, name: basename(name).replace(/\.md$/i, ""), text: readText(file) });
      else problems.push({ file, line: 1, reason });
    } catch (error) {
      problems.push({
        file,
        line: 1,
        reason:
          error instanceof TypeError ? "This file is not UTF-8 text." : `This file can't be read: ${words(error)}`,
      });
    }
  }
  return { files, problems };
}
