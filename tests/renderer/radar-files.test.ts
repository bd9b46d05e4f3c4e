import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { loadPlaybooks } from "../../electron/playbooks/load-playbooks.ts";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { writeTableAnswer } from "../../electron/contract/table-answer.ts";
import { analysisRows } from "../../electron/core/session/analysis-rows.ts";
import { radarCsv, radarJson } from "../../renderer/charts/radar/radar-files.ts";
import { readTableFile } from "../../renderer/screens/session/table/read-sheet.ts";
import { readTypedTable } from "../../renderer/screens/session/table/typed-table.ts";
import { showHidden } from "../../electron/contract/hidden-signs.ts";
import { builtIn } from "../playbooks/playbook-files.ts";

const question = loadPlaybooks({ builtIn, own: null })
  .playbooks.find(({ id }) => String(id) === "technology-radar")!
  .questions.find(({ id }) => id === "radar_entries")!;
const columns = question.columns!;

/** A file as it is read into the table, kept as an answer, drawn, and saved again. */
function throughTheApp(name: string, text: string) {
  const read = readTableFile(name, text, columns, question.maxRows);
  if (!read.ok) throw new Error(read.fault.problem);
  const kept = readTypedTable(question, writeTableAnswer(read.sheet.rows), "USD");
  if (!kept.ok) throw new Error(`${kept.problem} in row ${(kept.place?.row ?? 0) + 1}`);
  const result = runAnalysis("technology-radar", {
    metrics: new Map(),
    answers: new Map(),
    tables: new Map([["radar_entries", analysisRows(question, kept.value)]]),
    currency: "USD",
    today: "2026-11-24",
  });
  const picture = result.pictures.find(({ shape }) => shape === "radar");
  if (picture?.shape !== "radar") throw new Error("no radar");
  return { csv: radarCsv(picture), json: radarJson(picture), strange: read.sheet.strange };
}

const csv = `name,ring,quadrant,isNew,status,description
Composer,Adopt,Tools,TRUE,New,"Settled in 2021, and ""boring"" since"
Canary builds,Trial,Techniques,FALSE,Moved In,
Grunt,Hold,Tools,FALSE,No Change,"Two lines
of reasons"
`;

describe("a radar in the files of the common radar tools", () => {
  it("comes back from CSV and from JSON as it went in", () => {
    const saved = throughTheApp("radar.csv", csv);
    expect(saved.csv).toBe(csv);
    expect(throughTheApp("radar.json", saved.json)).toEqual(saved);
    expect(JSON.parse(saved.json)[0]).toEqual({
      name: "Composer",
      ring: "Adopt",
      quadrant: "Tools",
      isNew: "TRUE",
      status: "New",
      description: 'Settled in 2021, and "boring" since',
    });
  });

  it("lets no cell run as a formula in a spreadsheet, and reads it back as it was", () => {
    const name = '=HYPERLINK("http://example.com","x")';
    const entry = { name, ring: "Adopt", quadrant: "Tools", isNew: "TRUE", status: "New", description: "'@x" };
    const saved = throughTheApp("radar.json", JSON.stringify([entry]));
    expect(saved.csv).not.toMatch(/^"?[=+@-]|,"?[=+@-]/m);
    const again = throughTheApp("radar.csv", saved.csv);
    expect([again.json, again.csv]).toEqual([saved.json, saved.csv]);
  });

  it("names a file of which no field is known, instead of taking rows of blanks", () => {
    const read = readTableFile("x.json", JSON.stringify([{ x: 1 }, { y: 2 }]), columns, question.maxRows);
    expect(read).toEqual({ ok: false, fault: { problem: "no-known-field", row: 0, field: "" } });
  });

  it("reads what the tools write in small letters, with true and false, and in any order of columns", () => {
    const text = JSON.stringify([{ quadrant: "tools", isNew: true, ring: "hold", name: "X", description: "d" }]);
    expect(throughTheApp("x.json", text).csv).toContain("X,Hold,tools,TRUE,New,d");
    expect(throughTheApp("x.csv", "status,quadrant,ring,name\nmoved out,tools,assess,Y\n").csv).toContain(
      "Y,Assess,tools,FALSE,Moved Out,",
    );
  });

  it.each([
    ["radar.json", "{", "not-json", 0, ""],
    ["radar.json", '{"name":"A"}', "not-a-list", 0, ""],
    ["radar.json", '[{"name":"A"},"B"]', "not-a-row", 2, ""],
    ["radar.json", '[{"name":"A"},{"name":{"en":"B"}}]', "not-a-value", 2, "name"],
    ["radar.csv", "name,ring\nA,hold\nB,hold,and more\n", "too-many-cells", 3, ""],
    ["radar.csv", 'name,ring\nA,hold\n"B,hold\n', "open-quote", 3, ""],
  ])("refuses %s whole where a row can't be read, and names it: %s", (name, text, problem, row, field) => {
    expect(readTableFile(name, text, columns, 300)).toEqual({ ok: false, fault: { problem, row, field } });
  });

  it("keeps a ring that it does not know, for the table to point at, and names fields that it does not take", () => {
    const read = readTableFile("r.json", '[{"name":"A","ring":"Caution","quadrant":"Tools","link":"x"}]', columns, 300);
    expect(read).toMatchObject({ ok: true, sheet: { rows: [{ name: "A", ring: "Caution" }], strange: ["link"] } });
    const rows = read.ok ? read.sheet.rows : [];
    expect(readTypedTable(question, writeTableAnswer(rows), "USD")).toMatchObject({
      ok: false,
      problem: "not-a-choice",
      place: { row: 0 },
    });
  });

  it("loses no entry and no text, whatever they are", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      // A sign that can't be seen is shown by its name instead; that has its own tests.
      .filter((one) => one.trim() === one && one !== "" && showHidden(one) === one);
    const entry = fc.record({
      name: text,
      ring: fc.constantFrom("Adopt", "Trial", "Assess", "Hold"),
      quadrant: fc.constantFrom("Tools", "Platforms", "Techniques", "Languages"),
      isNew: fc.constantFrom("TRUE", "FALSE"),
      status: fc.constantFrom("Moved In", "Moved Out", "No Change"),
      description: text,
    });
    const radar = fc
      .uniqueArray(entry, { selector: ({ name }) => name.toLowerCase(), minLength: 1, maxLength: 10 })
      .map((entries) =>
        entries.map((one) => (one.isNew === "TRUE" && one.status === "No Change" ? { ...one, status: "New" } : one)),
      );
    fc.assert(
      fc.property(radar, (entries) => {
        const saved = throughTheApp("radar.json", JSON.stringify(entries));
        expect(JSON.parse(saved.json)).toEqual(entries);
        const again = throughTheApp("radar.csv", saved.csv);
        const transform = (cell: string): string => cell.replace(/^'(?='*[=+\-@])/, "");
        expect(Papa.parse(again.csv, { header: true, skipEmptyLines: true, transform }).data).toEqual(entries);
        expect(again.json).toEqual(saved.json);
      }),
      { numRuns: 60 },
    );
  });
});
