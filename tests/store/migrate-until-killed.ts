import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { noon } from "../support/examples.ts";

/** A process of its own that brings a store to the newest shape and is killed in the middle of one step. */
const [file = "", version = ""] = process.argv.slice(2);
const steps = migrations.map((step) => ({
  ...step,
  up: (db: Parameters<typeof step.up>[0]): void => {
    step.up(db);
    if (step.version === Number(version)) process.kill(process.pid, "SIGKILL");
  },
}));
openStore(file, noon, steps);
