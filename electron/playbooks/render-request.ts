import { readingGrades } from "../contract/reading-grades.ts";
import { formatQuantity } from "../contract/format-quantity.ts";
import { Audience, type Question } from "../contract/playbook.ts";
import { choosePageFigures } from "../contract/page-figures.ts";
import { replyRef, rowNames } from "../contract/reply-names.ts";
import { sayTable } from "../contract/say-table.ts";
import type { Answer } from "../contract/session.ts";
import { readTableAnswer } from "../contract/table-answer.ts";
import { analysisBlock } from "./describe-analyses.ts";
import { companyBlock, factBlocks } from "./describe-facts.ts";
import { historyBlocks } from "./describe-history.ts";
import { cutLong, dataBlock, dataRule, fenceBlock, markFor, oneLine, type DataBlock } from "./fence-block.ts";
import { fillSlots, promptSlots } from "./prompt-slots.ts";
import type { Ask, PromptMaterial, PromptMessage } from "./request-kinds.ts";

/** Which of the playbook's sections each turn is told, in this order. */
const told: Record<Ask["kind"], readonly string[]> = {
  draft: ["role", "approach", "task", "house-rules", "shape", "parts"],
  repair: ["role", "parts", "repair"],
  "second-pass": ["role", "house-rules", "parts", "second-pass"],
  rewrite: ["role", "rewrite"],
  "follow-up": ["role", "house-rules", "follow-up"],
  challenge: ["role", "house-rules", "challenge"],
  "challenge-repair": ["role", "house-rules", "challenge"],
};

/** An answer in words: of a choice its label, of a number with its unit. Free text stays as it is. */
function sayAnswer(question: Question, answer: Answer, currency: string): string {
  if (answer.standing === "unknown") return "the user does not know";
  if (answer.standing === "skipped" || answer.value.trim() === "") return "not answered";
  if (question.type === "table") return sayRows(question, answer.value, currency);
  const label = question.options?.find((option) => option.value === answer.value)?.label;
  if (label !== undefined) return label;
  const number = Number(answer.value);
  if (!["number", "money", "percent"].includes(question.type) || !Number.isFinite(number)) return answer.value;
  const unit =
    question.unit ?? (question.type === "number" ? "count" : question.type === "money" ? "money" : "percent");
  return formatQuantity({
    value: number,
    unit,
    ...(unit === "money" ? { currency } : {}),
    ...(question.per === undefined ? {} : { per: question.per }),
  });
}

/** The most rows of a table answer that a request carries; what is longer the analyses have counted. */
const mostRows = 60;

/** A table answer, a row a line. */
function sayRows(question: Question, value: string, currency: string): string {
  const table = sayTable(question, value, currency);
  if (table === null) return oneLine(value);
  const names = rowNames(question, readTableAnswer(value) ?? []);
  const columns = question.columns?.map(({ id, label }) => `${label} (${id})`) ?? [];
  const lines = [["row", ...columns], ...table.rows.slice(0, mostRows).map((row, at) => [names[at] ?? "", ...row])].map(
    (row) => row.map(oneLine).join(" | "),
  );
  const more = table.rows.length > mostRows ? [`(${table.rows.length - mostRows} more rows)`] : [];
  return [...lines, ...more].join("\n");
}

/** A text up to this length stands in the line of its question. */
const shortAnswer = 400;
/** Whether an answer stands in a block of its own: a long one, or one of several lines. */
const isLong = (words: string) => words.length > shortAnswer || /\n/.test(words.trim());

function answerBlocks({ playbook, answers, company }: PromptMaterial): DataBlock[] {
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  const asked = playbook.questions.map((question) => {
    const answer = given.get(question.id);
    return { question, answer, words: answer ? sayAnswer(question, answer, company.currency) : "not answered" };
  });
  const lines = asked.map(({ question, answer, words }) => {
    const said = isLong(words) ? `see the block "answer to ${question.id}"` : oneLine(words);
    const ref = answer?.standing === "said" ? `${replyRef(playbook.questions, question.id)} ` : "";
    return `${ref}${question.id}: ${question.ask} ${said}${answer?.factRef ? ` [${answer.factRef}]` : ""}`;
  });
  const long = asked.filter(({ words }) => isLong(words));
  return [
    dataBlock("answers", lines.join("\n")),
    ...long.map(({ question, words }) => dataBlock(`answer to ${question.id}`, cutLong(words))),
  ];
}

/** An answer as it may stand in a prompt: an option's own label, a number or a month; whatever else was typed stays in its data block. */
function safeAnswer(question: Question, answer: Answer | undefined, currency: string): string {
  if (answer === undefined) return "not answered";
  if (answer.standing !== "said" || answer.value === "") return sayAnswer(question, answer, currency);
  const own =
    question.type === "choice"
      ? question.options?.some((option) => option.value === answer.value)
      : question.type === "month"
        ? /^\d{4}-\d{2}$/.test(answer.value)
        : /^-?\d+(\.\d+)?$/.test(answer.value);
  return own ? sayAnswer(question, answer, currency) : "see the answers";
}

function slotValues(material: PromptMaterial): Map<string, string> {
  const { playbook, answers, today, company } = material;
  const said = new Map(answers.map((answer) => [answer.questionId, answer]));
  const values = new Map([["today", today]]);
  const audience = Audience.safeParse(said.get("audience")?.value);
  const grade = audience.success ? readingGrades[audience.data] : readingGrades.founder;
  values.set("reading_grade", grade === null ? "no limit" : String(grade));
  const allowed = promptSlots(playbook);
  for (const question of playbook.questions) {
    if (!allowed.has(`answer.${question.id}`)) continue;
    values.set(`answer.${question.id}`, safeAnswer(question, said.get(question.id), company.currency));
  }
  return values;
}

const numbered = (lines: readonly string[]) => lines.map((line, at) => `${at + 1}. ${line}`).join("\n");

/** Structured parts that came and could not be read, with what is wrong with them. */
function partsThatCame({ raw, fault }: { raw: string | null; fault: string }): DataBlock[] {
  if (raw === null) return [];
  return [dataBlock("the structured parts that came", cutLong(raw)), dataBlock("what is wrong with them", fault)];
}

/** What the app draws behind the first paragraph, so that the writer neither retells it nor points at what is not there. */
function drawnBlock(analyses: PromptMaterial["analyses"]): DataBlock[] {
  const { picture, table } = choosePageFigures(analyses, "");
  const lines = [
    ...(picture === null ? [] : [`picture: ${oneLine(picture.title)}`]),
    ...(table === null
      ? []
      : [
          `table, only if you set none of your own: ${oneLine(table.title)} (${table.columns.map(oneLine).join(", ")})`,
        ]),
  ];
  return lines.length === 0 ? [] : [dataBlock("drawn behind your first paragraph", lines.join("\n"))];
}

/** What the turn needs beyond the session's material, and the sentence that asks for it. */
function askBlocks(ask: Ask): (DataBlock | string)[] {
  const brief = ask.kind === "draft" ? [] : [dataBlock("the brief as it stands", ask.prose)];
  switch (ask.kind) {
    case "draft":
      return ["Write the brief."];
    case "repair":
      return [...brief, ...partsThatCame(ask), "Give the structured parts of this brief."];
    case "second-pass":
      return [
        ...brief,
        ...(ask.parts === null ? [] : [dataBlock("the cards as they stand", JSON.stringify(ask.parts, null, 1))]),
        dataBlock(
          "faults",
          numbered(
            ask.faults.map(
              (fault) => `${fault.kind}: ${oneLine(fault.problem)} The words in question: "${oneLine(fault.quote)}"`,
            ),
          ),
        ),
        "Mend these faults. Give back the whole page and all that stands beside it.",
      ];
    case "rewrite":
      return [
        ...brief,
        dataBlock("sentences that are too hard", numbered(ask.sentences.map(oneLine))),
        dataBlock("terms that stand unexplained", ask.terms.map(oneLine).join("\n")),
        `${ask.grade === null ? "" : `The text reads at grade ${ask.grade.toFixed(1)}. `}Make these plainer, to grade ${ask.target} or below, and return the whole brief.`,
      ];
    case "follow-up":
      return [
        ...brief,
        ...(ask.standing.length === 0
          ? []
          : [
              dataBlock(
                "objections to it that stand",
                numbered(
                  ask.standing.map(
                    ({ claim, against, wouldShow }) =>
                      `against ${against === "" ? "the whole" : `"${oneLine(against)}"`}: ${oneLine(claim)} What would show it: ${oneLine(wouldShow)}`,
                  ),
                ),
              ),
            ]),
        ...ask.earlier.flatMap(({ question, answer }, at) => [
          dataBlock(`earlier question ${at + 1}`, question),
          dataBlock(`your answer ${at + 1}`, answer),
        ]),
        dataBlock("question", cutLong(ask.question)),
        `Answer the question in the block "question".`,
      ];
    case "challenge":
      return [
        ...brief,
        ...(ask.parts === null ? [] : [dataBlock("the cards as they stand", JSON.stringify(ask.parts, null, 1))]),
        ...(ask.earlier.length === 0
          ? []
          : [
              dataBlock(
                "objections that were made before",
                numbered(
                  ask.earlier.map(
                    ({ claim, standing, reason }) =>
                      `${oneLine(claim)} (${standing}${reason === "" ? "" : `: ${oneLine(reason)}`})`,
                  ),
                ),
              ),
            ]),
        "Challenge this brief.",
      ];
    case "challenge-repair":
      return [
        ...brief,
        dataBlock("your challenge", ask.challenge),
        ...partsThatCame(ask),
        "Your challenge is written and stands. Give its objections once more, complete and of the described make, and nothing else.",
      ];
  }
}

/**
 * The messages of one turn. The system message is the playbook's own text alone; everything that was imported or typed stands in
 * the user message, in fences that it can't close.
 * @param drawn a mark for the fences, drawn at random for this request
 * @throws Error when the playbook lacks a section that the turn needs, or asks for a slot that nobody fills
 */
export function renderRequest(ask: Ask, material: PromptMaterial, drawn: string): PromptMessage[] {
  const values = slotValues(material);
  const sections = told[ask.kind].map((name) => {
    const text = material.playbook.promptSections[name];
    if (text === undefined) throw new Error(`The playbook "${material.playbook.id}" has no section "${name}".`);
    return fillSlots(text, values);
  });
  const blocks = [
    `Today is ${material.today}.`,
    companyBlock(material.company),
    dataBlock("problem, in the user's words", cutLong(material.problem)),
    ...answerBlocks(material),
    ...factBlocks(material.facts, material.today),
    ...historyBlocks(material),
    ...material.analyses.map(analysisBlock),
    ...drawnBlock(material.analyses),
    ...askBlocks(ask),
  ];
  const data = blocks.filter((block) => typeof block !== "string");
  const mark = markFor(data, drawn);
  const fenced = blocks.map((block) => (typeof block === "string" ? block : fenceBlock(block, mark)));
  return [
    { role: "system", content: [...sections, dataRule(mark)].join("\n\n") },
    { role: "user", content: fenced.join("\n\n") },
  ];
}
