import { copyFileSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { build as buildPage } from "vite";
import { licenceTexts, shippedPackages } from "./licences.ts";
import { faceFiles } from "../electron/exports/faces.ts";

/** The checkout's folder. Every script works from there, wherever it is started. */
export const root = join(import.meta.dirname, "..");

const stamp = join(root, "dist", "built");
const sources = [
  "electron",
  "renderer",
  "scripts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
];

/** Builds all that Sextant runs from: dist/main.cjs, dist/preload.cjs, dist/serve.cjs, the page in dist/renderer, and in dist/paper what exports are set in. */
export async function buildAll(): Promise<void> {
  const startedAt = new Date();
  await buildPage({ configFile: join(root, "vite.config.ts"), logLevel: "warn" });
  await bundlePrograms();
  copyPaper();
  writeFileSync(join(root, "dist", "licences.txt"), licenceTexts(root, shippedPackages(root)));
  writeFileSync(stamp, "");
  // What was changed while it was being built counts as changed since.
  utimesSync(stamp, startedAt, startedAt);
}

/** Whether something has changed, or gone, since the last build that succeeded. */
export function needsBuild(): boolean {
  const builtAt = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  return builtAt === undefined || sources.some((source) => newest(join(root, source)) > builtAt);
}

/**
 * Bundles the two shells and the preload script. CommonJS, because a preload script in a sandbox can be nothing else,
 * and because one form for all three keeps the packed app the same as the checkout.
 */
async function bundlePrograms(): Promise<void> {
  await bundle({
    entryPoints: ["main", "preload", "serve"].map((name) => join(root, "electron", `${name}.ts`)),
    outdir: join(root, "dist"),
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node18",
    external: ["electron", "better-sqlite3"],
    define: {
      // Drawing charts for exports takes React's quick half.
      "process.env.NODE_ENV": '"production"',
      // Where a module is: in the bundle, that is the bundle's own folder.
      "import.meta.dirname": "__dirname",
      // Only asked for by a library, for a file that it doesn't read here.
      "import.meta.url": '"file:///"',
    },
    logLevel: "warning",
    legalComments: "none",
  });
}

/** The faces of exported pages, and the program that draws an SVG into pixels: files, so that starting Sextant doesn't read them. */
function copyPaper(): void {
  const paper = join(root, "dist", "paper");
  mkdirSync(paper, { recursive: true });
  for (const [face, file] of Object.entries(faceFiles))
    copyFileSync(join(root, "node_modules", "@expo-google-fonts", file), join(paper, `${face}.ttf`));
  copyFileSync(join(root, "node_modules", "@resvg", "resvg-wasm", "index_bg.wasm"), join(paper, "resvg.wasm"));
}

/** The latest change below `path`, in milliseconds; a folder's own time tells of files that are gone. */
function newest(path: string): number {
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
