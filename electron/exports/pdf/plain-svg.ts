import type { Typesetter } from "./typesetter.ts";

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * An SVG without what the library that draws it into a PDF doesn't know: text with its outline behind its letters (`paint-order`), which it
 * would draw over them. The outline becomes a path in front of the text, so that the text itself stands there once.
 */
export function plainSvg(svg: string, setter: Typesetter): string {
  return svg.replace(
    /<text\b([^>]*\bpaint-order="stroke[^>]*)>([\s\S]*?)<\/text>/g,
    (_, attributes: string, inner: string) => {
      const read = (name: string, from = attributes): string | undefined =>
        new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(from)?.[1];
      const outlines = linesIn(attributes, inner).map(({ own, text }) =>
        setter.outlineOf(text, {
          x: Number(read("x", own) ?? read("x") ?? 0),
          y: Number(read("y", own) ?? read("y") ?? 0),
          size: Number.parseFloat(read("font-size") ?? "12"),
          bold: Number(read("font-weight") ?? 400) >= 600 || read("font-weight") === "bold",
          anchor: read("text-anchor") ?? "start",
        }),
      );
      const kept = attributes.replace(/\s(?:stroke|stroke-width|stroke-linejoin|paint-order)="[^"]*"/g, "");
      const transform = read("transform") === undefined ? "" : ` transform="${read("transform")}"`;
      const halo =
        `<path fill="none"${transform} stroke="${read("stroke") ?? "#ffffff"}" stroke-width="${read("stroke-width") ?? "1"}"` +
        ` stroke-linejoin="round" d="${outlines.join("")}"/>`;
      return `${halo}<text${kept}>${inner}</text>`;
    },
  );
}

/** The lines of a text with the attributes that place them: its own, or those of its parts. */
function linesIn(attributes: string, inner: string): { own: string; text: string }[] {
  const parts = [...inner.matchAll(/<tspan\b([^>]*)>([^<]*)<\/tspan>/g)];
  if (parts.length === 0) return [{ own: attributes, text: decode(inner) }];
  return parts.map(([, own = "", text = ""]) => ({ own, text: decode(text) }));
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
