import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { lockProfile } from "../../electron/hosts/profile-lock.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("gives a profile to one at a time", async () => {
  const folder = join(tempFolder(), "made", "when missing");
  const unlock = await lockProfile(folder);
  expect(unlock).not.toBeNull();
  expect(await lockProfile(folder)).toBeNull();
  await unlock?.();
  const again = await lockProfile(folder);
  expect(again).not.toBeNull();
  await again?.();
});

it("knows a profile under another name of its folder", async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, "profile"));
  symlinkSync(join(folder, "profile"), join(folder, "link"), "junction");
  const unlock = await lockProfile(join(folder, "profile"));
  expect(await lockProfile(join(folder, "link"))).toBeNull();
  const other = await lockProfile(join(folder, "other"));
  expect(other).not.toBeNull();
  await Promise.all([unlock?.(), other?.()]);
});

it("takes over from a process that was killed", async () => {
  const folder = tempFolder();
  const holder = join(import.meta.dirname, "..", "..", "electron", "hosts", "profile-lock.ts");
  const script = `const { lockProfile } = await import(${JSON.stringify(holder)});
    console.log((await lockProfile(process.argv[1])) === null ? "refused" : "held");
    setInterval(() => undefined, 60_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script, folder]);
  onTestFinished(() => void child.kill("SIGKILL"));
  expect(String(await once(child.stdout, "data"))).toBe("held\n");
  expect(await lockProfile(folder)).toBeNull();
  child.kill("SIGKILL");
  await once(child, "close");
  const unlock = await lockProfile(folder);
  expect(unlock).not.toBeNull();
  await unlock?.();
});
