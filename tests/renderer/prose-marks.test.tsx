import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { Grounding } from "../../electron/contract/grounding.ts";
import { plantDraftMarks, plantMarks } from "../../electron/contract/plant-marks.ts";
import { shortLabel } from "../../renderer/parts/prose/mark-words.ts";
import { MarkedProse } from "../../renderer/parts/prose/marked-prose.tsx";
import { SourcesContext, expressionInWords, nameReferences, type Sources } from "../../renderer/parts/sources.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { analyses } from "./fixtures/analyses.ts";
import { facts } from "./fixtures/facts.ts";
import { groundText, type Doubt } from "./fixtures/ground.ts";

const sources: Sources = { facts, analyses, currency: "USD", open: () => undefined };
const labels: Record<string, [string, string]> = {
  F2: ["Oct 2026 sign-ups", "1,260 sign-ups a month"],
  "F3*F13*2": ["Twice that", "206"],
};

beforeAll(startWords);

function render(text: string, grounding: Grounding | null): string {
  return renderToStaticMarkup(
    <MantineProvider>
      <SourcesContext.Provider value={sources}>
        <MarkedProse text={text} grounding={grounding} />
      </SourcesContext.Provider>
    </MantineProvider>,
  );
}

/** What a reader sees, without tags and without Mantine's style element. */
const readable = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, "")
    .replace(/\u00A0/g, " ")
    .replace(/&#x27;/g, "'");
const checked = (text: string, doubts: Doubt[] = []): string => render(text, groundText(text, labels, doubts));

describe("a chip's words", () => {
  it.each([
    ["Oct 2026 sign-ups", "Oct 2026 sign-ups"],
    ["More new customers needed each month", "More new customers"],
    ["Latest month for a change to start", "Latest month"],
    ["MRR gained in 12 months by activation", "MRR gained"],
    ["Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrts"],
  ])("are the first whole ones of %j", (label, words) => {
    expect(shortLabel(label)).toBe(words);
  });
});

describe("a text whose numbers were checked", () => {
  it("shows a mark as a chip with its label, never as brackets", () => {
    const html = checked("In October 1,260 shops signed up [F2].");
    expect(readable(html)).toBe("In October 1,260 shops signed up Oct 2026 sign-ups.");
    expect(html).toContain('aria-label="Source: Oct 2026 sign-ups, 1,260 sign-ups a month"');
  });

  it("does not take the stars of an expression for emphasis", () => {
    const html = checked("about 206 of them [=F3*F13*2], *really*");
    expect(readable(html)).toBe("about 206 of them = 206, really");
    expect(html.match(/<em>/g)).toHaveLength(1);
  });

  it("keeps chips in their place in table cells, headings and lists", () => {
    const text =
      "| Step | People |\n|---|---|\n| Sign-ups | 1,260 [F2] |\n\n## All 1,260 [F2]\n\n- [more](https://example.org) [F2]";
    const html = checked(text);
    expect(html).toMatch(/<td>.*1,260.*Oct 2026 sign-ups.*<\/td>/);
    expect(html).toMatch(/<h2>.*Oct 2026 sign-ups.*<\/h2>/);
    expect(html).toMatch(/<li><button type="button"[^>]*>more<\/button>.*Oct 2026 sign-ups.*<\/li>/);
  });

  it("finds the right place behind escapes, entities and other scripts", () => {
    expect(readable(checked("A \\*star\\* &amp; 🧭 مرحبا 1,260 [F2] and on"))).toContain(
      "*star* &amp; 🧭 مرحبا 1,260 Oct 2026 sign-ups and on",
    );
  });

  it("shows a mark inside code as its author wrote it", () => {
    expect(checked("write `[F2]` for sign-ups")).toContain("<code>[F2]</code>");
  });

  it("underlines a number that code could not confirm and says what the facts give", () => {
    const html = checked("Activation is **31 %** [F2].", [
      { text: "31 %", standing: "unsupported", got: "20.0 %", ref: "A1" },
    ]);
    expect(html).toMatch(/<strong>.*<span class="[^"]*unsupported[^"]*">31 %<\/span>/);
    expect(readable(html)).toBe("Activation is 31 % says 31 %, facts give 20.0 % Oct 2026 sign-ups.");
    expect(html).toContain("data-needs-you");
  });

  it("leads the reader to a source that does not exist, and shows no code for it", () => {
    const text = "9,999 visitors leave [F99]";
    const grounding = groundText(text, {});
    const html = render(text, {
      ...grounding,
      marks: grounding.marks.map((mark) => ({ ...mark, ok: false, label: "" })),
    });
    expect(readable(html)).toBe("9,999 visitors leave no such source");
    expect(html).toContain("data-needs-you");
  });

  it("marks a number without a source quietly, and asks nothing of the reader", () => {
    const html = checked("About 60 shops a week.", [{ text: "60 shops", standing: "no-evidence" }]);
    expect(readable(html)).toBe("About 60 shops no source a week.");
    expect(html).not.toContain("data-needs-you");
  });

  it("says once, at its end, what is wrong with a number that emphasis cuts in two", () => {
    const html = checked("In all 1,**260** shops", [{ text: "1,**260**", standing: "unsupported", got: "1,250" }]);
    expect(readable(html).match(/facts give/g)).toHaveLength(1);
  });

  it("shows raw HTML as text and no pictures", () => {
    const html = checked('<img src=x onerror="alert(1)"> ![p](https://example.org/p.png) <b>bold</b>');
    expect(html).not.toMatch(/<img|<b>/);
  });

  it("leaves out a span that does not fit the text instead of breaking it", () => {
    const text = "short";
    const grounding = groundText("a much longer text than this one [F2]", labels);
    expect(plantMarks(text, grounding)).toEqual({ text, marks: [], claims: [] });
  });

  it("takes characters that look like its own signs for unreadable ones", () => {
    expect(readable(checked("a \uE0000\uE001 b [F2]"))).toBe("a \uFFFD0\uFFFD b Oct 2026 sign-ups");
  });
});

describe("a text that is still being written", () => {
  const describeRef = (ref: string) => (ref === "F2" ? { label: "Sign-ups", valueText: "1,260" } : null);
  const planted = (text: string): string => plantDraftMarks(text, describeRef).text.replace(/\uE000\d+\uE001/g, "◆");

  it.each([
    ["1,260 sign-ups [F2] and", "1,260 sign-ups\u00A0◆ and"],
    ["1,260 sign-ups [", "1,260 sign-ups"],
    ["1,260 sign-ups [F", "1,260 sign-ups"],
    ["about 96 [=F4/(F3*", "about 96"],
    ["about 96 [=F4/(F3*F2)] of", "about 96 of"],
    ["24 % [proposed] by", "24 %\u00A0◆ by"],
    ["nobody knows [F99] that", "nobody knows that"],
    ["a [link](https://example.org) stays", "a [link](https://example.org) stays"],
    ["see [the report] and", "see [the report] and"],
  ])("shows %j as %j", (text, shown) => {
    expect(planted(text)).toBe(shown);
  });

  it("never shows a bracket of a mark, wherever the stream stands", () => {
    const text = "Of 1,260 [F2], **252** [F3] stay: 20 % [=F3/F2], so 24 % [proposed].";
    for (let end = 0; end <= text.length; end += 1)
      expect(readable(render(text.slice(0, end), null))).not.toMatch(/\[|\]/);
  });
});

describe("a correction as the reader sees it", () => {
  it("names what a code stands for and quotes without marks", () => {
    expect(nameReferences(sources, "“31 %” does not hold: A1.activation_rate gives 20.0 %, F2 too, F99 is none.")).toBe(
      "“31 %” does not hold: Sign-ups that activate gives 20.0 %, Sign-ups too, F99 is none.",
    );
  });
});

describe("an expression in words", () => {
  it("names what it computes with, and says only what it is", () => {
    expect(expressionInWords(sources, "=F4/(F3*2)-A1.activation_rate")).toBe(
      "New paying customers ÷ (Activated sign-ups × 2) − Sign-ups that activate",
    );
    expect(expressionInWords(sources, "F99+1")).toBe("F99 + 1");
  });
});

describe("what a text would have the page load or open", () => {
  const hostile = [
    "![A chart](https://tracker.example/pixel.png)",
    "![](data:image/svg+xml;base64,PHN2Zy8+)",
    '<img src="https://tracker.example/a.png" onerror="alert(1)"><iframe src="https://tracker.example/"></iframe>',
    '<link rel="stylesheet" href="https://tracker.example/a.css"><style>p { background: url(https://tracker.example/b) }</style>',
    "[the report](https://example.com/report) and [here](javascript:alert(1)), [there](http://example.com/plain)",
  ].join("\n\n");

  it("is never an element that loads or leads anywhere: pictures are told by name and address, links are buttons", () => {
    const html = render(hostile, null);
    const tags = html.match(/<[^>]+>/g) ?? [];
    expect(tags.filter((tag) => /^<(?:img|iframe|link|a)\b|\s(?:src|href)=|url\(/.test(tag))).toEqual([]);
    const seen = readable(html);
    expect(seen).toContain("Picture “A chart”, not loaded: https://tracker.example/pixel.png");
    expect(seen).toContain("Picture, not loaded: data:image/svg+xml;base64,PHN2Zy8+");
    expect(seen).toContain("here (javascript:alert(1)), there (http://example.com/plain)");
    expect(html).toMatch(/<button type="button"[^>]*aria-haspopup="dialog"[^>]*>the report<\/button>/);
  });

  it("that nobody sees is shown in a box by its name, in code too", () => {
    const html = render("Churn \u202E31 %\u202C and `a\u200Bb` and [U+200E] می\u200Cخواهم", null);
    expect(readable(html)).toContain("Churn U+202E31 %U+202C and a[U+200B]b and U+200E می\u200Cخواهم");
    expect(html).toMatch(/<span class="[^"]*">U\+202E<\/span>/);
  });
});
