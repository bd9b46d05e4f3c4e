import { expect, it } from "vitest";
import { renderPdf } from "../../electron/exports/pdf/render-pdf.ts";
import { drawStatic } from "../../renderer/charts/draw-static.tsx";
import { tableBlock } from "../../electron/core/exports/table-block.ts";
import { pictures } from "../renderer/fixtures/pictures.ts";
import { everyBlock } from "./every-block.ts";
import { dense, readPdf } from "./read-pdf.ts";

it("shows every text of every picture that the app draws, each once", { timeout: 60_000 }, async () => {
  for (const picture of Object.values(pictures)) {
    const drawn = drawStatic(picture);
    const table = tableBlock(drawn.table);
    const block = { ...drawn, kind: "picture", title: "", table } as const;
    const pdf = await readPdf(await renderPdf({ ...everyBlock, title: "", byline: "", client: "", blocks: [block] }));
    const texts = [...drawn.svg.replace(/<(title|desc)\b[\s\S]*?<\/\1>/g, "").matchAll(/>([^<>]+)</g)].map(
      ([, text]) => text!,
    );
    expect(texts.length).toBeGreaterThan(3);
    const shown = pdf.dense.replace(/NorthAdvisoryPage1of1$|^Page1of1NorthAdvisory/, "");
    expect(letters(shown)).toEqual(letters(dense(texts.map(plain).join(""))) + letters(""));
  }
});

it("draws the outline of a label behind its letters, as a path", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" width="200" height="40"><text x="10" y="20" fill="#1b2426" stroke="#ffffff" stroke-width="3" paint-order="stroke">R&amp;D 5 %</text></svg>`;
  const table = tableBlock({ title: "", columns: [], rows: [] });
  const block = { kind: "picture", title: "", svg, width: 200, height: 40, table } as const;
  const pdf = await readPdf(await renderPdf({ ...everyBlock, blocks: [block] }));
  expect(pdf.dense.match(/R&D5%/g)).toEqual(["R&D5%"]);
});

const plain = (text: string): string =>
  text
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** The letters of a text, sorted: pictures are read in no order of lines. */
const letters = (text: string): string => [...text].sort().join("");
