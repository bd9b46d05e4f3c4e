/** Words that any question holds; they point at nothing. */
const empty = new Set(
  "a about all also an and any are as at be because been but by can could did do does for from get give had has have how i if in into is it its just let me more most much my need not of on one only or other our out over should so some than that the their them then there these they this to too up us was we were what when where which while who why will with would you your tell explain say mean means happen happens work works thing things".split(
    " ",
  ),
);

/** A word without the endings that English adds, so that "activating" finds "activation". */
const stem = (word: string) =>
  word.length <= 4 ? word.replace(/s$/, "") : word.replace(/(?:ations?|ating|ated|ates?|ings?|ers?|ed|es|s|e)$/, "");

/** The words of a text by which it can be found, without their endings; words that any question holds are left out. */
export function stemsOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize("NFKC")
      .match(/[\p{L}\d]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => word.length > 1 && !empty.has(word))
      .map(stem)
      .filter((word) => word.length > 1),
  );
}
