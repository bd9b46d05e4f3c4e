import { words } from "./words.ts";

/** What is used of Node's process. */
interface Faulting {
  on(name: "uncaughtException" | "unhandledRejection", listener: (error: unknown) => void): unknown;
}

/**
 * Ends the program on a fault that nothing caught, because nobody knows then what still holds. Its kind and place go to the log, and
 * one sentence to the person; never its message, which may quote a key or a client's text, and which Node and Electron would
 * otherwise print or show as it is.
 * @param end tells the person and exits, with 1
 */
export function endOnFault(faulting: Faulting, report: (error: unknown) => void, end: (line: string) => void): void {
  let ended = false;
  const stop = (error: unknown): void => {
    if (ended) return;
    ended = true;
    report(error);
    end(`${words.faulted} ${words.faultedHint}`);
  };
  faulting.on("uncaughtException", stop);
  // A promise that nobody waited for: nothing depends on it, so the log is told and the app goes on.
  faulting.on("unhandledRejection", report);
}
