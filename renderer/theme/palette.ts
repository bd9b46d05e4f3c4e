/**
 * The colours of the desk and the page, light and dark. Text colours reach 4.5:1 on both grounds they stand on.
 * One accent; `warm` means "this needs you"; `loss` is for losses and nothing else. No meaning hangs on colour alone.
 */
export interface Palette {
  desk: string;
  paper: string;
  raised: string;
  ink: string;
  inkSoft: string;
  inkFaint: string;
  line: string;
  lineSoft: string;
  accent: string;
  /** The accent under the pointer. */
  accentStrong: string;
  /** Text on the accent. */
  onAccent: string;
  accentSoft: string;
  accentLine: string;
  warm: string;
  warmSoft: string;
  warmLine: string;
  loss: string;
  lossSoft: string;
  band: string;
}

export const lightPalette: Palette = {
  desk: "#f2efe8",
  paper: "#fffdf8",
  raised: "#f8f5ee",
  ink: "#1b2426",
  inkSoft: "#515b5e",
  inkFaint: "#626b6e",
  line: "#dcd6c9",
  lineSoft: "#e9e4d9",
  accent: "#125d60",
  accentStrong: "#0d494c",
  onAccent: "#fffdf8",
  accentSoft: "#e4efed",
  accentLine: "#a9cbc8",
  warm: "#874b00",
  warmSoft: "#fbeeda",
  warmLine: "#dfb878",
  loss: "#a1302a",
  lossSoft: "#f8e7e3",
  band: "#d3e4e1",
};

export const darkPalette: Palette = {
  desk: "#131819",
  paper: "#1b2123",
  raised: "#22292b",
  ink: "#e8e5de",
  inkSoft: "#a9b2b3",
  inkFaint: "#909a9c",
  line: "#343d40",
  lineSoft: "#293133",
  accent: "#6dbdb6",
  accentStrong: "#8ccdc7",
  onAccent: "#0f1a1a",
  accentSoft: "#1f3533",
  accentLine: "#356560",
  warm: "#e3ad62",
  warmSoft: "#2f2618",
  warmLine: "#7a5c2c",
  loss: "#e98f81",
  lossSoft: "#3a2320",
  band: "#24413e",
};

/** The palette as custom properties: `inkSoft` becomes `--sx-ink-soft`. */
export function paletteVariables(palette: Palette): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palette).map(([name, colour]: [string, string]) => [
      `--sx-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      colour,
    ]),
  );
}
