import { figure } from "../frame/analysis-definition.ts";
import { textIn } from "../frame/cells.ts";
import { measured, notEnough } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { busFactorScale } from "./people-scales.ts";
import type { Part } from "./role-mix.ts";

const nobody = new Set(["", "-", "none", "nobody", "no one", "unknown", "?"]);

/** The names in a cell such as "Ana, Ben and Cleo", each once whatever its case. "nobody" is none. */
export function namesIn(cell: string): string[] {
  const names = cell
    .split(/[,;/\n]|\band\b/iu)
    .map((name) => name.trim())
    .filter((name) => !nobody.has(name.toLowerCase()));
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

/**
 * Who can look after which system. The bus factor is the fewest people whose leaving leaves a system with no owner: the size of the
 * smallest group of owners, and 0 where a system has nobody already.
 */
export function ownership(reader: Reader): Part {
  const rows = (reader.rows("systems") ?? []).flatMap((row) => {
    const system = textIn(row, "system");
    return system === "" ? [] : [{ system, owners: namesIn(textIn(row, "people")) }];
  });
  const problem = rows.length === 0 ? notEnough(["Systems with the people who can look after each"]) : null;
  const fewest = Math.min(...rows.map(({ owners }) => owners.length));
  const single = rows.filter(({ owners }) => owners.length === 1);
  const held = new Map<string, { name: string; systems: string[] }>();
  for (const { system, owners } of single)
    for (const name of owners) {
      const key = name.toLowerCase();
      held.set(key, { name, systems: [...(held.get(key)?.systems ?? []), system] });
    }
  const most = [...held.values()].toSorted((a, b) => b.systems.length - a.systems.length)[0];
  const count = (value: number, of: string) => ({ value, unit: "count" as const, of });
  return {
    figures: [
      figure(
        "bus_factor",
        "Bus factor",
        problem ??
          measured(count(fewest, "people"), {
            formula: "fewest people whose leaving leaves a system with no owner",
            verdict: judge(fewest, busFactorScale),
          }),
      ),
      figure("systems", "Systems looked at", problem ?? measured(count(rows.length, "systems"), { formula: "rows" })),
      figure(
        "single_systems",
        "Systems that only one person can look after",
        problem ?? measured(count(single.length, "systems"), { formula: "systems with one name" }),
      ),
      figure(
        "unowned_systems",
        "Systems that nobody can look after",
        problem ??
          measured(count(rows.filter(({ owners }) => owners.length === 0).length, "systems"), {
            formula: "systems without a name",
          }),
      ),
      figure(
        "most_on_one",
        "Most systems that hang on one person alone",
        problem ??
          measured(count(most?.systems.length ?? 0, "systems"), {
            formula: "systems with one name, counted by that name",
            note: most?.systems.join(", "),
          }),
      ),
    ],
    tables:
      problem !== null
        ? []
        : [
            {
              title: "Who can look after which system",
              columns: ["System", "People who can", "How many", "What it means"],
              rows: rows
                .toSorted((a, b) => a.owners.length - b.owners.length)
                .map(({ system, owners }) => [
                  system,
                  owners.length === 0 ? "nobody" : owners.join(", "),
                  count(owners.length, "people"),
                  owners.length === 0
                    ? "nobody can, today"
                    : owners.length === 1
                      ? "one absence is enough"
                      : "no single absence is enough",
                ]),
            },
          ],
    pictures: [],
    cautions:
      problem === null
        ? ["Who can look after a system is what was entered; only a week in which the other one does it proves it."]
        : [],
  };
}
