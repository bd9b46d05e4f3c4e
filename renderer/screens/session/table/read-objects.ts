import { z } from "zod";

/** A cell as a file may hold it: nothing, or one value. */
const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Rows = z.array(z.record(z.string(), Cell));

/** What is wrong with a file; `row` counts from 1, `field` may be empty. */
export interface FileFault {
  problem: "not-json" | "not-a-list" | "not-a-row" | "not-a-value" | "too-many-cells" | "open-quote" | "no-known-field";
  row: number;
  field: string;
}

/** A JSON list of rows as lines of cells under a head of all its fields; or the first place that can't be read. Nothing is left out. */
export function readObjects(text: string): { ok: true; lines: string[][] } | { ok: false; fault: FileFault } {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, fault: { problem: "not-json", row: 0, field: "" } };
  }
  const read = Rows.safeParse(raw);
  if (!read.success) return { ok: false, fault: faultOf(read.error) };
  const fields = [...new Set(read.data.flatMap((row) => Object.keys(row)))];
  return { ok: true, lines: [fields, ...read.data.map((row) => fields.map((field) => sayCell(row[field])))] };
}

function faultOf(error: z.ZodError): FileFault {
  const [row, field] = error.issues[0]?.path ?? [];
  if (typeof row !== "number") return { problem: "not-a-list", row: 0, field: "" };
  return { problem: field === undefined ? "not-a-row" : "not-a-value", row: row + 1, field: String(field ?? "") };
}

/** A cell as it would have been typed. */
function sayCell(cell: z.infer<typeof Cell> | undefined): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell === null || cell === undefined ? "" : String(cell);
}
