import type { Source } from "../../contract/measured.ts";
import { fieldNotes } from "../frame/scale.ts";

/** Only the structure is taken from it: which controls have how many safeguards of the first group. The words are Sextant's own. */
export const cisControls: Source = {
  title:
    "CIS Critical Security Controls, implementation group 1: ids and numbers of its 56 safeguards; wording our own",
  edition: "v8.1",
  url: "https://www.cisecurity.org/controls",
  heuristic: false,
};

/** Value x exposure x yearly rate. */
export const lossExpectancy: Source = {
  title: "Annualised loss expectancy: FIPS PUB 65, Guideline for automatic data processing risk analysis",
  edition: "1979",
  heuristic: false,
};

/** In which order basics are begun where nobody has priced them. */
export const firstBasics: Source = fieldNotes("order of the first basics of security");
