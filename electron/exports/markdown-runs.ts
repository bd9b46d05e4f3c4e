import type { Run } from "../contract/document.ts";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";
import { addressOf } from "./safe-address.ts";
import { formatWords as words } from "./words.ts";

const word = /[\p{L}\p{N}]/u;
/** What Markdown lets emphasis stand beside, whatever it begins or ends with. */
const apart = /[\p{Zs}\p{P}\t\n\f\r]/u;

/**
 * Runs as a line of Markdown. Notes become footnotes; a number that does not hold, and a target of ours, are said to be so in words.
 * @param hardBreak what stands for a line break: nothing but a space in a table's cell
 */
export function markdownRuns(runs: readonly Run[], hardBreak = " "): string {
  const said = runs.filter(({ text, note, mark }) => text !== "" || note !== undefined || mark !== undefined);
  const pieces = groupByLook(said).map((group) => ({
    ...group,
    text: group.runs.map((run) => single(run, hardBreak)).join(""),
  }));
  return pieces.reduce((before, { text, sign, address }, at) => {
    const named = address === "" || text.trim() === "" ? text : link(text, address);
    return (
      before +
      emphasise(
        named,
        sign,
        before.at(-1) ?? " ",
        pieces
          .slice(at + 1)
          .find((piece) => piece.text !== "")
          ?.text.at(0) ?? " ",
      )
    );
  }, "");
}

type Sign = "" | "_" | "**" | "**_";

/** Runs that follow each other and look the same. */
function groupByLook(runs: readonly Run[]): { sign: Sign; address: string; runs: Run[] }[] {
  const groups: { sign: Sign; address: string; runs: Run[] }[] = [];
  for (const run of runs) {
    const sign: Sign = `${run.bold === true ? "**" : ""}${run.italic === true ? "_" : ""}`;
    const address = addressOf(run) ?? "";
    const last = groups.at(-1);
    if (last !== undefined && last.sign === sign && last.address === address) last.runs.push(run);
    else groups.push({ sign, address, runs: [run] });
  }
  return groups;
}

function link(text: string, address: string): string {
  const safe = address.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
  return /[()&_*]/.test(safe) ? `[${text}](<${safe}>)` : `[${text}](${safe})`;
}

/** Emphasis where every reader of Markdown takes it for that; else the words alone, since loose signs would be worse. */
function emphasise(inner: string, sign: Sign, before: string, after: string): string {
  const [, lead = "", text = "", tail = ""] = /^([\p{Zs}\s]*)(.*?)([\p{Zs}\s]*)$/su.exec(inner) ?? [];
  if (sign === "" || text === "") return inner;
  const [prior, next] = [lead.at(-1) ?? before, tail.at(0) ?? after];
  const touches = /[*_]/.test(prior) || /[*_]/.test(next);
  const opens = apart.test(prior) || (sign === "**" && word.test(text.at(0) ?? ""));
  const closes = apart.test(next) || (sign === "**" && word.test(text.at(-1) ?? ""));
  return opens && closes && !touches ? `${lead}${sign}${text}${[...sign].reverse().join("")}${tail}` : inner;
}

function single({ text, code, note, mark }: Run, hardBreak: string): string {
  if (text === "\n") return hardBreak;
  const said = code === true ? inlineCode(text) : escapeMarkdown(text);
  const told =
    mark === undefined
      ? ""
      : ` (${mark.kind === "proposed" ? words.proposed : escapeMarkdown(words.unsupported(mark.reason))})`;
  return `${said}${told}${note === undefined ? "" : `[^${note}]`}`;
}
