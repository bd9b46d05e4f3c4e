import { execFileSync } from "node:child_process";
import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { writeAtomically } from "../../../electron/core/exports/write-atomically.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const newer = Buffer.from("newer");

it("leaves the older file and nothing else where writing breaks off half-way", () => {
  const folder = tempFolder();
  const target = join(folder, "brief.pdf");
  writeFileSync(target, "older");
  const program = fileURLToPath(new URL("./write-too-much.ts", import.meta.url));
  // The shell forbids a file of more than 64 blocks: what comes after them fails, as on a full disk, also for root.
  const said = execFileSync("sh", ["-c", 'ulimit -f 64; exec "$0" "$1" "$2"', process.execPath, program, target]);
  expect(JSON.parse(said.toString())).toBe("“brief.pdf” can't be written: it is too large for that disk.");
  expect(readFileSync(target, "utf8")).toBe("older");
  expect(readdirSync(folder)).toEqual(["brief.pdf"]);
});

it("replaces what a link leads to and keeps who may read it", async () => {
  const folder = tempFolder();
  const [file, link] = [join(folder, "kept.md"), join(folder, "link.md")];
  writeFileSync(file, "older", { mode: 0o600 });
  symlinkSync(file, link);
  await writeAtomically(link, newer);
  expect(readFileSync(file, "utf8")).toBe("newer");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["kept.md", "link.md"]);
});

it("leaves a file that can't be put in its place as it was, and nothing beside it", async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, "plain"), "older");
  await expect(writeAtomically(join(folder, "plain", "brief.pdf"), newer)).rejects.toMatchObject({
    code: "export.failed",
    hint: expect.stringContaining("a file that was there is as it was") as string,
  });
  expect(readFileSync(join(folder, "plain"), "utf8")).toBe("older");
  expect(readdirSync(folder)).toEqual(["plain"]);
});
