import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startBrowserApp } from "../support/browser-app.ts";
import { startScriptedModel } from "../support/scripted-model.ts";
import { openCamera } from "./camera.ts";
import { walk } from "./walk.ts";

/**
 * Photographs every screen in light and dark on a fresh profile with the Ledgerly sample.
 * `npm run screens -- [folder] [--size 1024x700] [--zoom 2]`; the folder is docs/screens unless another is named.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: "string", default: "1280x800" }, zoom: { type: "string", default: "1" } },
});
const [width = 0, height = 0] = values.size.split("x").map(Number);
const zoom = Number(values.zoom);
if (!(width > 0 && height > 0 && zoom > 0)) throw new Error("Write --size 1024x700 and --zoom 2.");
const folder = positionals[0] ?? join("docs", "screens");

const profile = mkdtempSync(join(tmpdir(), "sextant-screens-"));
const model = await startScriptedModel();
const app = await startBrowserApp(profile);
try {
  await walk(app.page, openCamera(app.page, folder, { width, height, zoom }), model.baseUrl);
  console.log(`The pictures are in ${folder}.`);
} catch (error) {
  await app.page.screenshot({ path: join(folder, "stopped-here.png") });
  throw error;
} finally {
  await app.close();
  await model.close();
  rmSync(profile, { recursive: true, force: true });
}
