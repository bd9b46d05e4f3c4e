import { existsSync } from "node:fs";
import { build } from "esbuild";

const programs = ["main", "preload", "serve"] as const;

/**
 * Bundles the two shells and the preload script into dist/*.cjs. CommonJS and node18, because a preload script in a
 * sandbox can be nothing else and because one form for all three keeps the packed app the same as the checkout.
 */
export async function bundlePrograms(): Promise<void> {
  await build({
    entryPoints: programs
      .map((name) => ({ in: `electron/${name}.ts`, out: name }))
      .filter((entry) => existsSync(entry.in)),
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node18",
    external: ["electron", "better-sqlite3"],
    logLevel: "warning",
    legalComments: "none",
    sourcemap: false,
  });
}
