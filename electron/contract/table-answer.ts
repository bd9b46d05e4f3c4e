import { z } from "zod";
import { Per, Unit } from "./quantity.ts";
import { Prose } from "./text.ts";

/** The most rows that a table may have: some years of deployments. */
export const mostTableRows = 5_000;

const text = z.string().trim().min(1);

/** One column of a table that a question asks for. Cells are bounded like answers of the same type. */
export const TableColumn = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9_]{0,48}$/),
    label: text,
    type: z.enum(["text", "choice", "number", "money", "percent", "day"]),
    unit: Unit.optional(),
    per: Per.optional(),
    options: z.array(z.object({ value: text, label: text })).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    /** Whether a row without it makes no sense. */
    required: z.boolean().default(false),
    /** What belongs into it, as an example: "Jenkins". */
    placeholder: z.string().default(""),
  })
  .refine((column) => column.type !== "choice" || (column.options?.length ?? 0) >= 2, {
    message: "a column of choices needs at least two options",
  });
export type TableColumn = z.infer<typeof TableColumn>;

/**
 * One row as it is kept, by column id: decimal text (a percentage as a fraction), an option's value, an ISO day, or text. A cell
 * that was left empty is not there.
 */
export const TableRow = z.record(z.string().regex(/^[a-z][a-z0-9_]{0,48}$/), Prose);
export type TableRow = z.infer<typeof TableRow>;

const TableRows = z.array(TableRow).max(mostTableRows);

/** The rows of a table answer's text (JSON), or null when it is none. */
export function readTableAnswer(value: string): TableRow[] | null {
  let raw: unknown;
  try {
    raw = JSON.parse(value);
  } catch {
    return null;
  }
  const rows = TableRows.safeParse(raw);
  return rows.success ? rows.data : null;
}

/** Rows as a table answer's text. */
export function writeTableAnswer(rows: readonly TableRow[]): string {
  return JSON.stringify(rows);
}
