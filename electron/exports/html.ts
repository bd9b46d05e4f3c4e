import { createHash } from "node:crypto";
import type { Block, ExportDocument } from "../contract/document.ts";
import { readableColour } from "../contract/export.ts";
import { escapeHtml } from "./escape-html.ts";
import { blocksHtml } from "./html-blocks.ts";
import { htmlStyle } from "./html-style.ts";
import { plainRuns } from "./html-runs.ts";
import { formatWords as words } from "./words.ts";

/**
 * A document as one HTML file that needs nothing but itself: no script, nothing loaded, pictures and logo within it, a style for screen and
 * one for paper. Its own policy forbids what it does not need, should something get into it after all.
 */
export function renderHtml(document: ExportDocument): string {
  const { title, byline, client, brand, language } = document;
  const prepared = brand.name === "" ? words.preparedFor(client) : words.prepared(brand.name, client);
  const style = htmlStyle(readableColour(brand.colour), [client, brand.name].filter(Boolean).join(" · "));
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const { logo } = brand;
  const image =
    logo === null
      ? ""
      : `<img src="data:${logo.mime};base64,${logo.base64}" width="${Math.round(logo.width)}" height="${Math.round(logo.height)}" alt="${escapeHtml(words.logo(brand.name))}">\n`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Sextant">
<title>${escapeHtml(`${title} · ${client}`)}</title>
<style>${style}</style>
</head>
<body>
<div class="page">
<header class="head">
<div>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p dir="auto">${escapeHtml(byline)}</p>
<p dir="auto">${escapeHtml(prepared)}</p>
</div>
${image}</header>
<main>
${contents(document.blocks)}${blocksHtml(document.blocks)}
</main>
</div>
</body>
</html>
`;
}

/** The parts of a document that has parts, as links. */
function contents(blocks: readonly Block[]): string {
  const parts = blocks.flatMap((block, at) =>
    block.kind === "heading" && block.level === 1 ? [{ at, text: plainRuns(block.runs) }] : [],
  );
  if (parts.length < 2) return "";
  const items = parts.map(({ at, text }) => `<li><a href="#part-${at}" dir="auto">${escapeHtml(text)}</a></li>`);
  return `<nav aria-label="${words.contents}">\n<ol>\n${items.join("\n")}\n</ol>\n</nav>\n`;
}
