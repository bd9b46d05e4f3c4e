import { build as buildPage } from "vite";
import { bundlePrograms } from "./bundle.ts";

/** Builds everything that Sextant runs from: dist/main.cjs, dist/preload.cjs, dist/serve.cjs and dist/renderer. */
await bundlePrograms();
await buildPage({ logLevel: "warn" });
console.log("Built dist/.");
