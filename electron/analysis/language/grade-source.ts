import type { Source } from "../../contract/measured.ts";
import { fieldNotes } from "../frame/scale.ts";

/** Where the highest reading grade of each audience (`readingGrades` of the contract) comes from. */
export const gradeSource: Source = fieldNotes("plain language");
