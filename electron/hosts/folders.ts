import { homedir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Where this user's profile lies: what SEXTANT_PROFILE says, or the folder that the platform keeps for an app's own
 * files. The desktop and the browser app share it.
 */
export function profileFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (environment["SEXTANT_PROFILE"]) return resolve(environment["SEXTANT_PROFILE"]);
  if (platform === "win32") return join(environment["APPDATA"] || join(home, "AppData", "Roaming"), "Sextant");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Sextant");
  return join(environment["XDG_CONFIG_HOME"] || join(home, ".config"), "Sextant");
}

/** Folders that ship with the app, the same in the checkout and in the packed app: beside the folder of the bundle. */
export function shippedFolders(bundleFolder: string): { renderer: string; prompts: string } {
  return { renderer: join(bundleFolder, "renderer"), prompts: join(bundleFolder, "..", "prompts") };
}

/**
 * Where a driver that encrypts the store may be. A packed app takes the one that it was packed with and no other: native code that
 * a variable names would run with the app's rights.
 * @param resourcesFolder the packed app's own folder; null for the checkout, where SEXTANT_CIPHER_DRIVER names the file
 */
export function cipherDrivers(
  environment: Readonly<Record<string, string | undefined>>,
  resourcesFolder: string | null,
): string[] {
  if (resourcesFolder !== null) return [join(resourcesFolder, "cipher.node")];
  return environment["SEXTANT_CIPHER_DRIVER"] ? [resolve(environment["SEXTANT_CIPHER_DRIVER"])] : [];
}
