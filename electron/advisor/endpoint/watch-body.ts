import { EndpointFault } from "./fault.ts";

/** How long and how much an endpoint may send. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** Until the headers of the answer are there. A local model may be loading. */
  headers: number;
  /** Between two pieces; keep-alive comments count as pieces. */
  idle: number;
  /** Between two pieces that say something, and for a body that is no stream as a whole: bytes alone are no answer. */
  words: number;
  /** For what may follow once the model has said that it is done (the tokens used). */
  grace: number;
  event: number;
  answer: number;
}

/** Patient enough for a large model on a small machine; the user can always stop. */
export const usualLimits: Limits = {
  headers: 240_000,
  idle: 120_000,
  words: 300_000,
  grace: 2_000,
  event: 4_000_000,
  answer: 256_000_000,
};

/** How a body ended: whether in the middle of an event. */
export interface Ending {
  insideEvent: boolean;
}

/**
 * Counts the bytes of the event that is being received; an event ends with a blank line.
 * @returns takes a piece; gives the bytes of the longest event that it touches, and of the one that is still open
 */
function countEvents(): (chunk: Uint8Array) => { longest: number; open: number } {
  let event = 0;
  let line = 0;
  let previous = 0;
  return (chunk) => {
    let longest = 0;
    for (const byte of chunk) {
      if (byte === 10 || byte === 13) {
        if (!(byte === 10 && previous === 13)) {
          longest = Math.max(longest, event);
          if (line === 0) event = 0;
          line = 0;
        }
      } else {
        line += 1;
        event += 1;
      }
      previous = byte;
    }
    return { longest: Math.max(longest, event), open: event };
  };
}

function beginsAsPage(chunk: Uint8Array): boolean {
  const start = new TextDecoder().decode(chunk.subarray(0, 64)).trimStart();
  return start.startsWith("<");
}

/**
 * Passes a streamed body on, piece by piece and only as fast as it is read, and watches it: errors with an `EndpointFault` when
 * nothing comes for too long, when one event or the whole grows beyond its limit, or when it begins like a web page.
 * Holds no more than one piece in memory.
 * @param stop ends the connection underneath
 * @param whole milliseconds for all of it, where it is no stream
 * @param ending is told how the body ended
 */
export function watchBody(
  body: ReadableStream<Uint8Array>,
  limits: Limits,
  stop: () => void,
  ending: Ending,
  whole = Infinity,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const countEventsIn = countEvents();
  let total = 0;
  let settled = false;
  const began = performance.now();

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const fail = (error: unknown): void => {
          if (settled) return;
          settled = true;
          controller.error(error);
          stop();
        };
        const patience = Math.min(limits.idle, began + whole - performance.now());
        const timer = setTimeout(
          () => fail(new EndpointFault({ kind: "slow", awaited: "next piece", seconds: limits.idle / 1000 })),
          Math.max(0, patience),
        );
        try {
          const { done, value } = await reader.read();
          if (settled) return;
          if (done) {
            settled = true;
            controller.close();
            return;
          }
          if (total === 0 && beginsAsPage(value)) return fail(new EndpointFault({ kind: "not-an-api" }));
          total += value.byteLength;
          const events = countEventsIn(value);
          ending.insideEvent = events.open > 0;
          if (events.longest > limits.event) return fail(new EndpointFault({ kind: "oversize", what: "event" }));
          if (total > limits.answer) return fail(new EndpointFault({ kind: "oversize", what: "answer" }));
          controller.enqueue(value);
        } catch (error) {
          fail(error);
        } finally {
          clearTimeout(timer);
        }
      },
      cancel() {
        settled = true;
        stop();
        // The connection may have failed already; there is nobody left to tell.
        return reader.cancel().catch(() => undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * The first `most` bytes of a body as text; the rest is not read.
 * @throws EndpointFault when nothing comes for too long
 */
export async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  most: number,
  limits: Limits,
  stop: () => void,
): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  let late = false;
  const began = performance.now();
  let timer = setTimeout(() => undefined, 0);
  try {
    while (size < most) {
      clearTimeout(timer);
      const patience = Math.min(limits.idle, began + limits.words - performance.now());
      timer = setTimeout(
        () => {
          late = true;
          stop();
        },
        Math.max(0, patience),
      );
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.byteLength;
      text += decoder.decode(value.subarray(0, value.byteLength - Math.max(0, size - most)), { stream: true });
    }
    stop();
    return text;
  } catch (error) {
    if (late) throw new EndpointFault({ kind: "slow", awaited: "next piece", seconds: limits.idle / 1000 });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
