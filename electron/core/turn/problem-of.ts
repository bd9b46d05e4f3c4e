import { SextantError, type Problem } from "../../contract/errors.ts";

/**
 * An error as a value that a person can read. An error of our own keeps its words; any other is reported to the log and told
 * in general words, because its message may hold what no screen should show.
 */
export function problemOf(error: unknown, report: (error: unknown) => void): Problem {
  if (error instanceof SextantError) return { code: error.code, message: error.message, hint: error.hint };
  report(error);
  return {
    code: "app.failed",
    message: "Something went wrong inside Sextant.",
    hint: "Everything up to here is kept. Try again; if it happens again, start Sextant anew.",
  };
}
