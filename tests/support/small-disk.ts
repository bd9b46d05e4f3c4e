import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { tempFolder } from "./temp-folder.ts";

/** A disk of a few megabytes that can be filled up, emptied, and made unwritable. */
export interface SmallDisk {
  folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives it back. */
  makeRoom(): void;
  allowWriting(allowed: boolean): void;
}

/** Mounts such a disk until the test has finished; null where that is not allowed. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const place = tempFolder();
  const mount = (options: string): void =>
    void execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place], { stdio: "ignore" });
  try {
    mount(`size=${megabytes}m`);
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", place]));
  const folder = join(place, "profile");
  mkdirSync(folder);
  const ballast = join(place, "ballast");
  return {
    folder,
    fill: () => {
      const handle = openSync(ballast, "a");
      try {
        for (const size of [65_536, 4_096, 1])
          for (;;) {
            try {
              writeSync(handle, Buffer.alloc(size));
            } catch {
              break;
            }
          }
      } finally {
        closeSync(handle);
      }
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    allowWriting: (allowed) => mount(`remount,${allowed ? "rw" : "ro"},size=${megabytes}m`),
  };
}

/** Whether such a disk can be mounted here; says loudly that tests are skipped where it can't. */
export function canMount(): boolean {
  try {
    execFileSync("unshare", ["-m", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"], { stdio: "ignore" });
    return true;
  } catch {
    console.warn("\n!!! DRILLS OF A FULL DISK SKIPPED: mounting needs root, and a system that has tmpfs. !!!\n");
    return false;
  }
}
