import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { expect, it, onTestFinished } from "vitest";
import { lockProfile } from "../../electron/store/lock-profile.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** A process that says that it is there, locks the profile when it is told to, and says whether it has it. */
async function contender(folder: string): Promise<ChildProcessByStdio<Writable, Readable, null>> {
  const lock = join(import.meta.dirname, "..", "..", "electron", "store", "lock-profile.ts");
  const script = `const { lockProfile } = await import(${JSON.stringify(lock)});
    process.stdin.once("data", () => console.log(lockProfile(process.argv[1]) === null ? "refused" : "held"));
    setInterval(() => undefined, 60_000);
    console.log("there");`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script, folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  expect(String(await once(child.stdout, "data"))).toBe("there\n");
  return child;
}

async function tries(child: ChildProcessByStdio<Writable, Readable, null>): Promise<string> {
  const said = once(child.stdout, "data");
  child.stdin.write("now\n");
  return String(await said).trim();
}

async function killed(child: ChildProcessByStdio<Writable, Readable, null>): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "close");
}

it("gives a profile to one at a time", () => {
  const folder = join(tempFolder(), "made", "when missing");
  const unlock = lockProfile(folder);
  expect(unlock).not.toBeNull();
  expect(lockProfile(folder)).toBeNull();
  unlock?.();
  const again = lockProfile(folder);
  expect(again).not.toBeNull();
  // Giving back what one no longer has takes nothing from who has it now.
  unlock?.();
  expect(lockProfile(folder)).toBeNull();
  again?.();
});

it("leaves one empty file in the profile", () => {
  const folder = tempFolder();
  const unlock = lockProfile(folder);
  expect(readdirSync(folder)).toEqual(["sextant.lock"]);
  expect(statSync(join(folder, "sextant.lock")).size).toBe(0);
  unlock?.();
});

it("knows a profile under another name of its folder", () => {
  const folder = tempFolder();
  mkdirSync(join(folder, "profile"));
  symlinkSync(join(folder, "profile"), join(folder, "link"), "junction");
  const unlock = lockProfile(join(folder, "profile"));
  expect(lockProfile(join(folder, "link"))).toBeNull();
  const other = lockProfile(join(folder, "other"));
  expect(other).not.toBeNull();
  for (const give of [unlock, other]) give?.();
});

it("takes over from a process that was killed", async () => {
  const folder = tempFolder();
  const child = await contender(folder);
  expect(await tries(child)).toBe("held");
  expect(lockProfile(folder)).toBeNull();
  await killed(child);
  const unlock = lockProfile(folder);
  expect(unlock).not.toBeNull();
  unlock?.();
});

it("gives the profile of a killed process to one of several who ask at once", async () => {
  const folder = tempFolder();
  const children = await Promise.all([1, 2, 3, 4].map(() => contender(folder)));
  const owner = children.pop()!;
  expect(await tries(owner)).toBe("held");
  await killed(owner);
  expect((await Promise.all(children.map(tries))).sort()).toEqual(["held", "refused", "refused"]);
}, 60_000);
