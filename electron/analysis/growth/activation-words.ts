import type { Reader } from "../frame/read-inputs.ts";

/** Verbs with which people define activation, in their base form. */
const verbs = [
  "connect",
  "create",
  "send",
  "invite",
  "import",
  "upload",
  "finish",
  "complete",
  "make",
  "book",
  "pay",
  "publish",
  "install",
  "add",
  "run",
  "set",
  "use",
  "open",
  "log",
  "link",
  "issue",
  "sync",
];
const participle =
  /^(?:an? |the |their )?([a-z][a-z -]*?) (connected|created|sent|invited|imported|uploaded|finished|completed|made|booked|paid|published|installed|added|linked|issued|synced|set up)\b(.*)$/i;

/**
 * What counts as activated, in the company's own words: the answer, else the fact's prose if it is one short line, else what stands in
 * brackets in the fact's label ("Activated (bank connected within 7 days)"). Null when nothing says it.
 */
export function activationDefinition(reader: Reader): string | null {
  const answered = reader.text("activation_definition");
  if (answered) return tidy(answered);
  const prose = reader.prose("activated").trim();
  if (prose !== "" && prose.length <= 90 && !prose.includes("\n")) return tidy(prose);
  const bracketed = /\(([^()]{4,90})\)/.exec(reader.label("activated"));
  return bracketed?.[1] ? tidy(bracketed[1]) : null;
}

/** A definition of more than one thing, which no short sentence can take in. */
const severalThings = /[,;:/&]|\b(?:and|or|then|plus|after|who|that|which|when|has|have)\b/i;

/**
 * The end of "80 % of sign-ups ...": "never connect a bank", "do not get a bank connected within 7 days". A definition with a time limit
 * speaks of that limit, since more may activate later. One that does not fit into a sentence stands behind it, as it was written.
 */
export function lackOfActivation(definition: string | null): string {
  if (!definition) return "never reach the first real use";
  if (severalThings.test(definition)) return `never reach the first real use (${definition})`;
  const limited = /\b(within|in the first|before|by)\b/i.test(definition);
  const negation = limited ? "do not" : "never";
  const said = participle.exec(definition);
  if (said) return `${negation} get ${withArticle(said[1] ?? "")} ${said[2]}${said[3] ?? ""}`.trimEnd();
  const [first = "", ...rest] = definition.split(" ");
  const verb = verbs.find((base) => [base, `${base}s`, `${base}ed`, `${base}d`].includes(first.toLowerCase()));
  if (verb && rest.length > 0) return `${negation} ${verb} ${rest.join(" ")}`;
  return `never reach the first real use (${definition})`;
}

const tidy = (text: string) =>
  text
    .trim()
    .replace(/[.;]+$/, "")
    .replace(/^(?:activated|activation)\s*(?:means|is|=|:)\s*:?\s*(?:that\s+|when\s+)?/i, "");
/** A noun as it stands inside a sentence; "VAT" and "API" keep their capitals. */
const small = (noun: string) => (/^\p{Lu}\p{Ll}/u.test(noun) ? noun.charAt(0).toLowerCase() + noun.slice(1) : noun);
const withArticle = (noun: string) =>
  /s$/i.test(noun) ? small(noun) : `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${small(noun)}`;
