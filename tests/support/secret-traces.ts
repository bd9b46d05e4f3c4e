import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Every form in which a secret may lie somewhere: as it is, from the other side, and as programs like to write bytes. */
export function formsOf(secret: string): Map<string, Buffer> {
  const bytes = Buffer.from(secret);
  const forms = new Map<string, Buffer>([
    ["as it is", bytes],
    ["UTF-16 LE", Buffer.from(secret, "utf16le")],
    ["UTF-16 BE", Buffer.from(secret, "utf16le").swap16()],
    ["hex", Buffer.from(bytes.toString("hex"))],
    ["HEX", Buffer.from(bytes.toString("hex").toUpperCase())],
    ["in a URL", Buffer.from(encodeURIComponent(secret))],
    ["in a URL, every byte", Buffer.from(bytes.toString("hex").replace(/../g, "%$&"))],
    [
      "as JSON escapes",
      Buffer.from([...secret].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")),
    ],
  ]);
  // In base64 a text looks different at each of three places; the first and last signs depend on what is beside it.
  for (const skipped of [0, 1, 2])
    for (const name of ["base64", "base64url"] as const) {
      const text = Buffer.concat([Buffer.alloc(skipped), bytes]).toString(name);
      forms.set(`${name}, place ${skipped}`, Buffer.from(text.slice(skipped + 2, -4)));
    }
  return forms;
}

/** Where in a folder the secret, or its middle alone, lies: the file and the form. */
export function tracesIn(folder: string, secret: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .flatMap((each) => {
      const path = join(each.parentPath, each.name);
      return tracesOf(relative(folder, path), readFileSync(path), secret);
    });
}

/** The same for what was said. */
export function tracesOf(name: string, said: string | Buffer, secret: string): string[] {
  const bytes = typeof said === "string" ? Buffer.from(said) : said;
  return [...formsOf(secret)].filter(([, form]) => bytes.includes(form)).map(([form]) => `${name}: ${form}`);
}
