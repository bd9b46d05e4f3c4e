import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { settleFile, settleFolder, sideFiles } from "../on-disk.ts";

/** Names of files in the store's folder, so that the profile may be moved in between. */
const Plan = z.strictObject({ incoming: z.string(), aside: z.string().nullable() });

const planOf = (file: string): string => `${file}.swap`;

/**
 * Puts `incoming`, a whole store in the same folder, in the place of the store, which must be closed. The old file and its log are kept
 * under `aside`, or dropped where that is null. What is to be done is written down first: `finishSwap` completes it after a crash, so that
 * there is never a moment in which the next start would find no store, or a new file beside an old log.
 */
export function swapStore(file: string, incoming: string, aside: string | null): void {
  const plan = { incoming: basename(incoming), aside: aside === null ? null : basename(aside) };
  settleFile(incoming);
  writeFileSync(`${planOf(file)}.part`, JSON.stringify(plan), { mode: 0o600 });
  settleFile(`${planOf(file)}.part`);
  renameSync(`${planOf(file)}.part`, planOf(file));
  settleFolder(dirname(file));
  finishSwap(file);
}

/** Completes a swap that was begun; does nothing where none was. */
export function finishSwap(file: string): void {
  if (!existsSync(planOf(file))) return;
  const folder = dirname(file);
  const plan = Plan.parse(JSON.parse(readFileSync(planOf(file), "utf8")));
  const incoming = join(folder, basename(plan.incoming));
  // Once the incoming file has the store's name, the files beside it are its own.
  if (existsSync(incoming)) {
    for (const end of [...sideFiles, ""]) {
      if (!existsSync(file + end)) continue;
      if (plan.aside !== null) renameSync(file + end, join(folder, basename(plan.aside)) + end);
      else if (end !== "") rmSync(file + end);
    }
    settleFolder(folder);
    renameSync(incoming, file);
    settleFolder(folder);
  }
  rmSync(planOf(file));
}
