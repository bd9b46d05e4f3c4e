import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Brief } from "../../../electron/contract/brief.ts";
import type { Block, ExportDocument } from "../../../electron/contract/document.ts";
import type { Unsupported } from "../../../electron/contract/export.ts";
import type { Grounding } from "../../../electron/contract/grounding.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { briefDocument } from "../../../electron/core/exports/brief-document.ts";
import { briefJson } from "../../../electron/core/exports/json-export.ts";
import { runsIn } from "../../../electron/core/exports/prose-blocks.ts";
import { renderHtml } from "../../../electron/exports/html.ts";
import { renderMarkdown } from "../../../electron/exports/markdown.ts";
import { renderPdf } from "../../../electron/exports/pdf/render-pdf.ts";
import { renderWord } from "../../../electron/exports/word/render-word.ts";
import { readDocx } from "../../exports/read-docx.ts";
import { readPdf } from "../../exports/read-pdf.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { advised, sessionAtFigures, settled } from "../../support/run-session.ts";

const folder = mkdtempSync(join(tmpdir(), "sextant-"));
let app: TestApp;
let view: SessionView;

beforeAll(async () => {
  app = await openTestApp(folder);
  const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
  await advised(app, id);
  await app.ask("session.challenge", { sessionId: id });
  const { brief } = await settled(app, id);
  for (const { id: objectionId } of brief!.objections)
    await app.ask("objection.settle", { sessionId: id, objectionId, standing: "stands" });
  view = await app.ask("session.open", { sessionId: id });
  // What no place of this brief holds, so that each place is there.
  const { parts, actions } = view.brief!;
  Object.assign(parts, { continueRule: "Go on.", changeRule: "Turn.", privateNotes: "Mine.", openQuestions: ["Why?"] });
  for (const action of actions) Object.assign(action, { baseline: "Low", target: "High", price: "Days", risk: "None" });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every text of a brief that is checked, by the name of its place, and how to write it. */
function placesOf(brief: Brief): [place: string, write: (text: string) => void][] {
  const set =
    <O extends object>(of: O, field: keyof O) =>
    (text: string): void =>
      void Object.assign(of, { [field]: text });
  const { parts } = brief;
  return [
    ...brief.actions.flatMap((action) =>
      (["title", "why", "firstStep", "measure", "baseline", "target", "price", "risk"] as const).map(
        (field): [string, (text: string) => void] => [`actions.${action.id}.${field}`, set(action, field)],
      ),
    ),
    ...parts.options.flatMap((option, at) =>
      (["title", "effect", "cost", "assumes"] as const).map((field): [string, (text: string) => void] => [
        `options.${at}.${field}`,
        set(option, field),
      ]),
    ),
    ...parts.openQuestions.map((_, at): [string, (text: string) => void] => [
      `openQuestions.${at}`,
      set(parts.openQuestions, at),
    ]),
    ...(["continueRule", "changeRule", "privateNotes"] as const).map((field): [string, (text: string) => void] => [
      field,
      set(parts, field),
    ]),
    ...brief.objections.flatMap((objection) =>
      (["claim", "wouldShow"] as const).map((field): [string, (text: string) => void] => [
        `objections.${objection.id}.${field}`,
        set(objection, field),
      ]),
    ),
  ];
}

/** A text with a number that does not hold, cited or not, and its check. */
function wrong(number: string): { text: string; grounding: Grounding } {
  const text = `Kept before ${number} [F3] and behind`;
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  return {
    text,
    grounding: {
      statements: [
        {
          span: { start: 0, end: text.length },
          text,
          standing: "unsupported",
          checks: [
            {
              what: "number",
              span: at(number),
              text: number,
              standing: "unsupported",
              refs: ["F3"],
              got: { text: "20.0 %", quantity: null, ref: "F3" },
              reason: `F3 does not say ${number}`,
            },
          ],
        },
      ],
      marks: [
        {
          span: at("[F3]"),
          kind: "reference",
          body: "F3",
          refs: ["F3"],
          label: "Rate",
          valueText: "20.0 %",
          ok: false,
        },
      ],
      counts: { checked: 1, supported: 0, unsupported: 1, noEvidence: 0, proposed: 0 },
    },
  };
}

/** The view with a wrong number of its own at each of the places. */
function planted(only: (place: string) => boolean): { of: SessionView; numbers: Map<string, string> } {
  const of = structuredClone(view);
  const numbers = new Map<string, string>();
  placesOf(of.brief!).forEach(([place, write], at) => {
    if (!only(place)) return;
    const number = `${88_001 + at} %`;
    const { text, grounding } = wrong(number);
    write(text);
    of.brief!.fields[place] = grounding;
    numbers.set(place, number);
  });
  return { of, numbers };
}

const document = (of: SessionView, unsupported: Unsupported): ExportDocument =>
  briefDocument(of, {
    brand: { name: "", colour: "", logo: null },
    draw: null,
    unsupported,
    internal: true,
    appendix: "all",
  });
const json = (of: SessionView, unsupported: Unsupported): string =>
  JSON.stringify(briefJson(of, { unsupported, internal: true, exportedAt: "2026-11-24T12:00:00.000Z" }).content);
const textIn = (blocks: readonly Block[]): string =>
  blocks.map((block) => `${JSON.stringify(block)} ${runsIn(block).length}`).join("\n");

it("leaves out a wrong number of any text of a brief, and marks it where that is chosen, wherever it stands", () => {
  const places = placesOf(structuredClone(view.brief!)).map(([place]) => place);
  for (const kind of [/^actions\..*title/, /^options\..*title/, /wouldShow/, /claim/, /privateNotes/, /openQuestions/])
    expect(places.some((place) => kind.test(place))).toBe(true);
  for (const place of places) {
    const { of, numbers } = planted((each) => each === place);
    const number = numbers.get(place)!;
    const left = document(of, "remove").blocks;
    expect(textIn(left), place).not.toContain(number);
    expect(json(of, "remove"), place).not.toContain(number);
    if (place.endsWith("title")) expect(textIn(left), place).toContain("Kept before (left out) and behind");
    const runs = document(of, "mark").blocks.flatMap(runsIn);
    expect(
      runs.filter(({ text }) => text === number).map(({ mark }) => mark?.kind),
      place,
    ).toEqual(["unsupported"]);
    expect(json(of, "mark"), place).toContain(`"standing":"unsupported"`);
    // The brief itself is as it was.
    expect(JSON.stringify(of.brief), place).toContain(number);
  }
});

it("does so in every format", { timeout: 60_000 }, async () => {
  const { of, numbers } = planted(() => true);
  const formats: Record<string, (made: ExportDocument) => string | Promise<string>> = {
    html: renderHtml,
    markdown: renderMarkdown,
    word: async (made) => readDocx(await renderWord(made)).text,
    pdf: async (made) => (await readPdf(await renderPdf(made))).pages.join(" "),
  };
  for (const [format, render] of Object.entries(formats)) {
    const bare = (text: string): string => text.replace(/<[^>]*>|\s+/g, "");
    const left = bare(await render(document(of, "remove")));
    const marked = bare(await render(document(of, "mark")));
    for (const [place, number] of numbers) {
      expect(left, `${format}: ${place}`).not.toContain(bare(number));
      expect(marked, `${format}: ${place}`).toMatch(
        new RegExp(`${bare(number)}[(\\[]unsupported:F3doesnotsay${bare(number)}`),
      );
    }
  }
});

it("leaves no empty heading or point behind, and keeps every other sentence of the user's notes", () => {
  const { of } = planted((place) => place === "privateNotes");
  const { text, grounding } = wrong("31 %");
  const mine = `${text}.\n\nThis stays.`;
  of.brief!.parts.privateNotes = mine;
  of.brief!.fields["privateNotes"] = grounding;
  const prose = `## ${text}\n\n- ${text}\n`;
  const [heading, point] = [prose.indexOf("Kept"), prose.lastIndexOf("Kept")];
  const moved = (by: number) =>
    grounding.statements.map((statement) => ({
      ...statement,
      span: { start: by, end: by + text.length },
      checks: statement.checks.map((check) => ({
        ...check,
        span: { start: check.span.start + by, end: check.span.end + by },
      })),
    }));
  Object.assign(of.brief!.current, {
    prose,
    grounding: { ...grounding, marks: [], statements: [...moved(heading), ...moved(point)] },
  });
  const { blocks } = document(of, "remove");
  expect(textIn(blocks)).toContain("This stays.");
  expect(textIn(blocks)).not.toContain("31 %");
  const isEmpty = (block: Block): boolean =>
    block.kind === "heading"
      ? runsIn(block).every(({ text: own }) => own.trim() === "")
      : block.kind === "list" && block.items.some((item) => item.length === 0);
  expect(blocks.filter(isEmpty)).toEqual([]);
});

it("leaves it out of the log that took an action's words over, and keeps what the user wrote there", async () => {
  const { id: actionId } = view.brief!.actions[0]!;
  const companyId = view.company.id;
  const { brief } = await app.ask("session.open", { sessionId: view.id });
  const action = brief!.actions[0]!;
  const wrongly = {
    title: "Lift activation to 31 % from 55 % [A1.activation_rate]",
    why: "Activation is 44 % [A1.activation_rate] today.",
    baseline: "33 % [A1.activation_rate]",
  };
  const changed = { ...action, ...wrongly };
  await app.ask("action.settle", { sessionId: view.id, actionId, standing: "changed", changed });
  const own = { title: "Mine: 55 %", decidedOn: "2026-11-20" };
  await app.ask("decision.record", { companyId, draft: own });
  for (const format of ["markdown", "html", "json"] as const) {
    const text = async (unsupported: Unsupported): Promise<string> => {
      const made = await app.ask("export.engagement", { companyId, format, unsupported, internal: true });
      return made.kind === "file" ? Buffer.from(made.base64, "base64").toString("utf8") : "";
    };
    const [marked, left] = [await text("mark"), await text("remove")];
    for (const number of ["44 %", "33 %"]) {
      expect(marked, format).toContain(number);
      expect(left, format).not.toContain(number);
    }
    expect(left, format).not.toMatch(/from 55|to 31/);
    expect(left, format).toMatch(/Lift activation to .*\(left out\\?\)/);
    expect(left, format).toContain("Mine: 55 %");
  }
});
