import type { Cited, Proof } from "./evidence-index.ts";
import { stemsOf } from "./label-words.ts";

/** The cell of a table that proves a number, or why it can't be told which one is meant. */
export type Picked = { proof: Proof } | { vague: string } | null;

/** Whether a reference leads to an answer with several cells: the whole table, or a row of it. */
export function isTable({ citable, proofs }: Cited): boolean {
  return citable !== null && citable.ref.startsWith("R") && proofs.length > 1;
}

/**
 * The one number of a whole table, or of a row, that says the same as a number of the text. Some cell of a large table holds almost any
 * small number: it proves one only where no other cell holds it, and where the sentence does not speak of another row.
 * @param fits whether a value says the same  @param sentence in lower case
 */
export function pickCell(cited: Cited, fits: (proof: Proof) => boolean, sentence: string): Picked {
  const cells = cited.proofs.filter(fits);
  const found = cells.length > 0 ? cells : cited.wordProofs().filter(fits);
  const [proof] = found;
  if (proof === undefined) return null;
  if (found.length > 1)
    return { vague: `${cited.ref} is a table that holds this number more than once: ${askForCell(cited, proof)}` };
  const row = rowOf(proof);
  if (cells.length > 0 && row !== "" && namesOther(cited, row, sentence))
    return { vague: `${cited.ref} holds this number for ${row}: ${askForCell(cited, proof)}` };
  return { proof };
}

function askForCell({ citable }: Cited, { label }: Proof): string {
  const name = citable?.values.find((value) => value.label === label)?.name;
  return name === undefined ? "name the cell." : `name the cell, as in [${citable?.ref ?? ""}.${name}].`;
}

/** A cell is called by its row and its column: "Monthly report: Users". */
const rowOf = ({ label }: { label: string }): string => label.slice(0, Math.max(0, label.lastIndexOf(": ")));

/** Whether a sentence names another row of the table and not this one. */
function namesOther({ proofs }: Cited, row: string, sentence: string): boolean {
  const said = stemsOf(sentence);
  const names = (head: string): boolean => {
    const stems = [...stemsOf(head)];
    return stems.length > 0 && stems.every((stem) => said.has(stem));
  };
  const others = new Set(proofs.map(rowOf).filter((head) => head !== "" && head !== row));
  return !names(row) && [...others].some(names);
}
