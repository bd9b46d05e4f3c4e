import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { measured, unknown, type Unknown } from "../frame/measure.ts";
import { userWords } from "../frame/user-words.ts";
import { levelWords, ownConvention } from "./mentoring-scales.ts";
import { isApart, isStrength, levelName, rankGaps, viewGap, type Skill, type SkillTable } from "./read-skills.ts";

/** "Telling early that a date will slip; Reviewing": names of skills are long, so commas would not part them. */
export const named = (skills: readonly Skill[]): string => skills.map(({ label }) => userWords(label)).join("; ");
/** A list on the page holds at most so many lines. */
const mostLines = 4;
/** What was seen is told in at most so many characters; the table has all of it. */
const longestTold = 200;

/** "- **Hearing people out**: others ask you. Seen: …" in words of the mentor. */
function sayStrength({ label, seen, evidence }: Skill): string {
  const doing = { 3: "you do it alone", 4: "others ask you", 5: "you shape how it is done" }[seen] ?? "";
  return `- **${userWords(label)}**: ${doing}. What I saw: ${userWords(shorten(evidence))}.`;
}

const shorten = (text: string) =>
  text.length <= longestTold ? text : `${text.slice(0, longestTold).replace(/\s\S*$/, "")} …`;

/** What is there, what is missing and in which order, where the two views differ, and what nobody has written evidence for. */
export function gapFigures(read: SkillTable | Unknown): Figure[] {
  const problem = "known" in read ? read : null;
  const { placed: skills, unplaced } = "known" in read ? { placed: [], unplaced: [] } : read;
  const count = (key: string, label: string, some: readonly Skill[], formula: string) =>
    figure(
      key,
      label,
      problem ??
        measured(
          { value: some.length, unit: "count", of: "skills" },
          { formula, ...(some.length > 0 ? { note: some.map((skill) => skill.label).join("; ") } : {}) },
        ),
    );
  const words = (key: string, label: string, some: readonly Skill[], none: string, say = named) =>
    figure(
      key,
      label,
      problem ??
        (some.length === 0
          ? unknown(none)
          : measured({ value: some.length, unit: "count", of: "skills" }, { formula: "these rows", words: say(some) })),
    );
  const ranked = rankGaps(skills);
  const met = skills.filter(({ gap }) => gap === 0);
  const strengths = skills.filter(isStrength).toSorted((a, b) => b.seen - a.seen || a.gap - b.gap);
  const unproven = skills.filter(({ evidence }) => evidence === "");
  const apart = skills.filter(isApart);
  const blind = apart.filter((skill) => viewGap(skill) > 0);
  const hidden = apart.filter((skill) => viewGap(skill) < 0);
  return [
    count("skills", "Skills with both levels", skills, "rows with the level needed and the level seen"),
    figure(
      "unplaced",
      "Skills without a level",
      problem ??
        measured(
          { value: unplaced.length, unit: "count", of: "skills" },
          { formula: "rows without one of the levels" },
        ),
    ),
    count("met", "Skills at what the role asks, or above", met, "level seen >= level needed"),
    count("gaps", "Skills below what the role asks", ranked, "level seen < level needed"),
    figure(
      "steps_needed",
      "Steps that are missing in all",
      problem ??
        measured(
          { value: ranked.reduce((sum, { gap }) => sum + gap, 0), unit: "count", of: "steps" },
          { formula: "sum of level needed - level seen, where below", source: ownConvention },
        ),
    ),
    words("gap_first", "What comes first by gap and importance", ranked.slice(0, 1), "No skill is below it."),
    words("gap_list", "The first three by gap and importance", ranked.slice(0, 3), "No skill is below it."),
    count(
      "unweighted",
      "Gaps of which nobody has said how much they matter",
      ranked.filter(({ weight }) => weight === null),
      "gaps without importance",
    ),
    count("strengths", "Strengths with something seen", strengths, "does it alone or better, with evidence"),
    words(
      "strength_list",
      "Strengths, with what was seen",
      strengths.slice(0, mostLines),
      "No skill that is done alone has anything written that was seen.",
      (some) => some.map(sayStrength).join("\n"),
    ),
    count("unproven", "Skills of which nothing seen is written", unproven, "rows without evidence"),
    words("unproven_list", "Which these are", unproven, "Each level has something seen."),
    count(
      "own_missing",
      "Skills on which the person was not asked",
      skills.filter(({ own }) => own === null),
      "rows without the person's own level",
    ),
    count(
      "talk_first",
      "Skills that the two see two steps or more apart",
      apart,
      "own and mentor's level, 2 or more apart",
    ),
    words("talk_list", "Which these are", apart, "The two views are nowhere two steps apart."),
    count("blind_spots", "Of these, placed higher by the person", blind, "own level - level seen >= 2"),
    words("blind_list", "Which these are", blind, "None is placed so much higher by the person.", sayViews),
    count("hidden_strengths", "Of these, placed lower by the person", hidden, "level seen - own level >= 2"),
    words("hidden_list", "Which these are", hidden, "None is placed so much lower by the person.", sayViews),
  ];
}

/** "priority calls (they say: does it alone; you say: has seen it)". */
const sayViews = (skills: readonly Skill[]): string =>
  skills
    .map(
      ({ label, own, seen }) =>
        `${userWords(label)} (they say “${levelWords[levelName(own ?? seen)].is}”, you say “${levelWords[levelName(seen)].is}”)`,
    )
    .join("; ");
