import type { Analysis, Table } from "../../electron/contract/analysis.ts";
import type { Action } from "../../electron/contract/brief.ts";
import { formatQuantity } from "../../electron/contract/format-quantity.ts";
import { choosePageFigures } from "../../electron/contract/page-figures.ts";
import type { SentRequest } from "../../electron/contract/sent-request.ts";
import type { PlaybookRun } from "./run-playbook.ts";

/** A brief as Markdown, with its marks as they were written, its cards, and what the check of its numbers found. */
export function writeRun({ playbookId, session, problem }: PlaybookRun): string {
  const brief = session?.brief;
  if (!session || !brief) return `# ${playbookId}\n\nNo brief was written. ${problem}\n`;
  const { current, actions, parts } = brief;
  const failing = current.grounding.statements
    .flatMap(({ checks }) => checks)
    .filter(({ standing }) => standing === "unsupported" || standing === "no-evidence");
  const blocks = [
    `# ${session.playbook.title}`,
    `${session.company.name}. Written by ${current.author}, version ${current.number} of ${brief.versions.length} (${current.origin}).`,
    problem === "" ? "" : `> ${problem}`,
    withFigures(current.prose, session.analyses),
    ...actions.map(card),
    rules("Continue", parts.continueRule),
    rules("Change course", parts.changeRule),
    list(
      "Options",
      parts.options.map(({ title, effect, cost, personWeeks, assumes }) =>
        [title, effect, cost, personWeeks === null ? "" : `${personWeeks} person-weeks`, assumes]
          .filter((text) => text !== "")
          .join("; "),
      ),
    ),
    list("Open questions", parts.openQuestions),
    parts.privateNotes === "" ? "" : `## Private notes\n\n${parts.privateNotes}`,
    list(
      "Corrected",
      current.corrections.map(({ problem: what, mended }) => `${what} (${mended ? "mended" : "left"})`),
    ),
    list(
      "Numbers that do not hold",
      failing.map(({ text, reason }) => `${text}: ${reason}`),
    ),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** The page as it is on screen: what is drawn stands behind the text before the first heading, a picture by its title. */
function withFigures(prose: string, analyses: readonly Analysis[]): string {
  const { picture, table } = choosePageFigures(analyses, prose);
  const cells = (row: readonly Table["rows"][number][number][]): string =>
    `| ${row.map((cell) => (cell === null ? "–" : typeof cell === "string" ? cell : formatQuantity(cell))).join(" | ")} |`;
  const drawn = [
    picture === null ? "" : `*Picture: ${picture.title}*`,
    table === null
      ? ""
      : [
          `*${table.title}*`,
          "",
          cells(table.columns),
          cells(table.columns.map(() => "---")),
          ...table.rows.map(cells),
        ].join("\n"),
  ].filter((text) => text !== "");
  const heading = prose.search(/^#{1,3} /m);
  const cut = heading < 0 ? prose.length : heading;
  return [prose.slice(0, cut).trim(), ...drawn, prose.slice(cut).trim()].filter((text) => text !== "").join("\n\n");
}

/** A request as text that can be read and pasted: its messages in order, then what else the body holds. */
export function writeRequest({ messages, functions, rest, tokens }: SentRequest & { tokens: number }): string {
  const told = messages.map(({ role, content }) => `===== ${role} =====\n\n${content}`);
  const tools = functions.map(
    (each) => `===== function ${each.name} =====\n\n${each.description}\n\n${each.parameters}`,
  );
  return `${[...told, ...tools, `===== rest =====\n\n${rest}`, `===== about ${tokens} tokens =====`].join("\n\n")}\n`;
}

function card(action: Action, index: number): string {
  const lines = [
    ["Why", action.why],
    ["Who", action.owner],
    ["First step", `${action.firstStep}${action.firstStepHours === null ? "" : ` (${action.firstStepHours} h)`}`],
    ["Measure", `${action.measure}: ${action.baseline || "?"} to ${action.target || "?"} by ${action.by ?? "?"}`],
    ["Live", action.liveOn ?? ""],
    ["Price", action.price],
    ["Risk", action.risk],
  ].filter(([, text]) => text !== "");
  return `## Action ${index + 1}: ${action.title}\n\n${lines.map(([name, text]) => `- ${name}: ${text}`).join("\n")}`;
}

function rules(name: string, rule: string): string {
  return rule === "" ? "" : `**${name}:** ${rule}`;
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `## ${title}\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
}
