import { figure } from "../frame/analysis-definition.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { spanScales } from "./people-scales.ts";
import type { Part } from "./role-mix.ts";

type Work = keyof typeof spanScales;
const workNames: Record<Work, string> = { complex: "complex", predictable: "predictable", leads: "leading leads" };
const isWork = (text: string): text is Work => Object.hasOwn(spanScales, text);

/** How many people each lead leads, against what is usual for the kind of work. A row without both is left out and said. */
export function spans(reader: Reader): Part {
  const rows = reader.rows("team_leads");
  const read = (rows ?? []).map((row) => ({
    name: textIn(row, "lead"),
    people: numberIn(row, "people"),
    work: textIn(row, "work"),
  }));
  const leads = read.flatMap(({ name, people, work }) =>
    name !== "" && people !== null && isWork(work)
      ? [{ name, people, work, verdict: judge(people, spanScales[work]) }]
      : [],
  );
  const problem =
    leads.length === 0
      ? notEnough(["Leads with the people each of them leads"])
      : leads.some(({ people }) => people < 0)
        ? unknown("A lead with fewer than 0 people cannot be.")
        : null;
  const widest = leads.toSorted((a, b) => b.people - a.people)[0];
  const beyond = leads.filter(({ verdict }) => verdict.words === "too many");
  const thin = leads.filter(({ verdict }) => verdict.words === "few");
  const source = spanScales.complex.source;
  return {
    figures: [
      figure(
        "widest_span",
        "People led by the lead who leads most",
        problem ??
          measured(
            { value: widest?.people ?? 0, unit: "count", of: "people" },
            { formula: "largest of the table", verdict: widest?.verdict, note: widest?.name },
          ),
      ),
      figure(
        "widest_lead",
        "Who leads most people",
        problem ??
          measured(
            { value: widest ? leads.indexOf(widest) + 1 : 0, unit: "count" },
            { formula: "place in the table", words: widest?.name },
          ),
      ),
      figure(
        "spans_beyond",
        "Leads with more people than the work bears",
        problem ??
          measured(
            { value: beyond.length, unit: "count", of: "leads" },
            { formula: "leads above 8 (complex), 12 (predictable) or 6 (leading leads)", source },
          ),
      ),
      figure(
        "spans_thin",
        "Leads with very few people",
        problem ??
          measured(
            { value: thin.length, unit: "count", of: "leads" },
            { formula: "leads below 4 (complex, leading leads) or 5 (predictable)", source },
          ),
      ),
    ],
    tables:
      problem !== null
        ? []
        : [
            {
              title: "How many people each lead leads",
              columns: ["Lead", "People", "Work", "Against what is usual"],
              rows: leads.map(({ name, people, work, verdict }) => [
                name,
                { value: people, unit: "count" },
                workNames[work],
                `${verdict.words} (${verdict.threshold})`,
              ]),
            },
          ],
    pictures: [],
    cautions:
      rows !== null && leads.length < rows.length
        ? ["Leads without a number of people or a kind of work are not judged."]
        : [],
  };
}
