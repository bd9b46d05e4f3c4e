import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the page that the desktop window and the browser both show. Assets are referenced relatively, and nothing is
 * inlined as script or style, because the content security policy forbids both.
 */
export default defineConfig({
  root: here("renderer"),
  base: "./",
  plugins: [react()],
  build: {
    outDir: here("dist/renderer"),
    emptyOutDir: true,
    target: "chrome114",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 2048,
  },
});
