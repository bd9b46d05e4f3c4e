import { renderToStaticMarkup } from "react-dom/server";
import type { Picture } from "../../electron/contract/picture.ts";
import { PictureChart } from "../../renderer/charts/picture-chart.tsx";
import { textWidth } from "../../renderer/charts/text-width.ts";
import type { Palette } from "../../renderer/theme/palette.ts";

/** One line of type in a drawing, or a circle, with the box that it takes in the drawing's own pixels. */
export interface Drawn {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A picture as the SVG markup that screens and exports share. */
export function draw(picture: Picture, width = 640, colours?: Palette): string {
  return renderToStaticMarkup(
    <PictureChart picture={picture} width={width} {...(colours === undefined ? {} : { colours })} />,
  );
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const plain = (text: string): string =>
  text.replace(/&([a-z#0-9]+);/g, (whole, name: string) => entities[name] ?? whole).replace(/[\u2068\u2069]/g, "");

/** What stands in the drawing, label by label: a label of several lines is one text. */
export function textsOf(html: string): string[] {
  return [...html.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map((found) => {
    const inner = (found[1] ?? "").replace(/<title>.*?<\/title>/gs, "");
    return plain(
      inner
        .replace(/<\/tspan><tspan[^>]*>/g, " ")
        .replace(/<[^>]+>/g, "")
        .trim(),
    );
  });
}

/** What a reader who does not see the drawing is told. */
export function readingOf(html: string): string {
  return plain(/<desc[^>]*>(.*?)<\/desc>/s.exec(html)?.[1] ?? "");
}

/** Width and height of the drawing. */
export function sizeOf(html: string): { width: number; height: number } {
  const found = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(html);
  return { width: Number(found?.[1]), height: Number(found?.[2]) };
}

type Matrix = readonly [number, number, number, number, number, number];
const none: Matrix = [1, 0, 0, 1, 0, 0];

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function readTransform(text: string | undefined): Matrix {
  const [, name, rest] = /^(\w+)\(([^)]*)\)$/.exec(text ?? "") ?? [];
  const [first = 0, x = 0, y = 0] = (rest ?? "").split(/[ ,]+/).map(Number);
  if (name === "translate") return [1, 0, 0, 1, first, x];
  if (name !== "rotate") return none;
  const [cos, sin] = [Math.cos((first * Math.PI) / 180), Math.sin((first * Math.PI) / 180)];
  return multiply(multiply([1, 0, 0, 1, x, y], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -x, -y]);
}

function boxOf(
  text: string,
  [a, b, c, d, e, f]: Matrix,
  box: { left: number; right: number; top: number; bottom: number },
): Drawn {
  const corners = [box.left, box.right].flatMap((x) =>
    [box.top, box.bottom].map((y) => ({ x: a * x + c * y + e, y: b * x + d * y + f })),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { text, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Every line of type and every circle of a drawing, with its place: as a browser would, with the charts' own widths of letters. */
export function measure(html: string): { lines: Drawn[]; circles: Drawn[] } {
  const [lines, circles]: [Drawn[], Drawn[]] = [[], []];
  const open: { name: string; matrix: Matrix; attributes: Record<string, string> }[] = [];
  const svg = html.slice(html.indexOf("<svg"));
  for (const [, isEnd, name = "", inner = "", isClosed, between = ""] of svg.matchAll(
    /<(\/?)([a-z]+)((?:\s[\w-]+="[^"]*")*)\s*(\/?)>([^<]*)/gi,
  )) {
    if (isEnd === "/") open.pop();
    else {
      const attributes = Object.fromEntries(
        [...inner.matchAll(/([\w-]+)="([^"]*)"/g)].map((each) => [each[1] ?? "", each[2] ?? ""]),
      );
      const parent = open[open.length - 1];
      const matrix = multiply(parent?.matrix ?? none, readTransform(attributes["transform"]));
      if (name === "circle") {
        const [x, y, radius] = [Number(attributes["cx"]), Number(attributes["cy"]), Number(attributes["r"])];
        circles.push(boxOf("", matrix, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
      }
      if (isClosed !== "/") open.push({ name, matrix, attributes: { ...parent?.attributes, ...attributes } });
    }
    const here = open[open.length - 1];
    if (here === undefined || isEnd === "/" || between.trim() === "" || !["text", "tspan"].includes(here.name))
      continue;
    const { attributes } = here;
    const text = plain(between);
    const size = Number(attributes["font-size"] ?? 12);
    const width = textWidth(text, size, Number(attributes["font-weight"] ?? 400)) / 1.04;
    const [x, y] = [Number(attributes["x"] ?? 0), Number(attributes["y"] ?? 0)];
    const left = x - { start: 0, middle: width / 2, end: width }[attributes["text-anchor"] ?? "start"]!;
    // The height of a line is that of its letters: from the top of a capital to below the line.
    lines.push(boxOf(text, here.matrix, { left, right: left + width, top: y - size * 0.74, bottom: y + size * 0.22 }));
  }
  return { lines, circles };
}

/** Pairs of lines that lie on each other. */
export function overlaps(drawn: readonly Drawn[], slack = 1): string[] {
  return drawn.flatMap((one, index) =>
    drawn.slice(index + 1).flatMap((other) => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return wide > slack && high > slack ? [`${one.text} | ${other.text}`] : [];
    }),
  );
}

/** Lines and circles that are not wholly within the drawing. */
export function outsiders(html: string, drawn: readonly Drawn[]): string[] {
  const { width, height } = sizeOf(html);
  return drawn
    .filter(({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1)
    .map(
      ({ text, left, right, top, bottom }) =>
        `${text} [${[left, right, top, bottom].map(Math.round).join(" ")}] of ${width} x ${height}`,
    );
}
