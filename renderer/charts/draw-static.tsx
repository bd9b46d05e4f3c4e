import { createInstance } from "i18next";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import type { Table } from "../../electron/contract/analysis.ts";
import type { Picture } from "../../electron/contract/picture.ts";
import { lightPalette, type Palette } from "../theme/palette.ts";
import { chartsWords } from "../words/en/charts.ts";
import { partsWords } from "../words/en/parts.ts";
import { PictureChart } from "./picture-chart.tsx";
import { pictureTable } from "./picture-table.ts";

/** Faces of much the same widths as the one that the charts are laid out for; the first that a reader's machine has. */
const fontFamily = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

/** The width at which charts are drawn for paper: that of a column of text, in CSS pixels. */
const paperWidth = 640;

/** Words of its own, so that drawing changes nothing of what a page has set up. */
const words = createInstance();
void words.use(initReactI18next).init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { charts: chartsWords, parts: partsWords } },
  defaultNS: "charts",
  interpolation: { escapeValue: false },
  initAsync: false,
});

/**
 * Draws a picture as it is on screen, without a browser: an SVG that needs nothing but itself (its colours, its faces and its title are in
 * it, and no class, style sheet or address), and the table that says the same.
 * @param width in CSS pixels
 */
export function drawStatic(
  picture: Picture,
  width: number = paperWidth,
  colours: Palette = lightPalette,
): { svg: string; width: number; height: number; table: Table } {
  const html = renderToStaticMarkup(
    <WithWords>
      <PictureChart picture={picture} width={width} colours={colours} />
    </WithWords>,
  );
  const start = html.indexOf("<svg");
  const [whole, attributes = ""] = /^<svg([^>]*)>/.exec(html.slice(start)) ?? [""];
  const inner = html.slice(start + whole.length, html.lastIndexOf("</svg>"));
  const height = Number(/ height="([\d.]+)"/.exec(attributes)?.[1] ?? 0);
  const title = renderToStaticMarkup(<title>{picture.title}</title>);
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` font-size="12" font-family="${fontFamily}">`;
  // Ids are of one page; in a document with several pictures they would not be the only ones of their name.
  const svg = `${open}${title}${inner.replace(/<desc id="[^"]*">/, "<desc>")}</svg>`;
  return { svg: withoutForbidden(svg), width, height, table: pictureTable(picture, words.getFixedT("en", "charts")) };
}

function WithWords({ children }: { children: ReactNode }) {
  return <I18nextProvider i18n={words}>{children}</I18nextProvider>;
}

/** Characters that no XML may hold, not even escaped. */
function withoutForbidden(svg: string): string {
  return svg.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
