import { createServer, type AddressInfo, type Socket } from "node:net";

/** A server below HTTP: it answers each request with bytes as they are. */
export interface RawModel {
  baseUrl: string;
  /** What each connection is told from now on, once it has asked; null: nothing at all. */
  say(bytes: Uint8Array | null, end: "closed" | "broken" | "open"): void;
  /** Requests so far. */
  asked(): number;
  close(): Promise<void>;
}

/** Starts it on a free port. @param scheme `https` for a server with which no encryption comes about: it is asked nothing it can read */
export async function startRawModel(scheme: "http" | "https" = "http"): Promise<RawModel> {
  let bytes: Uint8Array | null = null;
  let end: "closed" | "broken" | "open" = "open";
  let asked = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let request = "";
    let answered = false;
    socket.setNoDelay(true);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    socket.on("data", (piece) => {
      request += piece.toString("latin1");
      const [head, length] = /^(.*?)\r\n\r\n/s.exec(request)?.map((text) => text) ?? [];
      const size = Number(/content-length: (\d+)/i.exec(length ?? "")?.[1] ?? 0);
      if (head === undefined || request.length < head.length + size || answered) return;
      answered = true;
      asked += 1;
      if (bytes === null) return;
      const stop = (): void => {
        if (end === "closed") socket.end();
        else if (end === "broken") socket.destroy();
      };
      if (bytes.length === 0) stop();
      else socket.write(bytes, stop);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `${scheme}://127.0.0.1:${port}/v1`,
    say: (next, ending) => ([bytes, end] = [next, ending]),
    asked: () => asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
