import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { _electron, type ElectronApplication } from "playwright-core";
import { findElectron } from "../../scripts/find-electron.ts";

/** The desktop app as the tests can start it: a packed one (SEXTANT_PACKED_APP), or the checkout with an Electron. */
export type DesktopApp = { program: string; args: string[] };

/** Finds the desktop app, or says loudly why its tests are skipped. */
export function findDesktopApp(): DesktopApp | null {
  const packed = process.env["SEXTANT_PACKED_APP"];
  if (packed) {
    if (!existsSync(packed)) throw new Error(`SEXTANT_PACKED_APP names ${packed}, which is not there.`);
    return { program: resolve(packed), args: [] };
  }
  const electron = findElectron(process.env);
  const reason = "reason" in electron ? electron.reason : hasDisplay() ? null : "there is no display (try xvfb-run -a)";
  if (reason === null && "program" in electron) return { program: "", args: [resolve(".")] };
  console.warn(`\n!!! DESKTOP TESTS SKIPPED: ${reason}. Nothing was checked about the desktop window. !!!\n`);
  return null;
}

/** Starts the desktop app on a profile folder, as a person would. The caller closes it. */
export async function launchDesktop(desktop: DesktopApp, profileFolder: string): Promise<ElectronApplication> {
  const isRoot = process.getuid?.() === 0;
  return _electron.launch({
    ...(desktop.program === "" ? {} : { executablePath: desktop.program }),
    args: [...desktop.args, ...(isRoot ? ["--no-sandbox"] : [])],
    env: { ...definedOnly(process.env), SEXTANT_PROFILE: profileFolder },
    timeout: 60_000,
  });
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
