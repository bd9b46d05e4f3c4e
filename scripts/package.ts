import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Configuration, DIR_TARGET, Platform } from "electron-builder";
import { buildAll, root } from "./build-all.ts";
import { fusesFor } from "./fuses.ts";

/**
 * Packs Sextant for this platform into release/, as a folder that runs in place. From the environment:
 * - SEXTANT_ELECTRON_DIST, SEXTANT_ELECTRON_VERSION: an Electron that is here already; nothing is fetched then
 * - SEXTANT_AFTER_PACK: a module that electron-builder runs on the packed folder
 * - SEXTANT_TEST_PACKAGE=1: leaves the debugger's door open, so that tests can drive the packed app. Never ship that.
 */
async function packageApp(environment: NodeJS.ProcessEnv): Promise<void> {
  await buildAll();
  const electronDist = environment["SEXTANT_ELECTRON_DIST"];
  const electronVersion = environment["SEXTANT_ELECTRON_VERSION"];
  const afterPack = environment["SEXTANT_AFTER_PACK"];
  const forTests = environment["SEXTANT_TEST_PACKAGE"] === "1";
  // Laid over what electron-builder.yml says.
  const config: Configuration = {
    ...(electronDist ? { electronDist } : {}),
    ...(electronVersion ? { electronVersion } : {}),
    ...(afterPack ? { afterPack } : {}),
    electronFuses: fusesFor(process.platform, Number.parseInt(electronVersion ?? ownElectronVersion()), forTests),
  };
  await build({ projectDir: root, targets: Platform.current().createTarget(DIR_TARGET), config, publish: "never" });
  if (forTests) console.warn("This package is for tests: its debugger can be opened from outside. Do not ship it.");
}

/** Of the Electron that is packed where none is given. */
function ownElectronVersion(): string {
  const about = readFileSync(join(root, "node_modules", "electron", "package.json"), "utf8");
  return (JSON.parse(about) as { version: string }).version;
}

await packageApp(process.env);
