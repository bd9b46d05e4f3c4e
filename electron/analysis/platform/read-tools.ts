import { numberIn, textIn } from "../frame/cells.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";

export interface Tool {
  name: string;
  purpose: string;
  /** Teams that use it; null where nobody said. */
  teams: number | null;
  costMonth: number;
  careDays: number;
  standing: "default" | "exception" | "leaving" | "none";
}

/** All tools of one purpose, the default first. */
export interface Purpose {
  name: string;
  tools: Tool[];
  /** The tool that was named the default, else the one that most teams use. */
  main: Tool;
  hasDefault: boolean;
  /** 1 / sum of squared shares of teams: how many equally used tools it would be. Null where teams are not known. */
  effective: number | null;
  /** What the other tools cost: bills a month, days of care a month, and teams that use them. */
  extraBill: number;
  extraCare: number;
  teamsToMove: number | null;
}

const standings = new Set(["default", "exception", "leaving"]);

/** The tools by purpose, widest first, and the rows that can't be counted with the reason. Null when the table was not answered. */
export function readPurposes(reader: Reader): { purposes: Purpose[]; tools: Tool[]; leftOut: string[] } | null {
  const rows = reader.rows("tools");
  if (rows === null) return null;
  const leftOut: string[] = [];
  const tools: Tool[] = [];
  rows.forEach((row, at) => {
    const [name, purpose] = [textIn(row, "tool"), textIn(row, "purpose")];
    const teams = numberIn(row, "teams");
    const [cost, care] = [numberIn(row, "cost_month") ?? 0, numberIn(row, "care_days") ?? 0];
    const standing = textIn(row, "standing");
    const problem =
      name === "" || purpose === ""
        ? "it has no name or no purpose"
        : [teams ?? 0, cost, care].some((value) => value < 0)
          ? "nothing here can be below 0"
          : tools.some((tool) => same(tool.name, name) && same(tool.purpose, purpose))
            ? "it stands there twice for the same purpose"
            : null;
    if (problem !== null)
      return leftOut.push(`Row ${at + 1}${name === "" ? "" : `, ${name},`} is left out: ${problem}.`);
    return tools.push({
      name,
      purpose,
      teams,
      costMonth: cost,
      careDays: care,
      standing: standings.has(standing) ? (standing as Tool["standing"]) : "none",
    });
  });
  const names = [...new Map(tools.toReversed().map((tool) => [tool.purpose.toLowerCase(), tool.purpose])).values()];
  const purposes = names
    .reverse()
    .map((name) =>
      purposeOf(
        name,
        tools.filter((tool) => same(tool.purpose, name)),
      ),
    )
    .sort((a, b) => b.tools.length - a.tools.length);
  return { purposes, tools, leftOut };
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function purposeOf(name: string, tools: Tool[]): Purpose {
  const named = tools.filter(({ standing }) => standing === "default");
  const ranked = tools.toSorted((a, b) => (b.teams ?? 0) - (a.teams ?? 0));
  const main = named[0] ?? ranked.find(({ standing }) => standing !== "leaving") ?? ranked[0]!;
  // An exception with a reason is meant to stay: it is no extra.
  const extra = tools.filter((tool) => tool !== main && tool.standing !== "exception");
  const teams = tools.map((tool) => tool.teams);
  const all = sum(...teams.map((count) => count ?? 0));
  const isKnown = teams.every((count) => count !== null) && all > 0;
  return {
    name,
    tools: [main, ...tools.filter((tool) => tool !== main)],
    main,
    hasDefault: named.length === 1,
    effective: isKnown
      ? quotient(1, sum(...teams.map((count) => product(quotient(count ?? 0, all), quotient(count ?? 0, all)))))
      : null,
    extraBill: sum(...extra.map(({ costMonth }) => costMonth)),
    extraCare: sum(...extra.map(({ careDays }) => careDays)),
    teamsToMove: extra.every((tool) => tool.teams !== null) ? sum(...extra.map((tool) => tool.teams ?? 0)) : null,
  };
}
