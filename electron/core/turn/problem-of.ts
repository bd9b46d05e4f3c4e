import { SextantError, type Problem } from "../../contract/errors.ts";
import { storeProblem } from "../../store/store-problem.ts";

/**
 * An error as a value that a person can read. An error of our own keeps its words; one of the store (a full disk) is told in words
 * for it. These and any other are reported to the log; the others are told in general words, because their message may hold what
 * no screen should show.
 */
export function problemOf(error: unknown, report: (error: unknown) => void): Problem {
  if (error instanceof SextantError) return { code: error.code, message: error.message, hint: error.hint };
  report(error);
  const stored = storeProblem(error);
  if (stored !== null) return { code: stored.code, message: stored.message, hint: stored.hint };
  return {
    code: "app.failed",
    message: "Something went wrong inside Sextant.",
    hint: "Everything up to here is kept. Try again; if it happens again, start Sextant anew.",
  };
}
