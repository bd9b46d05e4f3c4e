import type { Run } from "../contract/document.ts";
import { escapeHtml } from "./escape-html.ts";
import { addressOf } from "./safe-address.ts";
import { formatWords as words } from "./words.ts";

/** Counts where each note is cited, so that its entry leads back to every place. */
export interface CitedNotes {
  /** The place that comes next, from 1, for the note of this number. */
  cite(note: number): number;
  places(note: number): number;
}

export function countNotes(): CitedNotes {
  const places = new Map<number, number>();
  return {
    cite(note) {
      const place = (places.get(note) ?? 0) + 1;
      places.set(note, place);
      return place;
    },
    places: (note) => places.get(note) ?? 0,
  };
}

/** Runs as HTML: everything in them is text, whatever it looks like. */
export function htmlRuns(runs: readonly Run[], notes: CitedNotes): string {
  return runs.map((run) => htmlRun(run, notes)).join("");
}

/** Runs as plain text, for names of things. */
export function plainRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

function htmlRun(run: Run, notes: CitedNotes): string {
  const { text, bold, italic, code, note, mark } = run;
  const address = addressOf(run);
  let html = text === "\n" ? "<br>" : escapeHtml(text);
  if (code === true && html !== "") html = `<code>${html}</code>`;
  if (italic === true && html !== "") html = `<em>${html}</em>`;
  if (bold === true && html !== "") html = `<strong>${html}</strong>`;
  if (address !== null && text.trim() !== "")
    html = `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${html}</a>`;
  if (mark?.kind === "unsupported")
    html = `${html === "" ? "" : `<mark>${html}</mark>`} <span class="told">(${escapeHtml(words.unsupported(mark.reason))})</span>`;
  if (mark?.kind === "proposed") html = `${html} <span class="told">(${words.proposed})</span>`;
  return note === undefined ? html : `${html}${noteLink(note, notes.cite(note))}`;
}

const noteLink = (note: number, place: number): string =>
  `<sup><a id="cited-${note}-${place}" href="#note-${note}" aria-label="${words.note(note)}">${note}</a></sup>`;
