import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Flags for a browser that speaks to nobody but the page under test. */
const quietFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const programNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browser that the tests drive: the one that SEXTANT_CHROMIUM names, else one that is installed, else (on Linux)
 * the one that npm brought along.
 * @throws with what to do when there is none
 */
async function findChromium(): Promise<string> {
  const named = process.env["SEXTANT_CHROMIUM"];
  if (named) return named;
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => programNames.map((name) => join(folder, process.platform === "win32" ? `${name}.exe` : name)));
  const installed = [...onPath, ...usualPlaces].find((place) => existsSync(place));
  if (installed !== undefined) return installed;
  if (process.platform !== "linux")
    throw new Error("The browser tests need Chrome or Chromium. Install one, or name it in SEXTANT_CHROMIUM.");
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

/** Starts a headless browser with an empty profile. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), headless: true, args: quietFlags });
}
