import type { ServerResponse } from "node:http";
import type { HostApp } from "../contract/ports.ts";

/** A reader that leaves this many bytes unread is cut off; it connects again and reads everything anew. */
const unreadLimitBytes = 16 * 1024 * 1024;
const heartbeatMs = 15_000;

/** Sends the app's events to every browser tab that listens, as server-sent events. */
export interface EventStream {
  /** Takes over an answer whose request has been checked; `headers` go with it. */
  open(response: ServerResponse, headers: Record<string, string>): void;
  close(): void;
}

/** Opens the stream; it lives until `close`. */
export function createEventStream(app: HostApp): EventStream {
  const readers = new Set<ServerResponse>();
  const send = (chunk: string): void => {
    for (const reader of readers) {
      reader.write(chunk);
      if (reader.writableLength > unreadLimitBytes) reader.destroy();
    }
  };
  const unsubscribe = app.subscribe((event) => send(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => send(":\n\n"), heartbeatMs);
  heartbeat.unref();
  return {
    open(response, headers) {
      response.writeHead(200, {
        ...headers,
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
      });
      response.write("retry: 1000\n\n");
      readers.add(response);
      response.on("close", () => readers.delete(response));
    },
    close() {
      unsubscribe();
      clearInterval(heartbeat);
      for (const reader of readers) reader.end();
    },
  };
}
