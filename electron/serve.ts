import { join } from "node:path";
import { version } from "../package.json";
import { drawStatic } from "../renderer/charts/draw-static.tsx";
import { allAdvisors } from "./all-advisors.ts";
import { advisorKeyName } from "./contract/ports.ts";
import { startApp } from "./core/entrance/start-app.ts";
import { logInto } from "./core/write-log.ts";
import { endOnFault } from "./hosts/end-on-fault.ts";
import { describeFailure } from "./hosts/failure.ts";
import { cipherDrivers, profileFolder, shippedFolders } from "./hosts/folders.ts";
import { holdProfile } from "./hold-profile.ts";
import { startHttpHost, type HttpHost } from "./hosts/http-host.ts";
import { openKeyFileBox } from "./hosts/key-file-box.ts";

/** Composes Sextant for a browser on this machine, and runs until it is told to stop. */
async function serve(): Promise<void> {
  const profile = profileFolder(process.env);
  const shipped = shippedFolders(__dirname);
  endOnFault(process, logInto(join(profile, "sextant.log"), timeNow), (line) => {
    stopWith(line);
    process.exit(1);
  });
  const app = await startApp({
    profileFolder: profile,
    lock: () => holdProfile(profile),
    promptsFolder: shipped.prompts,
    cipherDrivers: cipherDrivers(process.env, null),
    secrets: openKeyFileBox(join(profile, "secrets", "keys.sealed"), {
      [advisorKeyName]: process.env["SEXTANT_API_KEY"],
    }),
    advisors: allAdvisors(),
    mode: "browser",
    version,
    draw: (picture) => drawStatic(picture),
  });
  let host: HttpHost | undefined;
  const showLink = (): void =>
    say(`Sextant is ready: ${host?.issueLink() ?? ""}  (this link works once; Ctrl+C stops)`);
  const port = Number(process.env["SEXTANT_PORT"] ?? 0);
  host = await startHttpHost(app, {
    rendererFolder: shipped.renderer,
    port,
    onStranger: atMostEvery(10_000, showLink),
  });
  showLink();

  let stopping = false;
  const stop = async (): Promise<void> => {
    // Asked a second time: don't wait for what still runs.
    if (stopping) process.exit(1);
    stopping = true;
    await host?.close();
    await app.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop().catch(fail));
}

const timeNow = (): string => new Date().toISOString();

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function stopWith(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

function fail(error: unknown): void {
  stopWith(describeFailure(error));
  process.exit(1);
}

/** Lets `act` run at once, and then not again before `pauseMs` have gone by. */
function atMostEvery(pauseMs: number, act: () => void): () => void {
  let next = 0;
  return () => {
    if (Date.now() < next) return;
    next = Date.now() + pauseMs;
    act();
  };
}

serve().catch(fail);
