import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder that is gone when the test that asked for it has finished. Called inside a test only. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sextant-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
