import { SextantError } from "../contract/errors.ts";
import { words } from "./words.ts";

/** Says in one paragraph why the app can't start or stop: what happened, then what to do. */
export function describeFailure(error: unknown): string {
  if (error instanceof SextantError && error.code === "store.in-use") return `${error.message} ${error.hint}`;
  if (error instanceof SextantError) return `${words.cannotStart}: ${error.message} ${error.hint}`;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === "EADDRINUSE") return `${words.cannotStart}: ${words.portInUse}`;
  return `${words.cannotStart}: ${error instanceof Error ? error.message : String(error)}`;
}
