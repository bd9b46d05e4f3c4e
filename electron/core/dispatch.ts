import { calls, type CallName, type CallOutput, type CallParsed } from "../contract/calls.ts";
import { SextantError, type Reply } from "../contract/errors.ts";
import { describeIssues, sayIssue } from "./describe-issues.ts";
import { problemOf } from "./turn/problem-of.ts";

/** What answers each call: one function for every name of the contract, given the parsed input. */
export type Handlers = { [N in CallName]: (input: CallParsed<N>) => CallOutput<N> | Promise<CallOutput<N>> };

/** Some calls' handlers: those behind one door. */
type SomeHandlers = { [N in CallName]?: Handlers[N] };

/** Answers a call by its name; never throws: what goes wrong is a value too. */
export type Dispatch = (name: string, input: unknown) => Promise<Reply<unknown>>;

/**
 * The one way into the app: knows the call, checks its input, runs its handler, and turns every error into a value.
 * @param report told of faults of our own; given the error and never the input
 */
export function createDispatch(handlers: SomeHandlers, report: (error: unknown) => void): Dispatch {
  return async (name, input) => {
    try {
      if (!isCallName(name) || !Object.hasOwn(handlers, name))
        throw new SextantError("call.unknown", "This version of Sextant does not know that request.", {
          hint: "Nothing was changed. Reload the page, so that page and app are of the same version.",
        });
      return { ok: true, value: await run(handlers, name, input) };
    } catch (error) {
      return { ok: false, error: problemOf(error, report) };
    }
  };
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

function run<N extends CallName>(
  handlers: SomeHandlers,
  name: N,
  input: unknown,
): CallOutput<N> | Promise<CallOutput<N>> {
  const parsed = calls[name].input.safeParse(input ?? {}, { error: sayIssue });
  if (!parsed.success)
    throw new SextantError("call.invalid", describeIssues(parsed.error.issues), {
      hint: "Nothing was changed, and what you typed is still there. Correct it and try again.",
    });
  return handlers[name]!(parsed.data as CallParsed<N>);
}
