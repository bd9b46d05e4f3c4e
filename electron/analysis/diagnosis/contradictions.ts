import { sayNumber } from "../frame/format-figure.ts";
import { userWords } from "../frame/user-words.ts";
import { failScale } from "../delivery/delivery-scales.ts";
import { beginnings, causes, causeWords, type Cause } from "./causes.ts";
import { sourceRanks, toldWords } from "./diagnosis-scales.ts";
import type { Standing } from "./leading-cause.ts";
import { isDisputed, sameName, type Fire } from "./read-fires.ts";
import { strongest, type Observation } from "./read-observations.ts";

/** Two things that can't both be so, in words. */
export interface Contradiction {
  kind: "belief" | "twice" | "new" | "sources" | "process" | "measure";
  one: string;
  other: string;
  /** What to make of it. */
  settle: string;
  /** What it is about, in a few words: the cause, or the fire. */
  about: string;
  /** Of sources: which speak on which side. */
  sides?: string;
}

/** All that is held against each other. */
export interface Told {
  fires: readonly Fire[];
  standing: Standing | null;
  observations: readonly Observation[];
  believed: Cause | null;
  /** Whether there is an agreed way to work: written, habit or none; null when nobody said. */
  agreed: string | null;
  /** As a fraction; null when not known. */
  failRate: number | null;
}

/** Every contradiction in what was told, the belief first: each kind by its own rule, none by how words sound. */
export function findContradictions(told: Told): Contradiction[] {
  return [
    ...beliefAgainst(told),
    ...measureAgainst(told),
    ...sourcesAgainst(told),
    ...processAgainst(told),
    ...firesAgainst(told),
  ];
}

function beliefAgainst({ standing, believed }: Told): Contradiction[] {
  if (standing === null || believed === null || !standing.behind.includes(believed)) return [];
  const { counts, lead } = standing;
  return [
    {
      kind: "belief",
      one: `You believe it is ${causeWords[believed]}`,
      other: `${sayNumber(counts[lead])} fires began with ${causeWords[lead]}, ${sayNumber(counts[believed])} with ${causeWords[believed]}`,
      about: causeWords[believed],
      settle: "The fires count more than the belief, as long as they are sorted by what went wrong first.",
    },
  ];
}

/** A change fail rate near the best published one, and technology believed to be the cause. */
function measureAgainst({ believed, failRate }: Told): Contradiction[] {
  const best = failScale.bands[0]!;
  if (believed !== "technology" || failRate === null || failRate >= best.below) return [];
  return [
    {
      kind: "measure",
      one: "You believe it is technology",
      other: "Few changes fail: the rate is near the best published one",
      about: causeWords.technology,
      settle: "Ask what counts as a failed change before you trust either.",
    },
  ];
}

/** For each cause the strongest source that speaks for it against the strongest that speaks against it. */
function sourcesAgainst({ observations }: Told): Contradiction[] {
  return causes.flatMap((cause): Contradiction[] => {
    const speaking = strongest(observations.filter(({ speaksFor }) => speaksFor === cause));
    const against = strongest(observations.filter((one) => one.against === cause));
    if (speaking === null || against === null) return [];
    const gap = sourceRanks[speaking.source] - sourceRanks[against.source];
    return [
      {
        kind: "sources",
        about: causeWords[cause],
        sides: `what was ${toldWords[speaking.source]} speaks for it, what was ${toldWords[against.source]} against it`,
        one: `For ${causeWords[cause]}: ${userWords(speaking.statement)} (${toldWords[speaking.source]})`,
        other: `Against it: ${userWords(against.statement)} (${toldWords[against.source]})`,
        settle:
          gap === 0
            ? "Both rest on the same kind of source: measure one of them."
            : `What was ${gap > 0 ? toldWords[speaking.source] : toldWords[against.source]} counts more.`,
      },
    ];
  });
}

function processAgainst({ agreed, fires }: Told): Contradiction[] {
  const skipped = fires.filter((fire) => fire.beginnings.includes("skipped"));
  const [first] = skipped;
  if (agreed !== "none" || first === undefined) return [];
  return [
    {
      kind: "process",
      one: "There is no agreed way to work",
      other: `${userWords(first.name)}: a step was skipped`,
      about: userWords(first.name),
      settle: "A step can only be skipped where there is one. Ask who knew of it, and how they came to know.",
    },
  ];
}

/** One fire with two causes; and one that was called new and stands in the list on an earlier day. */
function firesAgainst({ fires }: Told): Contradiction[] {
  const twice = fires.flatMap((fire, at): Contradiction[] => {
    const other = fires.find(
      (one, place) =>
        place < at && sameName(one, fire) && one.cause !== null && fire.cause !== null && one.cause !== fire.cause,
    );
    if (!isDisputed(fire) && other === undefined) return [];
    const named = other ? [...other.beginnings, ...fire.beginnings] : fire.beginnings;
    const [one, last] = [named[0]!, named.at(-1)!];
    return [
      {
        kind: "twice",
        one: `${userWords(fire.name)}: ${beginnings[one].words}`,
        other: `The same: ${beginnings[last].words}`,
        about: userWords(fire.name),
        settle: "Ask two who were there, apart from each other, what went wrong first.",
      },
    ];
  });
  const called = fires.flatMap((fire): Contradiction[] =>
    fire.seen === false && fires.some((one) => sameName(one, fire) && (one.day ?? Infinity) < (fire.day ?? -Infinity))
      ? [
          {
            kind: "new",
            one: `${userWords(fire.name)}: not seen before`,
            other: "It stands in the list on an earlier day",
            about: userWords(fire.name),
            settle: "Count it as seen before, and ask what came of the first time.",
          },
        ]
      : [],
  );
  return [...twice, ...called];
}
