/** What decides between the desktop window and the browser, before Electron is looked for. */
export interface Surroundings {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether the user is root. */
  root: boolean;
}

/**
 * Why no desktop window can be opened here, as the first half of a sentence, or null when one can.
 * SEXTANT_SHELL=browser asks for the browser.
 */
export function whyNoWindow({ platform, environment, root }: Surroundings): string | null {
  if (environment["SEXTANT_SHELL"] === "browser") return "SEXTANT_SHELL asks for the browser";
  if (platform !== "linux") return null;
  if (!environment["DISPLAY"] && !environment["WAYLAND_DISPLAY"]) return "there is no display here";
  if (root && environment["SEXTANT_NO_SANDBOX"] !== "1")
    return "Electron does not run as root with its sandbox (SEXTANT_NO_SANDBOX=1 runs it without)";
  return null;
}
