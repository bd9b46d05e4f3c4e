import type { Table } from "../../contract/analysis.ts";
import { hurts, type DutyKey } from "./duties.ts";
import { selectionMethods } from "./hiring-scales.ts";
import { loadOf, type Duty } from "./read-duties.ts";

/** What a good first year shows in a duty, and how it is asked for: the work sample first, then one question, with three anchors. */
interface DutyKit {
  outcome: string;
  seen: string;
  sample: string;
  question: string;
  low: string;
  middle: string;
  high: string;
}

const kits: Record<Exclude<DutyKey, "other">, DutyKit> = {
  direction: {
    outcome: "The three technical decisions that are hardest to take back are made, written down and priced",
    seen: "each has a page with options, price and what would change it",
    sample:
      "An hour with one real decision of yours and its figures: write one page on what to do and what would change your mind",
    question: "Tell of a technical decision that you took back. What showed it, and what did it cost?",
    low: "Praises a technology; no price, no alternative",
    middle: "Weighs options; the price is vague",
    high: "Prices the options, names what is missing and what would turn it",
  },
  people: {
    outcome: "Each engineer has somebody who talks with them alone and knows what they want to learn",
    seen: "talks held, and who left although you wanted them to stay",
    sample:
      "Play a talk with an engineer whose work has got worse; the engineer is played from a script that is the same for all",
    question: "Tell of somebody who became better under you. What did you do in which week?",
    low: "Speaks of values; nobody in particular",
    middle: "Has a case; the own part stays open",
    high: "Names what was said, what changed, and what failed first",
  },
  dates: {
    outcome: "Dates are given as ranges, and a slip is told while it can still be changed",
    seen: "promises kept, and days of warning before a slip",
    sample: "A real plan of yours with its history: say within an hour what will slip, and what to tell sales today",
    question: "Tell of a date that you missed. When did you know, and whom did you tell?",
    low: "Blames others; knew at the end",
    middle: "Told early; changed nothing after",
    high: "Told early with a choice, and later dates held better",
  },
  voice: {
    outcome: "Board and large customers get technical answers without you in the room",
    seen: "questions of the board that came back a second time",
    sample: "Ten minutes to explain your largest technical risk to two people without training, from one page of facts",
    question: "Tell of bad technical news that you brought to a board or a customer. What did they decide?",
    low: "Uses terms; answers another question",
    middle: "Clear; hides what is unknown",
    high: "Clear, says what is unknown, and ends on a choice",
  },
  internal: {
    outcome: "Each system and supplier has a name behind it, a renewal day, and a way back if it fails",
    seen: "restores tried, and contracts renewed by decision and not by themselves",
    sample: "Your list of systems and contracts: say within an hour what to end, and what to secure first",
    question: "Tell of a system that failed on your watch. What was restored, and how long did it take?",
    low: "Lists tools; never tried a restore",
    middle: "Has a plan; it was not tried",
    high: "Tried it, timed it, and changed it after",
  },
  hiring: {
    outcome: "The next engineers are chosen with the same sample and the same questions, and stay",
    seen: "share who pass their first half-year with the outcome that was agreed",
    sample: "Three made-up applications with work attached: rank them and say what you would ask next",
    question: "Tell of a hire that was a mistake. What did you have in your hands at the time?",
    low: "Trusts a feeling for people",
    middle: "Has a process; rates nobody after",
    high: "Fixes criteria first and compares ratings with later work",
  },
  hands: {
    outcome: "The part that only one person can change can be changed by a second one",
    seen: "changes to it made by somebody else",
    sample: "Half a paid day in a copy of your own code: mend a real fault and write down what you left alone",
    question: "Tell of code of yours that others now change without you. What did you do for that?",
    low: "It runs; nobody else could go on",
    middle: "Clean; no word on what was left",
    high: "Small, tested, and says what was left and why",
  },
};

/** The three duties that weigh most and have a kit, heaviest first. */
const heaviest = (duties: readonly Duty[]) =>
  duties
    .filter(({ hurt }) => hurts[hurt] > 0)
    .toSorted((a, b) => loadOf(b) - loadOf(a))
    .flatMap(({ key }) => (key === "other" ? [] : [{ key, kit: kits[key] }]))
    .filter(({ key }, at, all) => all.findIndex((one) => one.key === key) === at)
    .slice(0, 3);

/** The scorecard of the first year and the interview kit for the duties that weigh most, and what is known of ways to choose. */
export function kitTables(duties: readonly Duty[]): Table[] {
  const chosen = heaviest(duties);
  if (chosen.length === 0) return [];
  return [
    {
      title: "Scorecard of the first year: fill in the measure before the first talk",
      columns: ["Outcome", "Seen by"],
      rows: chosen.map(({ kit }) => [kit.outcome, kit.seen]),
    },
    {
      title: "Interview kit: the same for all, the sample first, each rated alone before you talk",
      columns: ["Work sample", "Question", "Rating of one", "Rating of three", "Rating of five"],
      rows: chosen.map(({ kit }) => [kit.sample, kit.question, kit.low, kit.middle, kit.high]),
    },
    {
      title: "How well ways to choose foretell later work (research summaries; 1 would be perfect)",
      columns: ["Way", "Summary of 1998", "Summary of 2022"],
      rows: selectionMethods.map(({ method, earlier, later }) => [
        method,
        { value: earlier, unit: "score" },
        { value: later, unit: "score" },
      ]),
    },
  ];
}
