import { generateKeyPairSync, sign } from "node:crypto";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";

/** One value of DER: its tag, its length, what it holds. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const head = size < 128 ? [tag, size] : size < 256 ? [tag, 0x81, size] : [tag, 0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from(head), content]);
}
const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts);
const utcTime = (iso: string): Buffer => der(0x17, Buffer.from(`${iso.replace(/\D/g, "").slice(2, 14)}Z`));
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const algorithm = sequence(der(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])));
/** The common name, 2.5.4.3 */
const nameOf = (text: string): Buffer =>
  sequence(der(0x31, sequence(der(0x06, Buffer.from([0x55, 0x04, 0x03])), der(0x0c, Buffer.from(text)))));

/** A certificate that vouches for itself, with its key, both as PEM. Made anew each time. */
export function selfSigned(until = "2049-01-01T00:00:00Z"): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = nameOf("127.0.0.1");
  const valid = sequence(utcTime("2020-01-01T00:00:00Z"), utcTime(until));
  const serial = der(0x02, Buffer.from([1]));
  const body = sequence(serial, algorithm, name, valid, name, publicKey.export({ type: "spki", format: "der" }));
  const signature = sign("sha256", body, privateKey);
  const whole = sequence(body, algorithm, der(0x03, Buffer.from([0]), signature)).toString("base64");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${whole.match(/.{1,64}/g)!.join("\n")}\n-----END CERTIFICATE-----\n`,
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
  };
}

/** A server whose certificate nobody vouches for. `asked` counts the requests that it got to read. */
export async function startSelfSigned(
  until?: string,
): Promise<{ baseUrl: string; asked: () => number; close(): Promise<void> }> {
  let asked = 0;
  const server: Server = createServer(selfSigned(until), (_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `https://127.0.0.1:${port}/v1`,
    asked: () => asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
