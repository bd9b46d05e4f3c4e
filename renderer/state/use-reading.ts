import { useCallback, useEffect, useRef, useState } from "react";
import type { CallInput, CallName, CallOutput } from "../../electron/contract/calls.ts";
import type { Problem } from "../../electron/contract/errors.ts";
import { bridge } from "../bridge.ts";

/** Events after which anything may be different. */
const everywhere: readonly string[] = ["session.changed", "company.changed", "store.changed", "bridge.resync"];

/** What a screen has read: the newest value (kept while it is read again) or why there is none. */
export interface Reading<N extends CallName> {
  value: CallOutput<N> | null;
  problem: Problem | null;
  reread(): Promise<void>;
}

/**
 * Reads by a call when the component appears and whenever `input` changes, and again when the app tells of a change.
 * Replies that were overtaken are dropped. With `input` null nothing is read.
 */
export function useReading<N extends CallName>(name: N, input: CallInput<N> | null): Reading<N> {
  const [value, setValue] = useState<CallOutput<N> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asked = useRef(0);
  const key = input === null ? null : JSON.stringify(input);
  const reread = useCallback(async () => {
    if (key === null) return;
    const number = ++asked.current;
    const reply = await bridge.invoke(name, JSON.parse(key) as CallInput<N>);
    if (number !== asked.current) return;
    if (reply.ok) setValue(() => reply.value);
    setProblem(reply.ok ? null : reply.error);
  }, [name, key]);
  useEffect(() => {
    void reread();
    const stop = bridge.on((event) => {
      if (everywhere.includes(event.name)) void reread();
      // Drafts are kept as one types: only what shows playbooks is read again for it.
      if (event.name === "playbook.changed" && name === "playbook.list") void reread();
    });
    return () => {
      asked.current += 1;
      stop();
    };
  }, [reread, name]);
  return { value, problem, reread };
}
