import { connect } from "node:net";

/** What came back, as it was on the wire. */
export interface RawAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** A request whose every line the test writes itself: a header may be left out, forged, or there twice. */
export interface RawRequest {
  method?: string;
  path: string;
  headers: readonly (readonly [string, string])[];
  body?: string;
}

/**
 * Sends a request over a bare socket and reads the answer to its end; of an event stream, its head alone. No client stands between
 * that would tidy the path or add a Host.
 */
export function knock(port: number, { method = "GET", path, headers, body = "" }: RawRequest): Promise<RawAnswer> {
  const length = body === "" ? [] : [["content-length", String(Buffer.byteLength(body))] as const];
  const lines = [...headers, ...length, ["connection", "close"] as const].map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`),
    );
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      if (!/^content-type: text\/event-stream/im.test(text) || !text.includes("\r\n\r\n")) return;
      resolve(readAnswer(text));
      socket.destroy();
    });
    socket.on("end", () => resolve(readAnswer(text))).on("error", reject);
  });
}

function readAnswer(text: string): RawAnswer {
  const at = text.indexOf("\r\n\r\n");
  const [first = "", ...lines] = text.slice(0, at).split("\r\n");
  const named = lines.map((line) => /^([^:]+): ?(.*)$/.exec(line) ?? ["", "", ""]);
  return {
    status: Number(first.split(" ")[1]),
    headers: Object.fromEntries(named.map(([, name = "", value = ""]) => [name.toLowerCase(), value])),
    body: text.slice(at + 4),
  };
}
