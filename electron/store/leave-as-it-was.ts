import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { sideFiles } from "./on-disk.ts";

/**
 * Runs `look`, which opens a store for reading only. Where it throws, what SQLite wrote beside the store to do so is undone: a file that
 * was not there is removed, and the index of the log (which even a reader writes) gets its bytes and its time back.
 */
export function leaveAsItWas(file: string, look: () => void): void {
  const beside = sideFiles.map((end) => {
    const path = file + end;
    if (!existsSync(path)) return { path, kept: null };
    const { atimeMs, mtimeMs } = statSync(path);
    // The log itself is only ever read; it may be large.
    return { path, kept: { bytes: end === "-shm" ? readFileSync(path) : null, atimeMs, mtimeMs } };
  });
  try {
    look();
  } catch (error) {
    for (const { path, kept } of beside) {
      if (kept === null) rmSync(path, { force: true });
      else if (kept.bytes !== null) {
        writeFileSync(path, kept.bytes);
        utimesSync(path, kept.atimeMs / 1_000, kept.mtimeMs / 1_000);
      }
    }
    throw error;
  }
}
