import { resolve, sep } from "node:path";
import { expect, it } from "vitest";
import { profileFolder } from "../../electron/hosts/folders.ts";

const withSlashes = (path: string): string => path.split(sep).join("/");

it.each([
  ["linux", {}, "/home/ann/.config/Sextant"],
  ["linux", { XDG_CONFIG_HOME: "/home/ann/conf" }, "/home/ann/conf/Sextant"],
  ["darwin", {}, "/home/ann/Library/Application Support/Sextant"],
  ["win32", {}, "/home/ann/AppData/Roaming/Sextant"],
  ["win32", { APPDATA: "/roaming" }, "/roaming/Sextant"],
] as const)("keeps a profile where %s keeps an app's own files %j", (platform, environment, folder) => {
  expect(withSlashes(profileFolder(environment, platform, "/home/ann"))).toBe(folder);
});

it("keeps a profile where SEXTANT_PROFILE says", () => {
  expect(profileFolder({ SEXTANT_PROFILE: "my profile" }, "linux", "/home/ann")).toBe(resolve("my profile"));
});
