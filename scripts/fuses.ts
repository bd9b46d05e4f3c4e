import type { Configuration } from "electron-builder";

type Fuses = NonNullable<Configuration["electronFuses"]>;

/**
 * What a packed Sextant can't be talked into, burnt into its program: to run as Node, to take Node's options or a debugger, to load
 * code from beside its archive, to keep cookies in the open, or to give files more than a web page has.
 * @param platform the archive's check exists on macOS and Windows only
 * @param electronMajor the eighth fuse came with Electron 29: to set it in an older one is a fault
 * @param forTests leaves the debugger's door open, so that tests can drive the packed app; never to be shipped
 */
export function fusesFor(platform: NodeJS.Platform, electronMajor: number, forTests: boolean): Fuses {
  return {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: forTests,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    ...(platform === "linux" ? {} : { enableEmbeddedAsarIntegrityValidation: true }),
    ...(electronMajor < 29 ? {} : { grantFileProtocolExtraPrivileges: false }),
  };
}
