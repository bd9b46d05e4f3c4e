import type { ToolCallDelta } from "./completion-chunk.ts";

/** A function call of the model, as far as it has come. */
export interface ToolCall {
  id: string;
  name: string;
  arguments: string;
  extra: unknown;
}

/**
 * Puts streamed function calls together. Endpoints number them by index, by id, or not at all; some give every call the
 * index 0 and send each whole: a new id with a name is a new call then.
 */
export class GatheredCalls {
  readonly calls: ToolCall[] = [];
  readonly #byIndex = new Map<number, ToolCall>();

  /** Takes a piece; returns the call that it belongs to and the piece of its arguments. */
  take(delta: ToolCallDelta): { call: ToolCall; piece: string } {
    const call = this.#callOf(delta);
    const given = delta.function?.arguments;
    const piece = typeof given === "string" ? given : given ? JSON.stringify(given) : "";
    if (delta.id && call.id === "") call.id = delta.id;
    if (delta.function?.name && call.name === "") call.name = delta.function.name;
    if (delta.extra_content !== undefined) call.extra = delta.extra_content;
    call.arguments += piece;
    return { call, piece };
  }

  #callOf(delta: ToolCallDelta): ToolCall {
    const index = delta.index ?? null;
    const known = index === null ? this.#unnumbered(delta) : this.#byIndex.get(index);
    const another = known && delta.id && known.id !== "" && known.id !== delta.id && delta.function?.name;
    if (known && !another) return known;
    const call: ToolCall = { id: "", name: "", arguments: "", extra: undefined };
    this.calls.push(call);
    if (index !== null) this.#byIndex.set(index, call);
    return call;
  }

  #unnumbered(delta: ToolCallDelta): ToolCall | undefined {
    const same = delta.id ? this.calls.find((call) => call.id === delta.id) : undefined;
    if (same) return same;
    return delta.id || delta.function?.name ? undefined : this.calls.at(-1);
  }
}
