import type { Table } from "../../../electron/contract/analysis.ts";
import type { Action } from "../../../electron/contract/brief.ts";
import { cutFromText, type CheckedText } from "../../../electron/contract/cut-from-text.ts";
import type { Grounding } from "../../../electron/contract/grounding.ts";
import { choosePageFigures } from "../../../electron/contract/page-figures.ts";
import type { Picture } from "../../../electron/contract/picture.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { sliceGrounding } from "../../../electron/contract/slice-grounding.ts";
import { cutBlocks } from "../../parts/prose/cut-blocks.ts";

/** One idea of a brief, as large as the window. */
export type Slide =
  | { kind: "title" }
  /** A part of the page below its heading, which is empty before the first one; each with the check of its own words. */
  | { kind: "text"; heading: string; headingGrounding: Grounding; text: string; grounding: Grounding }
  | { kind: "picture"; picture: Picture }
  | { kind: "table"; table: Table }
  | { kind: "action"; action: Action }
  | { kind: "rules" }
  | { kind: "options" };

/** More words than these are two ideas, or one that nobody reads from the last row. */
const mostWords = 75;

/**
 * A brief as slides: its title, the answer, picture and table, each section in portions that can be read from afar, each action that was not
 * put aside, the rules, the options. Nothing that is for the user alone is among them.
 */
export function makeSlides({ brief, analyses }: SessionView): Slide[] {
  if (brief === null) return [];
  const { picture, table } = choosePageFigures(analyses, brief.current.prose);
  const { text, grounding } = withoutSources({ text: brief.current.prose, grounding: brief.current.grounding });
  const texts = textSlides(text, grounding);
  const lead = texts.filter(({ heading }) => heading === "");
  return [
    { kind: "title" },
    ...lead,
    ...(picture === null ? [] : [{ kind: "picture", picture } as const]),
    ...(table === null ? [] : [{ kind: "table", table } as const]),
    ...texts.filter(({ heading }) => heading !== ""),
    ...brief.actions
      .filter(({ standing }) => standing !== "rejected")
      .map((action) => ({ kind: "action", action }) as const),
    ...(brief.parts.continueRule === "" && brief.parts.changeRule === "" ? [] : [{ kind: "rules" } as const]),
    ...(brief.parts.options.length === 0 ? [] : [{ kind: "options" } as const]),
  ];
}

/** On a slide a number stands without what it rests on: the page has that. What does not hold is still marked. */
export function withoutSources({ text, grounding }: CheckedText): CheckedText {
  const spans = grounding.marks
    .filter(({ kind }) => kind !== "proposed")
    .map(({ span: { start, end } }) => ({
      start: start - (/[ \u00A0]*$/.exec(text.slice(0, start))?.[0].length ?? 0),
      end,
    }))
    .sort((a, b) => a.start - b.start);
  return cutFromText({ text, grounding }, spans);
}

/** A part of a text with the check of it. */
const partOf = (whole: CheckedText, start: number, end: number): CheckedText =>
  cutFromText(whole, [
    { start: 0, end: start },
    { start: end, end: whole.text.length },
  ]);

type TextSlide = Slide & { kind: "text" };

function textSlides(prose: string, grounding: Grounding): TextSlide[] {
  const slides: TextSlide[] = [];
  let heading = partOf({ text: prose, grounding }, 0, 0);
  let from = 0;
  let to = 0;
  let words = 0;
  const close = (): void => {
    const text = prose.slice(from, to);
    if (text.trim() !== "")
      slides.push({
        kind: "text",
        heading: heading.text,
        headingGrounding: heading.grounding,
        text,
        grounding: sliceGrounding(grounding, from, to),
      });
    words = 0;
  };
  let at = 0;
  for (const { text } of cutBlocks(prose)) {
    const start = prose.indexOf(text, at);
    if (start < 0) continue;
    at = start + text.length;
    const title = /^#{1,6}\s+(.*)/.exec(text)?.[1];
    const count = text.split(/\s+/).length;
    if (title !== undefined || (words > 0 && words + count > mostWords)) {
      close();
      if (title !== undefined) {
        const titleAt = start + text.indexOf(title);
        heading = partOf({ text: prose, grounding }, titleAt, titleAt + title.trimEnd().length);
      }
      from = title === undefined ? start : at;
      to = from;
      if (title !== undefined) continue;
    } else if (words === 0) from = start;
    to = at;
    words += count;
  }
  close();
  return slides;
}
