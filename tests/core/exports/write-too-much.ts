import { writeAtomically } from "../../../electron/core/exports/write-atomically.ts";

/** Writes a megabyte of "new" to the path that it is given, and says what became of it. Run where a process may not write so much. */
await writeAtomically(process.argv[2]!, Buffer.alloc(1_000_000, "new")).then(
  () => process.stdout.write("written"),
  (error: unknown) => process.stdout.write(JSON.stringify(error instanceof Error ? error.message : error)),
);
