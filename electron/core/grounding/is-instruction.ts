const verbs = new Set(
  "add agree aim allow appoint arrange ask assign avoid begin book break bring build buy call change check choose close collect compare connect count cover cut decide define delay do drop email end explain extend fill find finish fix focus follow force freeze get give go have hire hold interview invite invoice keep launch leave let limit list listen look make measure meet mend move name note observe offer open organise organize park pause pay phone pick pilot plan please point prepare price promise propose put raise read record remove repeat replace reply report reserve review run say schedule see sell send set share ship show sit skip sort speak spend split start stay stop study take talk tell test track treat try turn use visit wait walk watch write".split(
    " ",
  ),
);
const leadIn =
  /^(?:(?:first|second|third|then|next|finally|now|today|tomorrow|instead|so|and|but|also|please|this week|next week|this month|each week|every week|tonight|at once|meanwhile|only|just|rather|simply|never|always|don['’]t|do not|let['’]s|let us|to)[\s,:]+)+/i;
const modal = /\b(?:should|shall|please|let|let['’]s|let us|must|plans? to|ought to|sit|sits)\b/i;

/**
 * Whether a number stands in a clause that tells someone what to do ("Call 20 of them"): such counts plan work, they claim nothing.
 * @param before the sentence up to the number
 */
export function isInstruction(before: string): boolean {
  const clauses = before.slice(-300).split(/[.:;!?—–|]|,\s(?=and |then |but |or )|\s-\s/);
  const clause = (clauses.at(-1) ?? "").replace(/[\uE000\uE001]/g, " ").trim();
  const opening = clause.replace(/^(?:and|then|but|or|,)\s+/i, "").replace(leadIn, "");
  const first = /^\p{L}+/u.exec(opening)?.[0].toLowerCase() ?? "";
  if (verbs.has(first)) return true;
  // "Dana should call 20 of them", "In March, call 20 of them"
  if (modal.test(clause)) return true;
  const afterComma = /,\s+(?:then\s+)?(\p{L}+)[^,]*$/u.exec(clause)?.[1]?.toLowerCase() ?? "";
  return verbs.has(afterComma);
}
