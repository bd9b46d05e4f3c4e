import { appendFileSync, renameSync, statSync } from "node:fs";
import { SextantError } from "../contract/errors.ts";
import type { IsoTime } from "../contract/ids.ts";

const longestLog = 1_000_000;

/**
 * A log of faults in `file`; when it reaches 1 MB it becomes `file.old` and a new one begins. Of an error it holds the time,
 * the kind, the code and the places in the program, but never its message: that may quote what a person wrote.
 */
export function logInto(file: string, now: () => IsoTime): (error: unknown) => void {
  return (error) => {
    const line = JSON.stringify({ at: now(), ...describeFault(error) });
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLog) renameSync(file, `${file}.old`);
      appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // A log that can't be written must not stop what the user is doing.
    }
  };
}

interface Fault {
  kind: string;
  code: string;
  places: string[];
  cause?: Fault;
}

function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: typeof error, code: "", places: [] };
  const { code } = error as { code?: unknown };
  // The stack begins with the message, which may itself look like places.
  const stack = (error.stack ?? "").replace(error.message, () => "");
  const places = stack.split("\n").filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return {
    kind: error instanceof SextantError ? "SextantError" : error.constructor.name,
    code: typeof code === "string" ? code : "",
    places: places.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeFault(error.cause) }),
  };
}
