import { entries } from "./entry.ts";

/** Numbers of answers that are tables, cited by their cell, by their row or by the whole. */
export const tables = [
  ...entries("answered", [
    ["by its cell", "Billing is known by {+3 people} [R1.billing.people]."],
    ["by its cell", "Mail costs {+$250} a month [R1.mail.cost]."],
    ["by its cell", "{+12 people} can mend the search [R1.search.people]."],
    ["by its row, once in it", "Search is up {+98 %} of the time [R1.search]."],
    ["by its row, once in it", "Mail costs {+$250} a month [R1.mail]."],
    ["by the whole, once in it", "The dearest costs {+$4,300} a month [R1]."],
    ["by the whole, once in it", "Search costs {+$4,300} a month [R1]."],
    ["by the whole, once in it", "The worst uptime is {+98 %} [R1]."],
    ["by the whole, in words of a cell", "The last move took {+six weeks} [R1]."],
    ["by the whole, more than once", "The best uptime is {!99.5 %} [R1]."],
    ["by the whole, more than once", "It is known by {!3 people} [R1]."],
    ["by the whole, more than once", "Search is known by {!3 people} [R1]."],
    ["by the whole, of another row", "Mail costs {!$4,300} a month [R1]."],
    ["by the whole, of another row", "Billing costs {!$250} a month [R1]."],
    ["by the whole, of another row", "Mail is known by {!12 people} [R1]."],
    ["by the whole, in no cell", "The dearest costs {!$4,800} a month [R1]."],
    ["by the whole, in no cell", "It is known by {!40 people} [R1]."],
    ["by the whole, in another unit", "The search is up {!12 %} of the time [R1]."],
    ["by its row, of another row", "Billing costs {!$4,300} a month [R1.billing]."],
    ["by its cell, another", "Mail is known by {!12 people} [R1.mail.people]."],
    ["computed from cells", "Search and mail cost {+$4,550} a month [=R1.search.cost+R1.mail.cost]."],
    ["a single number", "There were {+14 incidents} [R2]."],
    ["a single number", "There were {!41 incidents} [R2]."],
  ]),
];
