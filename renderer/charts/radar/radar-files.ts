import Papa from "papaparse";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import { radarFields, radarFileEntries } from "../../../electron/contract/radar-file.ts";

/** What a spreadsheet would run: such a cell gets a mark before it, which reading the file takes away again. */
const formula = /^'*[=+\-@]/;

/** The radar as the CSV that the common radar tools read: name, ring, quadrant, isNew, status, description. */
export function radarCsv(picture: PictureOf<"radar">): string {
  return `${Papa.unparse(radarFileEntries(picture), { columns: [...radarFields], newline: "\n", escapeFormulae: formula })}\n`;
}

/** The same as JSON: a list of entries with the same fields. */
export function radarJson(picture: PictureOf<"radar">): string {
  return `${JSON.stringify(radarFileEntries(picture), null, 2)}\n`;
}
