import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayList } from "../frame/format-figure.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { Moves, MovedEntry } from "./radar-moves.ts";
import { isTooFarIn, isTooFarOut, quadrantsOf } from "./radar-picture.ts";
import { ringPlace } from "./radar-entries.ts";
import { enoughHands, radarSource } from "./radar-scales.ts";
import { trialFigures } from "./radar-trials.ts";
import { ringKeys } from "./ring.ts";

const entriesOf = (value: number): Quantity => ({ value, unit: "count", of: "entries" });
const score = (value: number): Quantity => ({ value, unit: "score" });
const noEntries = () => notEnough(["Entries of the radar"]);
/** A list of names, for a note. */
const names = (entries: readonly { name: string }[]): string => entries.map(({ name }) => name).join(", ");

/** Every figure of a radar; each says why it is unknown where the radar has no entries. */
export function radarFigures(reader: Reader, moves: Moves, leftOut: number): Figure[] {
  const { entries } = moves;
  const counted = (chosen: readonly { name: string }[], formula: string): Measured =>
    entries.length === 0
      ? noEntries()
      : measured(entriesOf(chosen.length), { formula, ...(chosen.length === 0 ? {} : { note: names(chosen) }) });
  const count = (key: string, label: string, formula: string, chosen: (entry: MovedEntry) => boolean): Figure =>
    figure(key, label, counted(entries.filter(chosen), formula));
  const isScored = (entry: MovedEntry): boolean => entry.carried !== null;
  return [
    figure("entries", "Entries on the radar", counted(entries, "rows with a place")),
    figure(
      "left_out",
      "Rows without a place",
      measured(entriesOf(leftOut), { formula: "rows that can't stand anywhere" }),
    ),
    figure("quadrants", "Quadrants that the entries name", quadrantCount(entries)),
    ...ringKeys.map((ring) => count(ring, `Entries on ${ring}`, "entries on the ring", (entry) => entry.ring === ring)),
    ...sinceFigures(reader, moves, counted),
    count("scored", "Entries with both scores", "entries with worth and seen", isScored),
    count(
      "unexplained",
      "Entries without a reason",
      "entries without a description",
      (entry) => entry.description === "",
    ),
    ...scoreFigures(entries, (key, label, formula, chosen) =>
      figure(key, label, scoredOnly(entries, counted(entries.filter(chosen), formula))),
    ),
    ...handFigures(entries),
    ...trialFigures(reader, moves),
  ];
}

/** As given, or why it can't be said where no entry has both scores. */
function scoredOnly(entries: readonly MovedEntry[], value: Measured): Measured {
  if (entries.length === 0) return noEntries();
  return entries.some(({ carried }) => carried !== null)
    ? value
    : notEnough(["Worth and seen, 1 to 5, of the entries"]);
}

function quadrantCount(entries: readonly MovedEntry[]): Measured {
  if (entries.length === 0) return noEntries();
  return measured(
    { value: quadrantsOf(entries).length, unit: "count", of: "quadrants" },
    { formula: "different quadrants", note: "A radar is drawn with four at most." },
  );
}

/** What moved. Without a last session only what the rows say of themselves can be counted; what was dropped and how long it is ago can't. */
function sinceFigures(
  reader: Reader,
  { entries, dropped, since }: Moves,
  counted: (chosen: readonly { name: string }[], formula: string) => Measured,
): Figure[] {
  const formula = since === null ? "as the rows say" : "by name, against the last session's radar";
  const firstTime = unknown("This is the first radar here, so there is nothing to compare it with.");
  const days = since === null ? null : (Date.parse(reader.today) - Date.parse(since)) / 86_400_000;
  return [
    figure(
      "new_entries",
      "New entries",
      counted(
        entries.filter(({ isNew }) => isNew),
        formula,
      ),
    ),
    figure(
      "moved_in",
      "Entries that moved in",
      counted(
        entries.filter(({ moved }) => moved === "in"),
        formula,
      ),
    ),
    figure(
      "moved_out",
      "Entries that moved out",
      counted(
        entries.filter(({ moved }) => moved === "out"),
        formula,
      ),
    ),
    figure("dropped", "Entries that are gone", dropped === null ? firstTime : counted(dropped, formula)),
    figure(
      "since_days",
      "Time since the last radar",
      days === null
        ? firstTime
        : days < 0
          ? unknown("The last radar lies in the future, which cannot be.")
          : measured(
              { value: days, unit: "days" },
              { formula: "today - day of the last session", words: String(since) },
            ),
    ),
  ];
}

/** Where ring and scores part, and which entry is worth most among those that are not decided. */
function scoreFigures(
  entries: readonly MovedEntry[],
  count: (key: string, label: string, formula: string, chosen: (entry: MovedEntry) => boolean) => Figure,
): Figure[] {
  const gapOf = ({ ring, carried }: MovedEntry): number =>
    carried === null ? 0 : ringPlace(carried) - ringPlace(ring);
  const furthest = entries.toSorted((a, b) => gapOf(b) - gapOf(a) || (b.worth ?? 0) - (a.worth ?? 0))[0];
  const open = entries.filter(({ ring, carried }) => carried !== null && (ring === "trial" || ring === "assess"));
  const best = open.toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0) || (b.seen ?? 0) - (a.seen ?? 0))[0];
  const weakest = open.toSorted((a, b) => (a.worth ?? 0) - (b.worth ?? 0) || (a.seen ?? 0) - (b.seen ?? 0))[0];
  const named = (entry: MovedEntry | undefined, formula: string, none: string): Measured =>
    scoredOnly(
      entries,
      entry
        ? measured({ value: entries.indexOf(entry) + 1, unit: "count" }, { formula, words: entry.name })
        : unknown(none),
    );
  const scoreOf = (entry: MovedEntry | undefined, of: "worth" | "seen"): Measured =>
    scoredOnly(
      entries,
      entry ? measured(score(entry[of] ?? 0), { formula: "as given" }) : unknown("Nothing is on trial or assess."),
    );
  const none = "Nothing that was scored is on trial or assess.";
  return [
    count("too_far_in", "Entries further in than their scores carry", "ring inside the ring by scores", isTooFarIn),
    count("too_far_out", "Entries further out than their scores carry", "ring outside the ring by scores", isTooFarOut),
    figure(
      "too_far_in_names",
      "Which they are",
      scoredOnly(
        entries,
        entries.some(isTooFarIn)
          ? measured(entriesOf(entries.filter(isTooFarIn).length), {
              formula: "ring inside the ring by scores",
              words: sayList(entries.filter(isTooFarIn).map(({ name }) => name)),
            })
          : unknown("No entry stands further in than its scores carry."),
      ),
    ),
    figure(
      "furthest_in",
      "The entry that stands furthest ahead of its scores",
      named(
        furthest && gapOf(furthest) > 0 ? furthest : undefined,
        "largest gap of rings; the one worth more where two are equal",
        "No entry stands further in than its scores carry.",
      ),
    ),
    figure(
      "furthest_in_carried",
      "The ring that its scores carry, 1 the innermost",
      scoredOnly(
        entries,
        furthest?.carried && gapOf(furthest) > 0
          ? measured(
              { value: ringPlace(furthest.carried) + 1, unit: "count" },
              { formula: "ring by scores", words: furthest.carried, source: radarSource },
            )
          : unknown("No entry stands further in than its scores carry."),
      ),
    ),
    figure("best_bet", "The undecided entry that is worth most", named(best, "highest worth on trial or assess", none)),
    figure("best_bet_worth", "What it is worth here", scoreOf(best, "worth")),
    figure("best_bet_seen", "What was seen of it here", scoreOf(best, "seen")),
    figure(
      "weakest_bet",
      "The undecided entry that is worth least",
      named(weakest, "lowest worth on trial or assess", none),
    ),
    figure("weakest_bet_worth", "What that is worth here", scoreOf(weakest, "worth")),
  ];
}

/** Adopted entries that hang on one person, or on nobody. */
function handFigures(entries: readonly MovedEntry[]): Figure[] {
  const adopted = entries.filter(({ ring, people }) => ring === "adopt" && people !== null);
  const thin = adopted.filter(({ people }) => (people ?? 0) < enoughHands);
  const first = thin.toSorted((a, b) => (a.people ?? 0) - (b.people ?? 0) || (b.worth ?? 0) - (a.worth ?? 0))[0];
  const problem =
    entries.length === 0
      ? noEntries()
      : adopted.length === 0
        ? notEnough(["How many people can run what is adopted"])
        : null;
  return [
    figure(
      "thin_hands",
      "Adopted entries that fewer than two people can run",
      problem ??
        measured(entriesOf(thin.length), {
          formula: "adopted entries with fewer than 2 people",
          source: radarSource,
          ...(thin.length === 0 ? {} : { note: names(thin) }),
        }),
    ),
    figure(
      "thin_first",
      "The one of them that most hangs on",
      problem ??
        (first
          ? measured(
              { value: entries.indexOf(first) + 1, unit: "count" },
              { formula: "fewest people, then highest worth", words: first.name },
            )
          : unknown("At least two people can run each adopted entry.")),
    ),
  ];
}
