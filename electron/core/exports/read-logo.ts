import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Brand } from "../../contract/document.ts";
import { logoLimitBytes } from "../../contract/export.ts";
import { drawsTooMuch, type XmlNode } from "./svg-weight.ts";

type Logo = NonNullable<Brand["logo"]>;

/** Larger than any logo is, in pixels: what would need more memory than a document is worth. */
const mostPixels = 8_000;

/**
 * What a file is by its bytes, whatever it is called: a PNG, a JPEG or an SVG that needs nothing but itself, with its size in pixels.
 * @returns the logo, or why it is none, in a sentence
 */
export function readLogo(bytes: Uint8Array): Logo | { refused: string } {
  if (bytes.length > logoLimitBytes) return { refused: "This logo is larger than 1 MB." };
  const raw = Buffer.from(bytes);
  const base64 = raw.toString("base64");
  const size = pngSize(raw);
  if (size !== null) return sized({ mime: "image/png", base64, ...size });
  const jpeg = jpegSize(raw);
  if (jpeg !== null) return sized({ mime: "image/jpeg", base64, ...jpeg });
  const text = raw.toString("utf8").replace(/^\uFEFF/, "");
  if (!/<svg[\s>]/i.test(text.slice(0, 20_000))) return { refused: "This is no PNG, JPEG or SVG." };
  const fault = tryFault(text);
  return fault === null ? sized({ mime: "image/svg+xml", base64, ...svgSize(text) }) : { refused: fault };
}

function sized(logo: Logo): Logo | { refused: string } {
  const { width, height } = logo;
  if (!(width >= 1 && height >= 1)) return { refused: "This picture has no size." };
  return Math.max(width, height) > mostPixels ? { refused: `A logo has at most ${mostPixels} pixels a side.` } : logo;
}

/** The first chunk of a PNG is its head, with width and height. */
function pngSize(raw: Buffer): { width: number; height: number } | null {
  const isPng =
    raw.length > 32 &&
    raw.subarray(0, 8).toString("hex") === "89504e470d0a1a0a" &&
    raw.toString("latin1", 12, 16) === "IHDR";
  // A file that was cut off has no end chunk; readers of documents stumble over it.
  if (!isPng || !raw.subarray(-16).includes("IEND")) return null;
  return { width: raw.readUInt32BE(16), height: raw.readUInt32BE(20) };
}

/** A JPEG is a row of segments; one of those that begin a frame holds height and width. */
function jpegSize(raw: Buffer): { width: number; height: number } | null {
  if (raw.length < 12 || raw.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < raw.length && raw[at] === 0xff) {
    const marker = raw[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: raw.readUInt16BE(at + 5), width: raw.readUInt16BE(at + 7) };
    at += 2 + raw.readUInt16BE(at + 2);
  }
  return null;
}

function svgSize(text: string): { width: number; height: number } {
  const [head = ""] = /<svg[^>]*>/i.exec(text) ?? [];
  const pixels = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(head)?.[1]);
  const [width, height] = [pixels("width"), pixels("height")];
  if (width > 0 && height > 0) return { width, height };
  const box =
    /viewBox\s*=\s*["']([^"']+)["']/
      .exec(head)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [wide = 0, high = 0] = [box[2], box[3]];
  return wide > 0 && high > 0 ? { width: wide, height: high } : { width: 180, height: 60 };
}

const active = /^(?:.*:)?(?:script|foreignobject|iframe|object|embed|audio|video|handler|set|animate.*)$/i;

/** Why an SVG can't be taken: it is broken, it can do something, or it loads something. */
function faultOfSvg(text: string): string | null {
  if (/<!DOCTYPE|<!ENTITY|<\?xml-stylesheet/i.test(text))
    return "This SVG brings definitions or style sheets from elsewhere. Save it as a plain SVG.";
  if (XMLValidator.validate(text) !== true) return "This SVG is broken.";
  const tree = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", preserveOrder: true }).parse(
    text,
  ) as XmlNode[];
  const fault = tree.map(faultOfNode).find((each) => each !== null) ?? null;
  if (fault !== null) return fault;
  return drawsTooMuch(tree)
    ? "This SVG draws its parts over and over. Save it as a plain SVG with fewer shapes."
    : null;
}

/** An SVG nested deeper than any reader goes counts as broken. */
function tryFault(text: string): string | null {
  try {
    return faultOfSvg(text);
  } catch {
    return "This SVG is broken.";
  }
}

function faultOfNode(node: XmlNode): string | null {
  for (const [name, value] of Object.entries(node[":@"] ?? {})) {
    const fault = faultOfAttribute(name.slice(1), String(value));
    if (fault !== null) return fault;
  }
  for (const [name, children] of Object.entries(node)) {
    if (name === ":@" || name === "#text" || !Array.isArray(children)) continue;
    if (active.test(name))
      return "This SVG holds something that acts. Save it as a plain SVG without scripts and animation.";
    if (/^(?:.*:)?style$/i.test(name) && loads(JSON.stringify(children))) return loading;
    const fault = (children as XmlNode[]).map(faultOfNode).find((each) => each !== null);
    if (fault !== undefined) return fault;
  }
  return null;
}

const loading = "This SVG loads something from elsewhere. Embed it, or save it as a plain SVG.";

function faultOfAttribute(name: string, value: string): string | null {
  if (/^on/i.test(name))
    return "This SVG holds something that acts. Save it as a plain SVG without scripts and animation.";
  if (/(?:^|:)(?:href|src)$/i.test(name) && !/^\s*(?:#|data:image\/(?:png|jpeg);base64,)/i.test(value)) return loading;
  return loads(value) ? loading : null;
}

/** Whether a style or a value asks for anything that is not in the file. */
function loads(value: string): boolean {
  if (/@import|javascript:/i.test(value)) return true;
  return [...value.matchAll(/url\(\s*(?:\\?["'])?([^"')\\]*)/gi)].some(
    ([, target = ""]) => !target.trim().startsWith("#"),
  );
}
