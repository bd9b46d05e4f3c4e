import type { IncomingMessage } from "node:http";

/**
 * Reads a request's body as UTF-8 text.
 * @returns the text, or null when it is longer than `limitBytes`. The rest is then read and thrown away, so that the
 * browser hears the answer instead of a broken connection; a sender that goes on and on is cut off.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > limitBytes * 8) {
      request.destroy();
      return null;
    }
    if (length > limitBytes) chunks.length = 0;
    else chunks.push(bytes);
  }
  return length > limitBytes ? null : Buffer.concat(chunks).toString("utf8");
}
