import type { Fault } from "./placed-problem.ts";

/** One section of a body: what stands below a heading of level one. */
export interface Section {
  name: string;
  /** The line of its heading. */
  line: number;
  text: string;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;

/** The words of a heading of level one, without the `#` that may close it. Each step goes over the line once, however long it is. */
function headingOf(line: string): string | undefined {
  if (!line.startsWith("# ")) return undefined;
  const words = line.slice(2).trim();
  let end = words.length;
  while (words[end - 1] === "#") end -= 1;
  return words.slice(0, end).trim() || words || undefined;
}

/**
 * Splits a body at its headings of level one; deeper headings and `#` inside code fences are text. Names are lower case with hyphens
 * (`# House rules` is `house-rules`). Text before the first heading, an empty section and a name used twice are faults.
 * @param firstLine the line of the file on which the body begins
 */
export function splitSections(body: string, firstLine: number): { sections: Section[]; faults: Fault[] } {
  const sections: Section[] = [];
  const faults: Fault[] = [];
  let open: string | null = null;
  let lines: string[] = [];
  const settle = () => {
    const last = sections.at(-1);
    if (last) last.text = lines.join("\n").trim();
    lines = [];
  };
  body.split("\n").forEach((line, index) => {
    const mark = fence.exec(line)?.[1];
    if (mark !== undefined) {
      if (open === null) open = mark;
      else if (mark[0] === open[0] && mark.length >= open.length) open = null;
    }
    const heading = open === null ? headingOf(line) : undefined;
    if (heading === undefined) {
      if (sections.length === 0 && line.trim() !== "" && faults.length === 0) {
        faults.push({
          line: firstLine + index,
          reason: "Text stands before the first heading: begin a section with `# role`.",
        });
      }
      lines.push(line);
      return;
    }
    settle();
    sections.push({ name: heading.toLowerCase().replace(/\s+/g, "-"), line: firstLine + index, text: "" });
  });
  settle();
  const seen = new Set<string>();
  for (const section of sections) {
    if (section.text === "") faults.push({ line: section.line, reason: `The section "${section.name}" is empty.` });
    if (seen.has(section.name))
      faults.push({ line: section.line, reason: `The section "${section.name}" stands here a second time.` });
    seen.add(section.name);
  }
  return { sections, faults };
}
