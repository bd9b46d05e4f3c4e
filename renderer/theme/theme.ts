import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";
import { darkPalette, lightPalette, paletteVariables, type Palette } from "./palette.ts";

const teal: MantineColorsTuple = [
  "#e9f3f2",
  "#d2e6e4",
  "#a5cdc9",
  "#6dbdb6",
  "#4f9f9a",
  "#2f8482",
  "#1c6f70",
  "#125d60",
  "#0e4e52",
  "#0a3e42",
];
const warm: MantineColorsTuple = [
  "#fbf3e6",
  "#fbeeda",
  "#f0d5a8",
  "#e3ad62",
  "#cf8f3a",
  "#b06f1a",
  "#975a08",
  "#874b00",
  "#6f3e00",
  "#573000",
];
const gray: MantineColorsTuple = [
  "#faf8f3",
  "#f2efe8",
  "#e9e4d9",
  "#dcd6c9",
  "#c8c1b3",
  "#8b877e",
  "#626b6e",
  "#515b5e",
  "#343d40",
  "#1b2426",
];
const dark: MantineColorsTuple = [
  "#e8e5de",
  "#c9cccb",
  "#a9b2b3",
  "#909a9c",
  "#343d40",
  "#2b3335",
  "#22292b",
  "#1b2123",
  "#131819",
  "#0d1112",
];

const sans = '"Inter Variable", system-ui, sans-serif';

/** The serif face of briefs. */
export const serif = '"Source Serif 4 Variable", Georgia, serif';

/** Buttons of the accent take their colours from the palette, so that their text is readable on both grounds. */
const resolveButtonColours: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  if (input.color !== undefined && input.color !== "teal") return usual;
  if (input.variant === "filled")
    return { ...usual, background: "var(--sx-accent)", hover: "var(--sx-accent-strong)", color: "var(--sx-on-accent)" };
  if (input.variant === "light")
    return { ...usual, background: "var(--sx-accent-soft)", hover: "var(--sx-accent-line)", color: "var(--sx-accent)" };
  if (input.variant === "subtle") return { ...usual, color: "var(--sx-accent)", hover: "var(--sx-accent-soft)" };
  return usual;
};

/** Mantine, dressed as Sextant: calm sans, low lines, no shadows, one accent. */
export const theme = createTheme({
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: "600" },
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: resolveButtonColours,
  colors: { teal, warm, gray, dark },
  white: "#fffdf8",
  black: "#1b2426",
  defaultRadius: "md",
  radius: { xs: "3px", sm: "5px", md: "7px", lg: "10px", xl: "14px" },
  fontSizes: { xs: "12px", sm: "13.5px", md: "15px", lg: "17px", xl: "21px" },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    // The library behind locked scrolling writes a style of its own, which the content security policy refuses.
    Modal: { defaultProps: { lockScroll: false, centered: true, shadow: "none" } },
    Drawer: { defaultProps: { lockScroll: false, shadow: "none", position: "right" } },
    Spotlight: { defaultProps: { lockScroll: false } },
    Button: { defaultProps: { size: "sm" } },
    Popover: { defaultProps: { shadow: "none" } },
    Menu: { defaultProps: { shadow: "none" } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
  },
});

/** Gives Mantine's own variables the colours of the desk, and adds those of `Palette` as `--sx-…`. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: { "--sx-serif": serif, "--sx-sans": sans },
  light: schemeVariables(lightPalette),
  dark: schemeVariables(darkPalette),
});

function schemeVariables(palette: Palette): Record<string, string> {
  return {
    ...paletteVariables(palette),
    "--mantine-color-body": palette.desk,
    "--mantine-color-text": palette.ink,
    "--mantine-color-dimmed": palette.inkSoft,
    "--mantine-color-placeholder": palette.inkFaint,
    "--mantine-color-default": palette.paper,
    "--mantine-color-default-hover": palette.raised,
    "--mantine-color-default-border": palette.line,
    "--mantine-color-anchor": palette.accent,
    "--mantine-color-error": palette.loss,
  };
}
