/** A day or month in a text: the days that it covers, its words, and the word right before it. */
export interface FoundDate {
  first: string;
  last: string;
  text: string;
  lead: string;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const name =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const forms = new RegExp(
  `(\\w+)?(?:^|[^\\w-])(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})(?:st|nd|rd|th)? ${name}\\.?,? (\\d{4})|${name}\\.? (\\d{1,2})(?:st|nd|rd|th)?, (\\d{4})|${name}\\.? (\\d{4}))(?![\\w-])`,
  "g",
);

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The dates with a year that a text names, in its order. A month covers all of its days; dates without a year are not read. */
export function datesIn(text: string): FoundDate[] {
  return [...text.matchAll(forms)].map((match) => {
    const [
      all,
      lead = "",
      isoYear,
      isoMonth,
      isoDay,
      day,
      month,
      year,
      monthFirst,
      dayAfter,
      yearAfter,
      monthAlone,
      yearOfMonth,
    ] = match;
    const words = all.slice(lead.length).replace(/^[^\w]/, "");
    const index = (word: string) => months.indexOf(word.slice(0, 3).toLowerCase());
    if (monthAlone !== undefined) {
      const at = index(monthAlone);
      return { first: iso(Number(yearOfMonth), at, 1), last: iso(Number(yearOfMonth), at + 1, 0), text: words, lead };
    }
    const one =
      isoYear !== undefined
        ? iso(Number(isoYear), Number(isoMonth) - 1, Number(isoDay))
        : month !== undefined
          ? iso(Number(year), index(month), Number(day))
          : iso(Number(yearAfter), index(monthFirst ?? ""), Number(dayAfter));
    return { first: one, last: one, text: words, lead };
  });
}
