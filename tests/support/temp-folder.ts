import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** An empty folder that is gone when the test that asked for it has finished. Called inside a test only. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sextant-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for all tests of a file, or of the group that asks for it: taken away after the last of them. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sextant-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
