import { closeSync, fsyncSync, openSync } from "node:fs";

/** Waits until a file is on the disk, and not only in the system's memory. */
export function settleFile(file: string): void {
  // Windows wants a handle that may write.
  settle(file, "r+");
}

/** Waits until the names in a folder are on the disk. Where the system can't do that for folders (Windows) it does nothing. */
export function settleFolder(folder: string): void {
  if (process.platform !== "win32") settle(folder, "r");
}

function settle(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The files that may lie beside a store and belong to it: its log and the index of that. */
export const sideFiles = ["-wal", "-shm"] as const;
