import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { formOf } from "../cipher.ts";

/** Folders of the profile in which copies of the store lie. */
const places = [".", "backups"];

/** Copies of the store in a profile that are not encrypted, as paths within it: backups, and what somebody put there. */
export function listReadableCopies(profileFolder: string): string[] {
  return places.flatMap((place) =>
    namesIn(join(profileFolder, place))
      .filter((name) => name.endsWith(".db") && !(place === "." && name === "sextant.db"))
      .filter((name) => isPlain(join(profileFolder, place, name)))
      .map((name) => (place === "." ? name : `${place}/${name}`)),
  );
}

/** Deletes them. What was on the disk is not overwritten: that is in no program's power on today's drives. */
export function deleteReadableCopies(profileFolder: string): void {
  for (const path of listReadableCopies(profileFolder))
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(join(profileFolder, `${path}${end}`), { force: true });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function isPlain(file: string): boolean {
  try {
    return formOf(file) === "plain";
  } catch {
    // What can't be read by us is no readable copy, and no folder is one.
    return false;
  }
}
