import type { ServerResponse } from "node:http";
import { createGzip, constants } from "node:zlib";
import type { Gate } from "./gate.ts";

/** How a stream is put on the wire. */
export interface Wire {
  /** Bytes of each chunk; a chunk of HTTP arrives as one piece. Without it, one event a chunk. */
  chunkBytes?: number;
  /** Wait at a gate before the event of this index is sent. */
  gates?: Readonly<Record<number, Gate>>;
  gzip?: boolean;
  /** Break the connection after this many bytes. */
  cutAt?: number;
  /** End the body as if it were complete after this many bytes. */
  endAt?: number;
  headers?: Readonly<Record<string, string>>;
}

/** One event of the protocol. */
export function event(data: unknown): string {
  return `data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`;
}

/** One chunk of a chat completion. */
export function chunk(
  delta: Record<string, unknown>,
  finish: string | null = null,
  more: Record<string, unknown> = {},
): string {
  return event({
    id: "chatcmpl-scripted",
    object: "chat.completion.chunk",
    created: 1_790_000_000,
    model: "scripted-model",
    choices: [{ index: 0, delta, finish_reason: finish }],
    ...more,
  });
}

/** The last event. */
export const done = event("[DONE]");

function write(response: ServerResponse, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => response.write(bytes, (error) => (error ? reject(error) : resolve())));
}

/** Compresses as servers do: each event can be read before the next is sent. */
function compressor(): (bytes: Uint8Array) => Promise<Uint8Array> {
  const gzip = createGzip();
  const out: Buffer[] = [];
  gzip.on("data", (piece: Buffer) => out.push(piece));
  return (bytes) =>
    new Promise((resolve) => {
      gzip.write(bytes);
      gzip.flush(constants.Z_SYNC_FLUSH, () => resolve(Buffer.concat(out.splice(0))));
    });
}

/** Sends events as a stream and ends it, or breaks off where told. */
export async function sendEvents(response: ServerResponse, events: readonly string[], wire: Wire = {}): Promise<void> {
  response.socket?.setNoDelay(true);
  response.writeHead(200, {
    "content-type": "text/event-stream",
    ...(wire.gzip ? { "content-encoding": "gzip" } : {}),
    ...wire.headers,
  });
  const compress = wire.gzip ? compressor() : null;
  const stopAt = wire.cutAt ?? wire.endAt ?? Infinity;
  let sent = 0;
  for (const [index, text] of events.entries()) {
    await wire.gates?.[index]?.pass();
    const plain = new TextEncoder().encode(text);
    const bytes = compress ? await compress(plain) : plain;
    const size = wire.chunkBytes ?? bytes.length;
    for (let at = 0; at < bytes.length && sent < stopAt; at += size) {
      const piece = bytes.subarray(at, Math.min(at + size, at + stopAt - sent));
      await write(response, piece);
      sent += piece.length;
    }
    if (sent >= stopAt) break;
  }
  if (wire.cutAt === undefined) response.end();
  else response.destroy();
}
