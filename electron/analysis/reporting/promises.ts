import type { Figure, Table } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { textIn } from "../frame/cells.ts";
import { sayList } from "../frame/format-figure.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";

interface Promised {
  promise: string;
  standing: string;
  why: string;
}

const standings: Readonly<Record<string, string>> = {
  kept: "kept",
  missed: "missed",
  moved: "moved to a later day",
  dropped: "dropped",
};

/** What was promised last time and what became of it: each once, kept or not. */
export function promises(reader: Reader): { figures: Figure[]; tables: Table[] } {
  const rows: Promised[] = (reader.rows("promises") ?? []).flatMap((row) => {
    const promise = textIn(row, "promise");
    const standing = textIn(row, "standing");
    return promise === "" || !Object.hasOwn(standings, standing)
      ? []
      : [{ promise, standing, why: textIn(row, "why") }];
  });
  const none = rows.length === 0 ? notEnough(["What was promised last time, and what became of it"]) : null;
  const kept = rows.filter(({ standing }) => standing === "kept");
  const open = rows.filter(({ standing }) => standing !== "kept");
  const count = (value: number, of: string) => ({ value, unit: "count" as const, of });
  const list = (of: readonly Promised[]) =>
    sayList(
      of.map(({ promise, standing }) =>
        standing === "kept" ? userWords(promise) : `${userWords(promise)} (${standings[standing]})`,
      ),
    );
  return {
    figures: [
      figure(
        "promises",
        "Promises of last time",
        none ?? measured(count(rows.length, "promises"), { formula: "rows" }),
      ),
      figure(
        "promises_kept",
        "Promises kept",
        none ?? measured(count(kept.length, "promises"), { formula: "rows that were kept" }),
      ),
      figure(
        "promises_open",
        "Promises missed, moved or dropped",
        none ?? measured(count(open.length, "promises"), { formula: "rows that were not kept" }),
      ),
      figure(
        "kept_names",
        "What was kept",
        none ??
          (kept.length === 0
            ? unknown("There is none.")
            : measured(count(kept.length, "promises"), { formula: "rows that were kept", words: list(kept) })),
      ),
      figure(
        "open_names",
        "What was not kept",
        none ??
          (open.length === 0
            ? unknown("There is none.")
            : measured(count(open.length, "promises"), { formula: "rows that were not kept", words: list(open) })),
      ),
    ],
    tables: none
      ? []
      : [
          {
            title: "What was promised last time",
            columns: ["Promise", "What became of it", "Why"],
            rows: rows.map(({ promise, standing, why }) => [promise, standings[standing] ?? "", why || null]),
          },
        ],
  };
}
