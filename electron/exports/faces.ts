import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The faces that exported pages and pictures are set in, each with where its file is in the packages that the build copies it from. */
export const faceFiles = {
  serif: "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "serif-bold": "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "serif-italic": "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "serif-bold-italic": "source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
  sans: "inter/400Regular/Inter_400Regular.ttf",
  "sans-bold": "inter/600SemiBold/Inter_600SemiBold.ttf",
  code: "source-code-pro/400Regular/SourceCodePro_400Regular.ttf",
  hebrew: "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  "hebrew-bold": "noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf",
  arabic: "noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
  "arabic-bold": "noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf",
  emoji: "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
} as const;

/** One face: a family in one weight and slope. */
export type Face = keyof typeof faceFiles;

/** Beside the bundle, as the build leaves it; in a checkout, the packages themselves. */
const beside = join(import.meta.dirname, "paper");
const packages = join(import.meta.dirname, "..", "..", "node_modules");

/** The bytes of a face's TrueType file. */
export async function readFace(face: Face): Promise<Uint8Array> {
  return readFile(
    existsSync(beside) ? join(beside, `${face}.ttf`) : join(packages, "@expo-google-fonts", faceFiles[face]),
  );
}

/** The bytes of the program that draws an SVG into pixels. */
export async function readRasteriser(): Promise<Uint8Array> {
  return readFile(
    existsSync(beside) ? join(beside, "resvg.wasm") : join(packages, "@resvg", "resvg-wasm", "index_bg.wasm"),
  );
}
