import type { Block, Run } from "../contract/document.ts";
import { escapeHtml } from "./escape-html.ts";
import { headingDepths, titleOfFields } from "./heading-depths.ts";
import { countNotes, htmlRuns, plainRuns, type CitedNotes } from "./html-runs.ts";
import { formatWords as words } from "./words.ts";

interface Writer {
  depths: ReadonlyMap<Block, number>;
  notes: CitedNotes;
  /** How many tables there are so far: a table that scrolls has a name of its own. */
  tables: number;
}

/** The blocks of a document as HTML, headings in order below the title. */
export function blocksHtml(blocks: readonly Block[]): string {
  const writer: Writer = { depths: headingDepths(blocks), notes: countNotes(), tables: 0 };
  return blocks
    .map((block, at) => blockHtml(block, writer, block.kind === "heading" && block.level === 1 ? `part-${at}` : ""))
    .filter((html) => html !== "")
    .join("\n");
}

function blockHtml(block: Block, writer: Writer, id = ""): string {
  switch (block.kind) {
    case "heading": {
      if (plainRuns(block.runs) === "") return "";
      const depth = Math.min(6, writer.depths.get(block) ?? 0);
      // Within a quotation or a list it is none of this document's own.
      if (depth === 0) return `<p dir="auto"><strong>${htmlRuns(block.runs, writer.notes)}</strong></p>`;
      return `<h${depth}${id === "" ? "" : ` id="${id}"`} dir="auto">${htmlRuns(block.runs, writer.notes)}</h${depth}>`;
    }
    case "paragraph":
      return `<p dir="auto">${htmlRuns(block.runs, writer.notes)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      const start = block.ordered && block.start !== 1 ? ` start="${Math.trunc(block.start)}"` : "";
      const items = block.items.map((item) => `<li dir="auto">${itemHtml(item, writer)}</li>`);
      return items.length === 0 ? "" : `<${tag}${start}>\n${items.join("\n")}\n</${tag}>`;
    }
    case "quote":
      return `<blockquote>\n${block.blocks.map((inner) => blockHtml(inner, writer)).join("\n")}\n</blockquote>`;
    case "code":
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case "rule":
      return "<hr>";
    case "table":
      return tableHtml(block, writer);
    case "picture":
      return pictureHtml(block, writer);
    case "fields":
      return fieldsHtml(block, writer);
    case "notes":
      return notesHtml(block, writer.notes);
    case "page-break":
      return '<div class="break"></div>';
  }
}

/** An item of one paragraph is a line of the list. */
function itemHtml(item: readonly Block[], writer: Writer): string {
  const [first, ...others] = item;
  if (first?.kind === "paragraph" && others.every(({ kind }) => kind === "list"))
    return [htmlRuns(first.runs, writer.notes), ...others.map((inner) => blockHtml(inner, writer))].join("\n");
  return item.map((inner) => blockHtml(inner, writer)).join("\n");
}

function tableHtml({ title, columns, numeric, rows }: Block & { kind: "table" }, writer: Writer): string {
  if (columns.length === 0) return "";
  writer.tables += 1;
  const number = words.table(writer.tables);
  const look = (at: number): string => (numeric[at] === true ? ' class="number"' : "");
  // A column without a name is no heading.
  const heads = columns.map((runs, at) =>
    plainRuns(runs) === "" ? "<td></td>" : `<th scope="col" dir="auto"${look(at)}>${htmlRuns(runs, writer.notes)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map((_, at) => {
      const html = htmlRuns(row[at] ?? [], writer.notes);
      return at === 0 && plainRuns(row[at] ?? []) !== ""
        ? `<th scope="row" dir="auto"${look(at)}>${html}</th>`
        : `<td dir="auto"${look(at)}>${html}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const name = title === "" ? number : `${number}: ${title}`;
  const caption = title === "" ? "" : `<caption dir="auto">${escapeHtml(title)}</caption>\n`;
  const head = columns.every((runs: readonly Run[]) => plainRuns(runs) === "")
    ? ""
    : `<thead>\n<tr>${heads.join("")}</tr>\n</thead>\n`;
  return `<section class="wide${columns.length > 6 ? " many" : ""}" tabindex="0" aria-label="${escapeHtml(name)}">
<table>
${caption}${head}<tbody>
${body.join("\n")}
</tbody>
</table>
</section>`;
}

function pictureHtml({ title, svg, table }: Block & { kind: "picture" }, writer: Writer): string {
  return `<figure>
<figcaption dir="auto">${escapeHtml(title)}</figcaption>
${svg}
<details>
<summary>${words.asTable}</summary>
${tableHtml({ ...table, title: table.title === "" ? title : table.title }, writer)}
</details>
</figure>`;
}

function fieldsHtml(block: Block & { kind: "fields" }, writer: Writer): string {
  const depth = Math.min(6, writer.depths.get(block) ?? 4);
  const title =
    titleOfFields(block) === "" ? "" : `<h${depth} dir="auto">${htmlRuns(block.title, writer.notes)}</h${depth}>\n`;
  const lines = block.lines.map(
    ({ label, runs }) => `<dt>${escapeHtml(label)}</dt>\n<dd dir="auto">${htmlRuns(runs, writer.notes)}</dd>`,
  );
  const list = lines.length === 0 ? "" : `<dl>\n${lines.join("\n")}\n</dl>\n`;
  return title === "" && list === "" ? "" : `<div class="fields">\n${title}${list}</div>`;
}

function notesHtml({ entries }: Block & { kind: "notes" }, notes: CitedNotes): string {
  const items = entries.map(({ label, value, detail }, at) => {
    const note = at + 1;
    const backs = Array.from(
      { length: notes.places(note) },
      (_, place) => `<a href="#cited-${note}-${place + 1}" aria-label="${words.back(note, place + 1)}">↩</a>`,
    );
    const said = `${escapeHtml(label)}${value === "" ? "" : `: <strong>${escapeHtml(value)}</strong>`}`;
    const rests = detail === "" ? "" : ` <span class="detail">· ${escapeHtml(detail)}</span>`;
    const back = backs.length === 0 ? "" : ` <span class="backs">${backs.join(" ")}</span>`;
    return `<li id="note-${note}" dir="auto">${said}${rests}${back}</li>`;
  });
  return items.length === 0 ? "" : `<ol class="notes">\n${items.join("\n")}\n</ol>`;
}
