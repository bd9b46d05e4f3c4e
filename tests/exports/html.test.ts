import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, it } from "vitest";
import type { ExportDocument } from "../../electron/contract/document.ts";
import { contrast, readableColour, standardColour } from "../../electron/contract/export.ts";
import { renderHtml } from "../../electron/exports/html.ts";
import { hostile, hostileDocument } from "./fixtures/hostile-document.ts";
import { ledgerlyDocument } from "./fixtures/ledgerly-brief.ts";
import { blocksOf } from "./fixtures/read-markdown.ts";

const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "long-title": "off" } });

/** What the validator finds, one line each. */
async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line }) =>
        `${line} ${ruleId}: ${message} | ${html.split("\n")[line - 1]?.slice(0, 160) ?? ""}`,
    ),
  );
}

let document: ExportDocument;
let html: string;
beforeAll(async () => {
  const logo = { mime: "image/png", base64: "iVBORw0KGgo=", width: 120, height: 40 } as const;
  document = await ledgerlyDocument({ logo });
  html = renderHtml(document);
});

describe("the Ledgerly brief as HTML", () => {
  it("is valid", async () => {
    expect(await faultsOf(html)).toEqual([]);
  });

  it("needs nothing but itself, runs nothing, and forbids itself whatever it does not need", () => {
    expect(html).toContain("default-src 'none'; style-src 'sha256-");
    expect(html).not.toMatch(/<script|<link|<iframe|\son\w+=|@import|url\(|style=|var\(--sx/);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address);
    expect(
      addresses.filter((address) => !/^(?:#|data:image\/png;base64,|https:\/\/example\.com\/a$)/.test(address)),
    ).toEqual([]);
  });

  it("leads from each note to every place that cites it, and back", () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id));
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id = ""]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    const entries = blocksOf(document.blocks, "notes").flatMap((block) => block.entries);
    entries.forEach((_, at) => {
      expect(targets).toContain(`note-${at + 1}`);
      expect(targets).toContain(`cited-${at + 1}-1`);
    });
  });

  it("has headings in order, tables with heads and captions, and its picture with the table that says the same", () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, at) => at === 0 || (level > 1 && level <= levels[at - 1]! + 1))).toBe(true);
    expect(html.match(/<table>/g)).toHaveLength(blocksOf(document.blocks, "table").length);
    expect(html.match(/<th scope="col"/g)!.length).toBeGreaterThan(20);
    expect(html).toMatch(/<caption[^>]*>All steps, and the people lost at each/);
    expect(html).toMatch(/<figure>[\s\S]*<svg xmlns[\s\S]*<details>[\s\S]*<table>/);
  });

  it("tells what does not hold, who made it and for whom", () => {
    expect(html).toMatch(/<mark>31 %<\/mark> <span class="told">\(unsupported: .*20\.0 %/);
    expect(html).toContain("Prepared by North Advisory for Ledgerly");
    expect(html).toContain('content: "Ledgerly · North Advisory"');
  });
});

describe.each(hostile.map((text) => [text]))("a page full of %j", (text) => {
  it("is valid, and holds nothing but that text", async () => {
    const page = renderHtml(hostileDocument(text));
    expect(await faultsOf(page)).toEqual([]);
    const tags = new Set([...page.matchAll(/<([a-z0-9]+)/gi)].map(([, tag = ""]) => tag.toLowerCase()));
    for (const tag of ["script", "img", "svg", "iframe", "textarea"]) expect(tags).not.toContain(tag);
    expect(page).not.toContain('javascript:alert(1)"');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(/<style>([\s\S]*)<\/style>/.exec(page)?.[1]).not.toMatch(/url\(|https:|<|"; }/);
  });
});

it("takes a colour only where text in it can be read", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(readableColour("#ffee00")).toBe(standardColour);
  expect(readableColour("")).toBe(standardColour);
  expect(readableColour("#7a1fa2")).toBe("#7a1fa2");
  expect(contrast(standardColour, "#ffffff")).toBeGreaterThan(4.5);
});
