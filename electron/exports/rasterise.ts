import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Brand } from "../contract/document.ts";
import { readFace, readRasteriser, type Face } from "./faces.ts";

/** A drawing in pixels. */
export interface Raster {
  png: Uint8Array;
  width: number;
  height: number;
}

const usual: Face[] = ["sans", "sans-bold"];
/** For text beyond the scripts that the first two hold; reading them takes longer than drawing. */
const others: Face[] = ["hebrew", "arabic", "emoji", "serif"];
let ready: Promise<void> | null = null;

/** The program is loaded once; a failure is not kept, so that the next try is one. */
function prepare(): Promise<void> {
  ready ??= readRasteriser()
    .then(async (program) => initWasm(program))
    .catch((error: unknown) => {
      ready = null;
      throw error;
    });
  return ready;
}

/**
 * An SVG in pixels on a clear ground; nothing outside of it is loaded.
 * @param width in pixels, 1 to 4,000
 * @returns null if it is no drawing that can be read, or if nothing of it would be seen
 */
export async function rasterise(svg: string, width: number): Promise<Raster | null> {
  await prepare();
  const isUsual = /^[\u0000-\u052f\u2000-\u22ff]*$/.test(svg);
  const fontBuffers = await Promise.all([...usual, ...(isUsual ? [] : others)].map(readFace));
  try {
    const drawing = new Resvg(svg, {
      fitTo: { mode: "width", value: Math.min(4000, Math.max(1, Math.round(width))) },
      font: { fontBuffers, defaultFontFamily: "Inter", sansSerifFamily: "Inter", serifFamily: "Source Serif 4" },
    });
    // A strip of one pixel's width can be of any height: that is no picture, and would take all memory.
    if (!(drawing.width > 0 && drawing.height > 0) || drawing.height / drawing.width > 20) return null;
    const image = drawing.render();
    const seen = image.pixels.some((value, at) => at % 4 === 3 && value > 0);
    const raster = seen ? { png: image.asPng(), width: image.width, height: image.height } : null;
    image.free();
    drawing.free();
    return raster;
  } catch {
    return null;
  }
}

/**
 * A logo in pixels, fine enough for paper. Drawn anew, so that whatever is wrong with its file stays out of what is handed over.
 * @returns null without a logo, and for one that can't be read
 */
export async function readLogo(logo: Brand["logo"]): Promise<Raster | null> {
  if (logo === null) return null;
  const width = 640;
  if (logo.mime === "image/svg+xml") return rasterise(Buffer.from(logo.base64, "base64").toString("utf8"), width);
  if (!(logo.width > 0 && logo.height > 0) || !/^[A-Za-z0-9+/=\s]+$/.test(logo.base64)) return null;
  const box = `width="${logo.width}" height="${logo.height}"`;
  const image = `<image ${box} href="data:${logo.mime};base64,${logo.base64.replace(/\s/g, "")}"/>`;
  return rasterise(`<svg xmlns="http://www.w3.org/2000/svg" ${box}>${image}</svg>`, width);
}

/** The size at which a drawing of a given shape fits into a box, in the box's unit. */
export function fitInto({ width, height }: { width: number; height: number }, most: { width: number; height: number }) {
  const scale = Math.min(most.width / width, most.height / height);
  return { width: width * scale, height: height * scale };
}
