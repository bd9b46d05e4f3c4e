import type { Action, Brief, BriefVersion } from "../../contract/brief.ts";
import type { Block, Brand, ExportDocument, Run } from "../../contract/document.ts";
import { SextantError } from "../../contract/errors.ts";
import type { Objection } from "../../contract/objection.ts";
import { choosePageFigures } from "../../contract/page-figures.ts";
import type { SessionView } from "../../contract/session.ts";
import { appendixBlocks, heading, type AppendixScope } from "./appendix-blocks.ts";
import { describeMark } from "./describe-note.ts";
import type { DrawPicture } from "./draw-picture.ts";
import { lookBackBlocks, sayContradiction } from "./look-back-blocks.ts";
import { collectNotes, noNotes, type Notes } from "./notes.ts";
import { ownTitle } from "./own-title.ts";
import { proseBlocks, proseRuns } from "./prose-blocks.ts";
import { sayDay } from "./say-day.ts";
import { cell, tableBlock } from "./table-block.ts";
import { withoutUnsupported } from "./without-unsupported.ts";
import { exportWords as words } from "./words.ts";

/** How a brief is handed over. What is `internal` holds the notes for the user, and actions that were put aside with why. */
export interface BriefExport extends AppendixScope {
  brand: Brand;
  /** Statements with a number that does not hold: marked where they stand, or left out. */
  unsupported: "mark" | "remove";
  /** Null where the app is composed without one: the document then has no pictures. */
  draw: DrawPicture | null;
}

/**
 * A brief as a document: the page with its figures behind the first paragraph as on screen, the actions, rules, options, questions, and the
 * appendix in which every number leads to a fact or a formula.
 * @throws SextantError `brief.missing`
 */
export function briefDocument(view: SessionView, options: BriefExport): ExportDocument {
  const brief = briefOf(view);
  const notes = options.appendix === "none" ? noNotes : collectNotes(describeMark(view, options.internal));
  const body = briefBlocks(view, options, notes);
  return {
    title: titleOfBrief(view),
    byline: briefByline(view, brief.current),
    client: view.company.name,
    language: "en",
    brand: options.brand,
    blocks: [
      ...body,
      ...(options.internal ? lookBackBlocks(view.sinceLast) : []),
      ...appendixBlocks(view, notes, options),
    ],
  };
}

/** What a brief is called when it is handed over: as it calls itself, and never by a problem that was told in confidence. */
export function titleOfBrief({ brief, playbook, title }: SessionView): string {
  return (brief && ownTitle(brief.current)) ?? (playbook.privateNotes ? playbook.title : title);
}

/** The page of a brief without its appendix, from the second level on. */
export function briefBlocks(view: SessionView, options: BriefExport, notes: Notes): Block[] {
  const brief = briefOf(view);
  const shown = options.unsupported === "remove" ? withoutUnsupported(brief) : brief;
  const page = pageBlocks(shown.current, notes);
  const lead = page.findIndex(({ kind }) => kind === "heading");
  const cut = lead < 0 ? Math.min(1, page.length) : lead;
  return [
    ...page.slice(0, cut),
    ...figureBlocks(view, shown.current.prose, options.draw),
    ...page.slice(cut),
    ...actionBlocks(shown, notes, options.internal),
    ...ruleBlocks(shown, notes),
    ...optionBlocks(shown, notes),
    ...questionBlocks(shown, notes),
    ...objectionBlocks(shown, notes, options.internal),
    ...privateBlocks(shown, notes, options.internal),
  ];
}

/** The page from the second level on; a title of its own stands above the document, and is not told again. */
function pageBlocks({ prose, grounding }: BriefVersion, notes: Notes): Block[] {
  if (ownTitle({ prose, grounding }) === null) return proseBlocks(prose, grounding, notes);
  const [first, ...others] = proseBlocks(prose, grounding, notes, 1);
  return first?.kind === "heading" ? others : proseBlocks(prose, grounding, notes);
}

function briefOf({ brief }: SessionView): Brief {
  if (brief !== null) return brief;
  throw new SextantError("brief.missing", "This session has no brief yet.", {
    hint: "Nothing was exported. Have the brief written first.",
  });
}

/** Whose brief it is, and who wrote it when. */
export function briefByline({ company }: SessionView, { origin, author, createdAt }: BriefVersion): string {
  const day = sayDay(createdAt);
  const written =
    origin === "edit" ? words.edited(day) : author === "offline" ? words.offline(day) : words.model(author, day);
  return [company.name, ...(company.origin === "made-up" ? [words.madeUp] : []), written].join(" · ");
}

/** The picture and the table that stand on the page on screen, too. */
function figureBlocks({ analyses }: SessionView, prose: string, draw: DrawPicture | null): Block[] {
  const { picture, table } = choosePageFigures(analyses, prose);
  const drawn = picture === null || draw === null ? null : draw(picture);
  return [
    ...(drawn === null || picture === null
      ? []
      : [
          {
            kind: "picture",
            title: picture.title,
            svg: drawn.svg,
            width: drawn.width,
            height: drawn.height,
            table: tableBlock(drawn.table),
          } as const,
        ]),
    ...(table === null ? [] : [tableBlock(table)]),
  ];
}

function actionBlocks(brief: Brief, notes: Notes, internal: boolean): Block[] {
  const shown = brief.actions.filter(({ standing }) => internal || standing !== "rejected");
  return shown.length === 0
    ? []
    : [heading(2, words.actions), ...shown.map((action) => actionBlock(action, brief, notes, internal))];
}

function actionBlock(action: Action, brief: Brief, notes: Notes, internal: boolean): Block {
  const runs = (field: "title" | "why" | "firstStep" | "measure" | "baseline" | "target" | "price" | "risk"): Run[] =>
    proseRuns(action[field], brief.fields[`actions.${action.id}.${field}`] ?? null, notes);
  const hours = action.firstStepHours === null ? [] : cell(` (${words.hours(action.firstStepHours)})`);
  const lines: { label: string; runs: Run[] }[] = [
    { label: words.why, runs: runs("why") },
    { label: words.who, runs: cell(action.owner || words.nobody) },
    { label: words.firstStep, runs: [...runs("firstStep"), ...hours] },
    { label: words.measure, runs: runs("measure") },
    { label: words.baseline, runs: runs("baseline") },
    { label: words.target, runs: runs("target") },
    { label: words.by, runs: cell(action.by === null ? "" : sayDay(action.by)) },
    { label: words.liveOn, runs: cell(action.liveOn === null ? "" : sayDay(action.liveOn)) },
    { label: words.price, runs: runs("price") },
    { label: words.risk, runs: runs("risk") },
    { label: words.reason, runs: cell(action.reason) },
    ...(internal ? (brief.contradictions[action.id] ?? []) : []).map((one) => ({
      label: words.against,
      runs: cell(sayContradiction(one)),
    })),
  ];
  const standing = action.standing === "proposed" ? [] : cell(` (${words.actionsStanding[action.standing]})`);
  return {
    kind: "fields",
    title: [...runs("title"), ...standing],
    lines: lines.filter((line) => line.runs.some(({ text }) => text.trim() !== "")),
  };
}

function ruleBlocks({ parts, fields }: Brief, notes: Notes): Block[] {
  const lines = (["continueRule", "changeRule"] as const)
    .filter((place) => parts[place] !== "")
    .map((place) => ({ label: words[place], runs: proseRuns(parts[place], fields[place] ?? null, notes) }));
  return lines.length === 0 ? [] : [{ kind: "fields", title: [], lines }];
}

function optionBlocks({ parts, fields }: Brief, notes: Notes): Block[] {
  if (parts.options.length === 0) return [];
  const weeks = parts.options.some(({ personWeeks }) => personWeeks !== null);
  return [
    heading(2, words.options),
    {
      kind: "table",
      title: "",
      columns: [words.option, words.effect, words.cost, ...(weeks ? [words.weeks] : []), words.assumes].map(cell),
      numeric: [false, false, false, ...(weeks ? [true] : []), false],
      rows: parts.options.map((option, at) => {
        const runs = (field: "title" | "effect" | "cost" | "assumes"): Run[] =>
          proseRuns(option[field], fields[`options.${at}.${field}`] ?? null, notes);
        const own = weeks ? [cell(option.personWeeks === null ? "–" : String(option.personWeeks))] : [];
        return [runs("title"), runs("effect"), runs("cost"), ...own, runs("assumes")];
      }),
    },
  ];
}

function questionBlocks({ parts, fields }: Brief, notes: Notes): Block[] {
  if (parts.openQuestions.length === 0) return [];
  const items = parts.openQuestions.map((text, at): Block[] => [
    { kind: "paragraph", runs: proseRuns(text, fields[`openQuestions.${at}`] ?? null, notes) },
  ]);
  return [heading(2, words.questions), { kind: "list", ordered: false, start: 1, items }];
}

/** The objections that go along: all for the user; for a client those that stand, and none against an action that was put aside. */
export function shownObjections({ objections, actions }: Brief, internal: boolean): Objection[] {
  const aside = new Set(actions.filter(({ standing }) => standing === "rejected").map(({ id }) => id));
  return objections.filter(
    ({ standing, actionId }) => internal || (standing === "stands" && !(actionId !== null && aside.has(actionId))),
  );
}

function objectionBlocks(brief: Brief, notes: Notes, internal: boolean): Block[] {
  const { fields } = brief;
  const standing = shownObjections(brief, internal).filter((objection) => objection.standing === "stands");
  if (standing.length === 0) return [];
  return [
    heading(2, words.objections),
    ...standing.map(({ id, claim, wouldShow, severity }): Block => ({
      kind: "fields",
      title: [
        ...proseRuns(claim, fields[`objections.${id}.claim`] ?? null, notes),
        ...cell(` (${words.severity[severity]})`),
      ],
      lines:
        wouldShow === ""
          ? []
          : [{ label: words.test, runs: proseRuns(wouldShow, fields[`objections.${id}.wouldShow`] ?? null, notes) }],
    })),
  ];
}

function privateBlocks({ parts, fields }: Brief, notes: Notes, internal: boolean): Block[] {
  if (!internal || parts.privateNotes === "") return [];
  return [heading(2, words.notes), ...proseBlocks(parts.privateNotes, fields["privateNotes"] ?? null, notes, 3)];
}
