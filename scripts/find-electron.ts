import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./build-all.ts";

/** Electron's program, or why there is none. */
export type FoundElectron = { program: string } | { reason: string };

const packageFolder = join(root, "node_modules", "electron");
const fetchLimitMs = 5 * 60_000;
const probeLimitMs = 8_000;

/** Finds the Electron that is here: the one that ELECTRON_OVERRIDE_DIST_PATH names, else the one that npm's package fetched. */
export function findElectron(environment: NodeJS.ProcessEnv): FoundElectron {
  const given = environment["ELECTRON_OVERRIDE_DIST_PATH"];
  const pathFile = join(packageFolder, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : programName(process.platform);
  const program = given ? join(given, name) : join(packageFolder, "dist", name);
  if (existsSync(program)) return { program };
  return { reason: given ? `there is no Electron in ${given}` : "Electron has not been fetched yet" };
}

/** Finds Electron, and has npm's package fetch it (about 110 MB, once) where that can be reached. */
export async function findOrFetchElectron(environment: NodeJS.ProcessEnv): Promise<FoundElectron> {
  const found = findElectron(environment);
  if ("program" in found || environment["ELECTRON_OVERRIDE_DIST_PATH"]) return found;
  if (!existsSync(join(packageFolder, "install.js"))) return { reason: 'Electron is not installed (run "npm ci")' };
  if (!(await canReachSource(environment))) return { reason: "Electron can't be fetched from here" };
  console.log("Fetching Electron, about 110 MB, once ...");
  const run = spawnSync(process.execPath, [join(packageFolder, "install.js")], {
    stdio: "ignore",
    timeout: fetchLimitMs,
  });
  const fetched = findElectron(environment);
  return run.status === 0 && "program" in fetched ? fetched : { reason: "Electron could not be fetched" };
}

/** Asks Electron's download host for a sign of life, so that a machine without it does not wait for minutes. A mirror is not asked. */
async function canReachSource(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const names = Object.keys(environment).map((name) => name.toLowerCase());
  const rerouted = ["electron_mirror", "npm_config_electron_mirror", "https_proxy", "electron_get_use_proxy"];
  if (names.some((name) => rerouted.includes(name))) return true;
  try {
    await fetch("https://github.com/electron/electron", { method: "HEAD", signal: AbortSignal.timeout(probeLimitMs) });
    return true;
  } catch {
    return false;
  }
}

function programName(platform: NodeJS.Platform): string {
  if (platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return platform === "win32" ? "electron.exe" : "electron";
}
