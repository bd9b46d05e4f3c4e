import { useState } from "react";
import type { CallInput, CallName, CallOutput } from "../../electron/contract/calls.ts";
import type { Problem } from "../../electron/contract/errors.ts";
import { bridge } from "../bridge.ts";

/** What a screen does by calls: which call runs, why the last one was refused, and the way to make one. */
export interface Acting {
  busy: CallName | null;
  refused: Problem | null;
  /** Makes a call; null when it was refused, with `refused`. */
  act<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | null>;
}

/** Makes calls for a screen, and keeps what was refused until the next one. `onDone` runs after each that was not. */
export function useActing(onDone: () => Promise<void>): Acting {
  const [busy, setBusy] = useState<CallName | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  return {
    busy,
    refused,
    act: async (name, input) => {
      setBusy(name);
      const reply = await bridge.invoke(name, input);
      setRefused(reply.ok ? null : reply.error);
      if (reply.ok) await onDone();
      setBusy(null);
      return reply.ok ? reply.value : null;
    },
  };
}
