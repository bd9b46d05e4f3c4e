import type { Source } from "../../contract/measured.ts";
import type { Beginning } from "./causes.ts";

/** Hours of a person's working month: 20 days of 8 hours. Assumed. */
export const monthHours = 160;
/** Weeks of a month. */
export const monthWeeks = 365.25 / 12 / 7;

/** How much a source counts, the strongest last. They are ranked and never added up: four rumours are not a measurement. */
export const sourceRanks = { one: 1, seen: 2, several: 3, measured: 4 } as const;
export type Told = keyof typeof sourceRanks;
/** A source as it stands in a sentence. */
export const toldWords: Record<Told, string> = {
  one: "told by one person",
  seen: "seen by you",
  several: "told by several people",
  measured: "measured",
};

/** Where the order of sources, the sorting by cause and the sizes of the experiments come from. */
export const convention: Source = {
  title: "Convention of this playbook: causes by the first thing that went wrong, sources ranked and not added up",
  edition: "1",
  heuristic: true,
};

/** Where the number of quiet weeks comes from. */
export const quietSource: Source = {
  title: "Poisson distribution: no event in a time in which ln 20, or about three, are expected has a chance of 5 %",
  heuristic: false,
};

/** The mean number of events at which none at all has a chance of 5 %. */
export const expectedWhenQuiet = Math.log(20);

/** The smallest thing to try against one way in which fires begin. */
interface Experiment {
  /** What to do, in the words of a card and as it stands inside a sentence. */
  todo: string;
  /** Working hours of everybody together. An estimate of this playbook. */
  hours: number;
  /** The result that would show that this is not the cause. */
  wrongIf: string;
}

/** One experiment for each beginning. Sizes are estimates of this playbook, not measured. */
export const experiments: Record<Beginning, Experiment> = {
  unowned: {
    todo: "write a name beside each thing that burned",
    hours: 3,
    wrongIf: "the same things go on burning although each has a name",
  },
  "two-decided": {
    todo: "give the last disputed decision to one role",
    hours: 2,
    wrongIf: "fires go on although a single role decided each time",
  },
  skipped: {
    todo: "do the skipped step together and see where it stops",
    hours: 5,
    wrongIf: "fires go on although the step was done each time",
  },
  "no-step": {
    todo: "write the missing step in a few lines and use it",
    hours: 4,
    wrongIf: "fires go on although the new step was followed",
  },
  "weak-system": {
    todo: "put an alarm before the weakest system",
    hours: 6,
    wrongIf: "the next fires begin elsewhere, or the alarm rings and nobody acts",
  },
  defect: {
    todo: "write the test that would have caught the last defect",
    hours: 6,
    wrongIf: "the next fires would have passed such a test",
  },
  supplier: {
    todo: "rehearse an hour without the supplier",
    hours: 4,
    wrongIf: "you cope in the rehearsal and burn on the day",
  },
};
