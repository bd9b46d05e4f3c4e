import { expect, it } from "vitest";
import { calls, type CallName } from "../../electron/contract/calls.ts";
import { fuzzCall, swapsStore } from "../support/fuzz/fuzz-call.ts";
import { faultsOfStore, rowsOf, twoCompanies } from "../support/fuzz/two-companies.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

const times = Number(process.env["SEXTANT_DRILL_RUNS"] ?? 60);
const seed = Number(process.env["SEXTANT_DRILL_SEED"] ?? Date.now() % 2 ** 31);

it(
  `answers ${times} inputs of every call from its schema and twice as many against it, seed ${seed}`,
  { timeout: 3_600_000 },
  async () => {
    const rejections: unknown[] = [];
    const keep = (reason: unknown): void => void rejections.push(reason);
    process.on("unhandledRejection", keep);
    const app = await openTestApp(tempFolder());
    try {
      const two = await twoCompanies(app);
      const before = rowsOf(app, two.theirs);
      for (const name of Object.keys(calls) as CallName[]) {
        const alone = swapsStore(name) ? await openTestApp(tempFolder()) : null;
        const runs = alone === null ? times : Math.ceil(times / 10);
        const counted = await fuzzCall(alone ?? app, two, name, { fit: runs, unfit: 2 * runs, seed });
        await alone?.close();
        console.log(
          `${name}: ${counted.answered} answered, ${counted.refusedByHandler} refused, ${counted.invalid.length} invalid`,
        );
      }
      expect(rowsOf(app, two.theirs)).toEqual(before);
      expect(faultsOfStore(app)).toEqual([]);
      expect([rejections, app.faults]).toEqual([[], []]);
    } finally {
      process.off("unhandledRejection", keep);
      await app.close();
    }
  },
);
