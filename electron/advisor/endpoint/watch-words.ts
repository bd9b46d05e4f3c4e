import type { Delta } from "./completion-chunk.ts";
import { EndpointFault } from "./fault.ts";
import type { RunningCompletion } from "./model-endpoint.ts";

/** Ends a completion in which nothing is said for too long. */
export interface WordWatch {
  /** Something was said: the time begins anew. */
  heard(): void;
  /** Stops watching; call it in every case. */
  end(): void;
  /** The fault that ended it, or null while it was not too long. */
  fault(): EndpointFault | null;
}

/** Watches a completion from now on. @param longest milliseconds without a word */
export function watchWords(completion: Pick<RunningCompletion, "stop">, longest: number): WordWatch {
  let late = false;
  const giveUp = (): void => {
    late = true;
    completion.stop();
  };
  let timer = setTimeout(giveUp, longest);
  return {
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, longest);
    },
    end: () => clearTimeout(timer),
    fault: () => (late ? new EndpointFault({ kind: "slow", awaited: "words", seconds: longest / 1000 }) : null),
  };
}

/** Whether a piece holds text, a thought or a piece of a function call: empty ones and comments only keep the connection open. */
export function saysSomething(delta: Delta): boolean {
  const given = [delta.content, delta.refusal, delta.reasoning_content, delta.reasoning, delta.reasoning_details];
  return (
    given.some((field) => (field?.length ?? 0) > 0) ||
    (delta.tool_calls ?? []).some((call) => call.id || call.function?.arguments)
  );
}
