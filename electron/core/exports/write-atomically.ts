import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { SextantError } from "../../contract/errors.ts";

/**
 * Writes a file whole or not at all: beside the target, onto the disk, then into its place. A file that was there stays as it was until
 * then, and for good where something fails; it keeps who may read it, and a link to it stays a link.
 * @throws SextantError `export.failed` with what to do
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const there = await stat(target).catch(() => null);
    // A device can't be put in another's place, only written to; to replace its name would take it away from all.
    if (there?.isCharacterDevice() === true) return await writeFile(target, bytes);
    await writeBeside(target, bytes, there === null ? 0o644 : there.mode & 0o777);
  } catch (error) {
    throw exportFailure(basename(path), error);
  }
}

async function writeBeside(target: string, bytes: Uint8Array, mode: number): Promise<void> {
  // Short, so that it fits wherever the target's name fits.
  const beside = join(dirname(target), `.sextant-${randomUUID().slice(0, 8)}.tmp`);
  try {
    const file = await open(beside, "wx", mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** What went wrong with writing, in words: what was kept and what to do. */
export function exportFailure(name: string, error: unknown): SextantError {
  const code = (error as { code?: unknown } | null)?.code;
  const [message, todo] = saying(name, typeof code === "string" ? code : "");
  return new SextantError("export.failed", message, {
    hint: `Nothing was written, and a file that was there is as it was. ${todo}`,
    cause: error,
  });
}

function saying(name: string, code: string): [message: string, todo: string] {
  switch (code) {
    case "EBUSY":
    case "EPERM":
    case "ETXTBSY":
      return [`“${name}” can't be replaced: it seems to be open elsewhere.`, "Close it there, or choose another name."];
    case "EACCES":
    case "EROFS":
      return [`“${name}” can't be written: that folder does not let you.`, "Choose another folder."];
    case "ENOSPC":
    case "EDQUOT":
      return [`“${name}” can't be written: there is no space left.`, "Make room, or choose another disk."];
    case "EFBIG":
      return [`“${name}” can't be written: it is too large for that disk.`, "Choose another disk."];
    case "ENOENT":
    case "ENOTDIR":
      return [`“${name}” can't be written: its folder is not there any more.`, "Choose another folder."];
    case "EISDIR":
    case "ENOTEMPTY":
      return [`“${name}” can't be written: a folder has that name.`, "Choose another name."];
    case "ENAMETOOLONG":
      return ["The name is too long for that disk.", "Choose a shorter one."];
    default:
      return [`“${name}” can't be written${code === "" ? "" : ` (${code})`}.`, "Choose another folder or name."];
  }
}
