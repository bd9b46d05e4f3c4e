import type { Gate } from "./gate.ts";
import { chunk, done, event, sendEvents, type Wire } from "./model-stream.ts";
import type { Behaviour, ReceivedRequest } from "./scripted-model.ts";

export interface AnswerOptions {
  /** Characters of each delta; 12 without it. */
  deltaLength?: number;
  /** The structured parts: an object, or text as it is to be sent (invalid JSON, say). */
  parts?: unknown;
  /** How the parts come. `asked`: by a function call if the request offers it, else in a fence. */
  partsBy?: "asked" | "call" | "fence";
  finish?: string;
  usage?: { prompt_tokens: number; completion_tokens: number };
  /** Thoughts in a field of their own, before the text. */
  reasoning?: string;
  refusal?: string;
  /** Hold the stream after so many characters of text, until the gate is opened. */
  holdAfter?: { characters: number; gate: Gate };
  wire?: Wire;
}

interface AskedCall {
  name: string;
  arguments: unknown;
}

function slices(text: string, length: number): string[] {
  const characters = [...text];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += length) parts.push(characters.slice(at, at + length).join(""));
  return parts;
}

function callDeltas(calls: readonly AskedCall[], length: number): string[] {
  return calls.flatMap((call, index) => {
    const json = typeof call.arguments === "string" ? call.arguments : JSON.stringify(call.arguments);
    return [
      chunk({
        tool_calls: [
          { index, id: `call_${call.name}_${index}`, type: "function", function: { name: call.name, arguments: "" } },
        ],
      }),
      ...slices(json, length).map((piece) => chunk({ tool_calls: [{ index, function: { arguments: piece } }] })),
    ];
  });
}

/** The events of an answer, as `answer` sends them. @param request decides how the parts come */
export function answerEvents(text: string, options: AnswerOptions = {}, request?: ReceivedRequest): string[] {
  const length = options.deltaLength ?? 12;
  const json =
    options.parts === undefined
      ? null
      : typeof options.parts === "string"
        ? options.parts
        : JSON.stringify(options.parts);
  const by = options.partsBy ?? "asked";
  const call =
    json !== null && (by === "call" || (by === "asked" && request?.tools.includes("record_brief_parts") === true));
  const body = json === null || call ? text : `${text}\n\n\`\`\`json\n${json}\n\`\`\`\n`;
  return [
    chunk({ role: "assistant", content: "" }),
    ...(options.reasoning === undefined ? [] : [chunk({ reasoning_content: options.reasoning })]),
    ...slices(body, length).map((content) => chunk({ content })),
    ...(options.refusal === undefined ? [] : [chunk({ refusal: options.refusal })]),
    ...(call ? callDeltas([{ name: "record_brief_parts", arguments: json }], length) : []),
    chunk({}, options.finish ?? (call ? "tool_calls" : "stop")),
    ...(options.usage === undefined
      ? []
      : [event({ object: "chat.completion.chunk", model: "scripted-model", choices: [], usage: options.usage })]),
    done,
  ];
}

/** Says `text`, piece by piece, and hands over the parts as the request asks for them. */
export function answer(text: string, options: AnswerOptions = {}): Behaviour {
  return (request, response) => {
    const hold = options.holdAfter;
    // The first event carries no text.
    const at = hold
      ? 1 + (options.reasoning === undefined ? 0 : 1) + Math.ceil(hold.characters / (options.deltaLength ?? 12))
      : -1;
    const gates = hold ? { ...options.wire?.gates, [at]: hold.gate } : options.wire?.gates;
    return sendEvents(response, answerEvents(text, options, request), { ...options.wire, ...(gates ? { gates } : {}) });
  };
}

/** Asks the app to run functions, after some text or none. */
export function toolCalls(calls: readonly AskedCall[], text = ""): Behaviour {
  return (_request, response) =>
    sendEvents(response, [
      chunk({ role: "assistant", content: text === "" ? null : text }),
      ...callDeltas(calls, 12),
      chunk({}, "tool_calls"),
      done,
    ]);
}

/** Asks for what-ifs. */
export function toolWhatIf(
  changes: readonly { kind: string; changes: { input: string; to: number }[] }[],
  text = "",
): Behaviour {
  return toolCalls(
    changes.map((asked) => ({ name: "analysis_what_if", arguments: asked })),
    text,
  );
}

/** An answer from a server that can't stream: whole, as JSON. */
export function wholeAnswer(text: string): Behaviour {
  return (_request, response) => {
    const choices = [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }];
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({
        object: "chat.completion",
        model: "scripted-model",
        choices,
        usage: { prompt_tokens: 5, completion_tokens: 2 },
      }),
    );
  };
}
