import { defineConfig } from "vitest/config";

/** Drills need programs that not every machine has, such as LibreOffice: they run by themselves, with `npm run drills`. */
export default defineConfig({
  test: {
    name: "drills",
    environment: "node",
    include: ["tests/drills/**/*.test.ts"],
    testTimeout: 180_000,
    fileParallelism: false,
  },
});
