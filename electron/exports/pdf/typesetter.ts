import { create, type Font } from "fontkit";
import { faceFiles, readFace, type Face } from "../faces.ts";
import type { Look } from "./look.ts";
import { withoutKerning } from "./without-kerning.ts";

/** What a face lacks and no other has is set as an empty box. */
const box = "\u25a1";
/** Signs that only say how others are set: joiners, directions, variants of emoji. */
const silent = /^(?:[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector})+$/u;
/** Text that every face holds: it needs no search. */
const common = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017e\u2013\u2014\u2018-\u201d\u2026]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A part of a text that is set in one face. `at` is its place in code units. */
export interface SetPart {
  at: number;
  length: number;
  text: string;
  face: Face;
}

/** Chooses faces and measures text in one document. */
export interface Typesetter {
  /** A text in parts of one face each, sign by sign; what no face holds becomes a box. */
  partsOf(text: string, look: Look, wholeSigns: boolean): SetPart[];
  /** Width in points. `turned`: drawn from right to left. */
  widthOf(text: string, face: Face, look: Look, turned: boolean): number;
  /** The outlines of a text in the face of pictures as the data of an SVG path, its anchor at `x` and its base line at `y`. */
  outlineOf(text: string, place: { x: number; y: number; size: number; bold: boolean; anchor: string }): string;
  /** Whether the faces of pictures hold all of a text, none of it read from right to left. */
  holdsPlainly(text: string): boolean;
}

/** The size at which a look is drawn, in points. */
export const drawnSize = (look: Look): number => (look.raised ? look.size * 0.68 : look.size);

/** Features of the face: `[]` keeps letters from right to left in one go; the library would else set each word for itself. */
export function featuresOf(look: Look, turned: boolean): PDFKit.Mixins.OpenTypeFeatures[] | undefined {
  if (look.tabular && look.family === "sans") return ["tnum"];
  return turned ? [] : undefined;
}

/** Registers all faces with `doc`; only those that are used come into the file. */
export async function openTypesetter(doc: PDFKit.PDFDocument): Promise<Typesetter> {
  const fonts = new Map<Face, Font>();
  for (const face of Object.keys(faceFiles) as Face[]) {
    const whole = await readFace(face);
    const file = face.startsWith("sans") ? withoutKerning(whole) : whole;
    doc.registerFont(face, Buffer.from(file));
    fonts.set(face, create(file));
  }
  const holds = (face: Face, codePoint: number): boolean => fonts.get(face)!.hasGlyphForCodePoint(codePoint);
  const widths = new Map<string, number>();
  const found = new Map<string, Face | null>();

  /** The first face that holds every code point of a sign; of one that only its first has, that. */
  function faceOf(sign: string, look: Look): Face | null {
    const key = `${wantedFace(look)} ${sign}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const points = [...sign].map((each) => each.codePointAt(0)!);
    const spoken = points.filter((point) => !silent.test(String.fromCodePoint(point)));
    const faces = facesFor(look);
    const face =
      faces.find((each) => spoken.every((point) => holds(each, point))) ??
      faces.find((each) => holds(each, points[0]!)) ??
      null;
    found.set(key, face);
    return face;
  }

  return {
    partsOf(text, look, wholeSigns) {
      if (common.test(text) && !wholeSigns) return [{ at: 0, length: text.length, text, face: wantedFace(look) }];
      const parts: SetPart[] = [];
      for (const { segment, index } of graphemes.segment(text)) {
        if (silent.test(segment)) continue;
        const face = faceOf(segment, look);
        const sign = face === null ? box : dropUnheld(segment, (point) => holds(face, point));
        const own = face ?? (look.bold ? "sans-bold" : "sans");
        const last = parts.at(-1);
        if (last !== undefined && last.face === own && !wholeSigns && last.at + last.length === index) {
          last.text += sign;
          last.length += segment.length;
        } else parts.push({ at: index, length: segment.length, text: sign, face: own });
      }
      return parts;
    },
    widthOf(text, face, look, turned) {
      const size = drawnSize(look);
      const key = `${face} ${size} ${look.tabular ? 1 : 0} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const features = featuresOf(look, turned);
      const width = doc
        .font(face)
        .fontSize(size)
        .widthOfString(text, { lineBreak: false, ...(features === undefined ? {} : { features }) });
      widths.set(key, width);
      return width;
    },
    outlineOf(text, { x, y, size, bold, anchor }) {
      const font = fonts.get(bold ? "sans-bold" : "sans")!;
      const scale = size / font.unitsPerEm;
      const { glyphs, positions, advanceWidth } = font.layout(text);
      let at = x - advanceWidth * scale * (anchor === "middle" ? 0.5 : anchor === "end" ? 1 : 0);
      return glyphs
        .map(({ path }, index) => {
          const data = path.transform(scale, 0, 0, -scale, at, y).toSVG();
          at += positions[index]!.xAdvance * scale;
          return data;
        })
        .join("");
    },
    holdsPlainly: (text) => [...text].every((sign) => /\s/.test(sign) || holds("sans", sign.codePointAt(0)!)),
  };
}

function dropUnheld(sign: string, holds: (codePoint: number) => boolean): string {
  if (sign.length === 1) return sign;
  return [...sign].filter((each) => !silent.test(each) || holds(each.codePointAt(0)!)).join("");
}

function wantedFace({ family, bold, italic }: Look): Face {
  if (family === "code") return "code";
  if (family === "sans") return bold ? "sans-bold" : "sans";
  if (bold) return italic ? "serif-bold-italic" : "serif-bold";
  return italic ? "serif-italic" : "serif";
}

const facesFor = (look: Look): Face[] => [
  wantedFace(look),
  look.bold ? "serif-bold" : "serif",
  look.bold ? "sans-bold" : "sans",
  look.bold ? "hebrew-bold" : "hebrew",
  look.bold ? "arabic-bold" : "arabic",
  "code",
  "emoji",
];
