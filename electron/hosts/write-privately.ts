import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes a file that only this user can read, whole or not at all. */
export async function writePrivately(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.new`;
  await mkdir(join(file, ".."), { recursive: true, mode: 0o700 });
  await rm(draft, { force: true });
  await writeFile(draft, bytes, { mode: 0o600, flush: true });
  await rename(draft, file);
}
