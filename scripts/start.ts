import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildAll, needsBuild, root } from "./build-all.ts";
import { whyNoWindow } from "./choose-shell.ts";
import { findOrFetchElectron } from "./find-electron.ts";

/** Starts Sextant in the desktop window where that can be had, and else for the browser, saying why in one line. */
async function start(): Promise<void> {
  if (needsBuild()) {
    console.log("Building Sextant ...");
    await buildAll();
  }
  const isRoot = process.getuid?.() === 0;
  const reason = whyNoWindow({ platform: process.platform, environment: process.env, root: isRoot });
  if (reason !== null) return serve(reason);
  const electron = await findOrFetchElectron(process.env);
  if ("reason" in electron) return serve(electron.reason);
  const failure = await openWindow(electron.program);
  if (failure !== null) return serve(failure);
}

/**
 * Runs the desktop app until it is closed.
 * @returns null, or why the window never opened: Electron itself broke down, not our app
 */
function openWindow(program: string): Promise<string | null> {
  const withoutSandbox = process.env["SEXTANT_NO_SANDBOX"] === "1" ? ["--no-sandbox"] : [];
  const child = spawn(program, [root, ...withoutSandbox], { stdio: ["ignore", "pipe", "inherit"] });
  let opened = false;
  child.stdout.on("data", (bytes: Buffer) => {
    opened ||= bytes.includes("Sextant is open.");
    process.stdout.write(bytes);
  });
  // The terminal tells the window too; this process waits until it has closed.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(`Electron can't be started (${error.message})`));
    child.once("close", (code, signal) => {
      const ownEnd = opened || code === 0 || code === 1;
      if (ownEnd) process.exitCode = code ?? 1;
      resolve(ownEnd ? null : `Electron stopped before its window opened (${signal ?? `code ${code}`})`);
    });
  });
}

function serve(reason: string): void {
  console.log(`No desktop window, because ${reason}. Sextant runs in your browser instead.`);
  process.removeAllListeners("SIGINT").removeAllListeners("SIGTERM");
  createRequire(import.meta.url)(join(root, "dist", "serve.cjs"));
}

await start();
