import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fusesFor } from "../../scripts/fuses.ts";

const shipped = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  enableCookieEncryption: true,
  grantFileProtocolExtraPrivileges: false,
};

it.each(["darwin", "win32"] as const)("ships on %s with every fuse set, its archive checked", (platform) => {
  expect(fusesFor(platform, 45, false)).toEqual({ ...shipped, enableEmbeddedAsarIntegrityValidation: true });
});

it("ships on Linux with every fuse set that Electron has there", () => {
  expect(fusesFor("linux", 45, false)).toEqual(shipped);
});

it("opens nothing for tests but the debugger", () => {
  expect(fusesFor("linux", 45, true)).toEqual({ ...shipped, enableNodeCliInspectArguments: true });
});

it("is the only place that sets fuses, so that a package can't have others", () => {
  expect(readFileSync("electron-builder.yml", "utf8")).not.toContain("electronFuses");
});
