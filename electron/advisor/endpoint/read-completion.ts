import type { AdvisorEvent, FinishReason } from "../advisor.ts";
import { CompletionChunk, textOf, type Delta } from "./completion-chunk.ts";
import { recordPartsTool } from "./completion-request.ts";
import { EndpointFault } from "./fault.ts";
import { FenceSplitter, type Piece } from "./fence-splitter.ts";
import { GatheredCalls, type ToolCall } from "./gather-calls.ts";
import type { RunningCompletion } from "./model-endpoint.ts";
import { ThoughtFilter } from "./thought-filter.ts";
import type { Limits } from "./watch-body.ts";
import { saysSomething, watchWords } from "./watch-words.ts";

/** More characters than this are no answer but a model that can't stop. The store keeps a little more. */
const longestAnswer = 1_000_000;

/** What one answer has shown so far, over all its rounds. */
export interface Shown {
  prose: boolean;
  parts: boolean;
  /** Where the structured parts come from; the first source counts, others would be the same again. */
  partsFrom: "call" | "text" | null;
  /** The last character of the prose, so that a further round begins a new paragraph. */
  last: string;
  characters: number;
}

/** One round: a completion from its first to its last piece. */
export interface Round {
  finish: FinishReason;
  prose: string;
  calls: ToolCall[];
  /** Thoughts that some providers want to see again when function results are sent back. */
  thoughts: { text: string; details: unknown[] };
  model: string;
  tokensIn: number | null;
  tokensOut: number | null;
}

function finishOf(reason: string, refused: boolean): FinishReason {
  if (refused || reason === "refusal") return "refusal";
  if (reason === "length" || reason === "max_tokens") return "length";
  return reason === "content_filter" ? "filtered" : "stop";
}

/**
 * Reads one completion: hands on prose and the JSON of the structured parts as they come, gathers function calls.
 * @param wantsParts whether a fenced JSON block is the structured parts; else it is prose
 * @param limits how long nothing may be said, and how long the endpoint gets for the token count once the model is done
 * @returns how it ended
 * @throws EndpointFault, `slow` when only signs of life came, `cut` when it ended without the model having said that it was done
 */
export async function* readCompletion(
  completion: RunningCompletion,
  shown: Shown,
  wantsParts: boolean,
  limits: Pick<Limits, "words" | "grace">,
): AsyncGenerator<AdvisorEvent, Round> {
  const thoughtFilter = new ThoughtFilter();
  const splitter = new FenceSplitter();
  const gathered = new GatheredCalls();
  const round: Round = {
    finish: "stop",
    prose: "",
    calls: gathered.calls,
    thoughts: { text: "", details: [] },
    model: "",
    tokensIn: null,
    tokensOut: null,
  };
  let reason = "";
  let refused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = watchWords(completion, limits.words);

  function* show(pieces: Piece[]): Generator<AdvisorEvent> {
    for (const piece of pieces) {
      if (piece.kind === "parts") {
        if (shown.partsFrom === "call") continue;
        shown.partsFrom = "text";
        shown.parts = true;
        yield piece;
        continue;
      }
      // A further round goes on in a paragraph of its own.
      const gap = round.prose === "" && shown.prose && !/\s/.test(shown.last) ? "\n\n" : "";
      shown.prose ||= piece.text.trim() !== "";
      shown.last = piece.text.at(-1) ?? shown.last;
      round.prose += piece.text;
      yield { kind: "prose", text: gap + piece.text };
    }
  }
  const split = (text: string): Piece[] =>
    text === "" ? [] : wantsParts ? splitter.push(text) : [{ kind: "prose", text }];

  function* hear(delta: Delta): Generator<AdvisorEvent> {
    const content = textOf(delta.content);
    shown.characters += content.length + (delta.refusal?.length ?? 0);
    yield* show(split(thoughtFilter.push(content)));
    if (delta.refusal) {
      refused = true;
      yield* show([{ kind: "prose", text: delta.refusal }]);
    }
    if (round.thoughts.text.length < longestAnswer) round.thoughts.text += delta.reasoning_content ?? "";
    if (round.thoughts.details.length < 10_000) round.thoughts.details.push(...(delta.reasoning_details ?? []));
    for (const callDelta of delta.tool_calls ?? []) {
      const { call, piece } = gathered.take(callDelta);
      shown.characters += piece.length;
      if (gathered.calls.length > 100) throw new EndpointFault({ kind: "garbled" });
      if (call.name !== recordPartsTool || call !== gathered.calls.find(({ name }) => name === recordPartsTool))
        continue;
      if (shown.partsFrom === "text" || (shown.partsFrom === "call" && !recording)) continue;
      recording = true;
      shown.partsFrom = "call";
      // Arguments that came before the name are handed on with it.
      const news = call.arguments.length - piece.length === handedOn ? piece : call.arguments.slice(handedOn);
      handedOn = call.arguments.length;
      if (news === "") continue;
      shown.parts = true;
      yield { kind: "parts", text: news };
    }
    if (shown.characters > longestAnswer) throw new EndpointFault({ kind: "oversize", what: "answer" });
  }
  let recording = false;
  let handedOn = 0;

  try {
    for await (const raw of completion.chunks) {
      const parsed = CompletionChunk.safeParse(raw);
      if (!parsed.success) throw new EndpointFault({ kind: "garbled" });
      const { choices, usage, model } = parsed.data;
      round.model = model || round.model;
      round.tokensIn = usage?.prompt_tokens ?? round.tokensIn;
      round.tokensOut = usage?.completion_tokens ?? round.tokensOut;
      for (const choice of choices ?? []) {
        if ((choice.index ?? 0) !== 0) continue;
        if (choice.delta && saysSomething(choice.delta)) silence.heard();
        if (choice.delta) yield* hear(choice.delta);
        if (!choice.finish_reason) continue;
        if (choice.finish_reason === "error") throw new EndpointFault({ kind: "told", said: "", code: "" });
        reason = choice.finish_reason;
        timer ??= setTimeout(() => completion.stop(), limits.grace);
      }
    }
  } catch (error) {
    // Once the model has said that it is done, nothing that fails after it matters.
    if (reason === "") throw silence.fault() ?? new EndpointFault(completion.faultOf(error));
  } finally {
    clearTimeout(timer);
    silence.end();
  }
  const silent = reason === "" ? silence.fault() : null;
  if (silent !== null) throw silent;
  if (reason === "") throw new EndpointFault({ kind: "cut" });
  yield* show(split(thoughtFilter.end()));
  yield* show(wantsParts ? splitter.end() : []);
  round.finish = finishOf(reason, refused);
  return round;
}
