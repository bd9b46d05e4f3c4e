import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Question } from "../../electron/contract/playbook.ts";
import { writeTableAnswer } from "../../electron/contract/table-answer.ts";
import { checkTable } from "../../electron/core/session/check-table.ts";
import { sayAnswer } from "../../renderer/screens/session/answer-text.ts";
import { readSheet } from "../../renderer/screens/session/table/read-sheet.ts";
import { readTypedTable, typedRows, typeTable } from "../../renderer/screens/session/table/typed-table.ts";

const question = Question.parse({
  id: "deploys",
  ask: "What went live?",
  why: "To count it.",
  unknownCosts: "Nothing can be counted.",
  type: "table",
  rowName: "deployment",
  maxRows: 500,
  columns: [
    { id: "day", label: "Day", type: "day", required: true },
    { id: "name", label: "What", type: "text" },
    { id: "cost", label: "Cost", type: "money" },
    { id: "share", label: "Share", type: "percent", min: 0, max: 1 },
    {
      id: "result",
      label: "Result",
      type: "choice",
      options: [
        { value: "fine", label: "Went well" },
        { value: "failed", label: "Had to be mended" },
      ],
    },
  ],
});
const columns = question.columns!;
const typed = (...rows: Record<string, string>[]) => writeTableAnswer(rows);

describe("a typed table", () => {
  it("is kept as decimal text, days and option values, without its empty rows", () => {
    const read = readTypedTable(
      question,
      typed(
        { day: "2026-10-03", name: " Export ", cost: "$1,200.50", share: "4.1 %", result: "went well" },
        {},
        { day: "2026-10-04T09:30:00Z", name: "" },
      ),
      "USD",
    );
    expect(read).toEqual({
      ok: true,
      value: JSON.stringify([
        { day: "2026-10-03", name: "Export", cost: "1200.5", share: "0.041", result: "fine" },
        { day: "2026-10-04" },
      ]),
    });
  });

  it.each([
    ["a required cell that is empty", { name: "Export" }, "cell-missing", "day"],
    ["a day that does not exist", { day: "2026-02-30" }, "not-a-day", "day"],
    ["words for a number", { day: "2026-10-03", cost: "much" }, "not-a-number", "cost"],
    ["a choice that is none", { day: "2026-10-03", result: "so-so" }, "not-a-choice", "result"],
  ])("names the row and the column of %s", (_, row, problem, column) => {
    expect(readTypedTable(question, typed({ day: "2026-10-01" }, row), "USD")).toEqual({
      ok: false,
      problem,
      place: { row: 1, column: columns.find(({ id }) => id === column) },
    });
  });

  it("says so when there is no row at all", () => {
    expect(readTypedTable(question, "", "USD")).toEqual({ ok: false, problem: "no-rows", place: null });
    expect(readTypedTable(question, typed({}, { name: "  " }), "USD")).toMatchObject({ problem: "no-rows" });
  });

  it("reads back as it was typed, whatever the numbers", () => {
    const decimal = fc
      .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 1, max: 99 }))
      .map(([whole, part]) => `${whole}.${part}`.replace(/0+$/, ""));
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 20 }), (costs) => {
        const value = writeTableAnswer(costs.map((cost) => ({ day: "2026-10-03", cost, share: "0.041" })));
        expect(readTypedTable(question, typeTable(question, value), "USD")).toEqual({ ok: true, value });
      }),
    );
  });

  it("reads in the review as its first cells, row by row", () => {
    const value = writeTableAnswer([{ day: "2026-10-03", cost: "1200", result: "failed" }]);
    expect(sayAnswer(question, value, "USD")).toBe("2026-10-03 · $1,200 · Had to be mended");
  });
});

describe("a sheet from elsewhere", () => {
  it("is read by the names in its head, in any order, with commas in quotes", () => {
    const sheet = readSheet('result,What,DAY\r\nHad to be mended,"Export, again",2026-10-03 10:00\r\n', columns, 500);
    expect(sheet.rows).toEqual([{ day: "2026-10-03", name: "Export, again", cost: "", share: "", result: "failed" }]);
    expect(sheet.missing.map(({ id }) => id)).toEqual(["cost", "share"]);
  });

  it("is read in the question's order where it has no head, from the column that was pasted into", () => {
    expect(readSheet("Export\t1,200\nImport\t80", columns, 500, 1).rows).toMatchObject([
      { day: "", name: "Export", cost: "1,200" },
      { day: "", name: "Import", cost: "80" },
    ]);
  });

  it("keeps what it can't read as it came, for the person to mend", () => {
    expect(readSheet("Day;Result\n3.10.2026;perhaps", columns, 500).rows).toMatchObject([
      { day: "3.10.2026", result: "perhaps" },
    ]);
  });

  it("takes no more rows than the question does, and says how many were left out", () => {
    const text = ["Day,What", ...Array.from({ length: 730 }, () => "2026-10-03,x")].join("\n");
    const sheet = readSheet(text, columns, 500);
    expect([sheet.rows.length, sheet.beyond]).toEqual([500, 230]);
  });

  it("never throws, and never loses a cell of a row that it takes", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { rows } = readSheet(text, columns, 500);
        expect(typedRows(writeTableAnswer(rows)).length).toBe(rows.length);
      }),
    );
  });
});

describe("a table that arrives at the core", () => {
  it("is refused with the row and the column of its first fault", () => {
    const say = (value: string) => checkTable(question, value);
    expect(say("no rows")).toEqual({ ok: false, problem: "These rows can't be read." });
    expect(say(typed({ day: "2026-10-03", share: "1.2" }))).toEqual({
      ok: false,
      problem: 'Row 1, "Share": the most that makes sense is 100.0 %.',
    });
    expect(say(typed({ day: "2026-10-03" }, { cost: "3" }))).toEqual({
      ok: false,
      problem: 'Row 2: "Day" is missing.',
    });
    expect(say(typed({ constructor: "x" }))).toMatchObject({ ok: false });
    expect(say("[]")).toEqual({ ok: false, problem: "There is no deployment yet." });
    expect(say(writeTableAnswer(Array.from({ length: 501 }, () => ({ day: "2026-10-03" }))))).toEqual({
      ok: false,
      problem: "There are 501 rows; at most 500 can be read here.",
    });
  });
});
