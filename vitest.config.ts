import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * Three groups, one after the other, so that the browser and the window never compete with the unit tests for the machine:
 * facts about code (parallel), the app in a real browser, the app in a real desktop window (both one file at a time).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/bench/**", "tests/drills/**"],
          // Their moments are near noon UTC: on the other side of the world that is another day.
          env: { TZ: "UTC" },
          // Only ends what hangs: how long something takes is never a test, and a busy machine takes its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One load of the modules for all files of a worker: they keep nothing that one test could see of another.
          isolate: false,
          // The runner alone leaves one core idle: on two cores that is half of the machine.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          exclude: ["tests/e2e/desktop*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "desktop",
          environment: "node",
          include: ["tests/e2e/desktop*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
