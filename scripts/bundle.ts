import { existsSync } from "node:fs";
import { build } from "esbuild";

/**
 * Bundles the two shells and the preload script into dist/*.cjs. CommonJS, because a preload script in a sandbox can be
 * nothing else, and because one form for all three keeps the packed app the same as the checkout.
 */
export async function bundlePrograms(): Promise<void> {
  const programs = existsSync("electron/core/open-app.ts") ? ["main", "preload", "serve"] : ["preload"];
  await build({
    entryPoints: programs.map((name) => `electron/${name}.ts`),
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node18",
    external: ["electron", "better-sqlite3"],
    logLevel: "warning",
    legalComments: "none",
  });
}
