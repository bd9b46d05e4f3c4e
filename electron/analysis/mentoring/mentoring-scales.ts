import type { Source } from "../../contract/measured.ts";

/** The five steps of a skill, lowest first. Each is something that others can see. A convention of this playbook. */
export const levels = ["met", "helped", "alone", "asked", "shapes"] as const;
export type LevelName = (typeof levels)[number];

interface LevelWords {
  /** As it stands in a table: "does it alone". */
  is: string;
  /** As it stands behind "from" and "to". */
  doing: string;
  /** What others see when it is reached, said to the person. */
  seenBy: string;
}

/** What each step is called, and by what others see that it is reached: behaviour and no feeling. */
export const levelWords: Record<LevelName, LevelWords> = {
  met: { is: "has seen it", doing: "having seen it", seenBy: "you can say what happened in a case that you watched" },
  helped: {
    is: "does it with help",
    doing: "doing it with help",
    seenBy: "you have done it on real work, and the person beside you can say what they had to add",
  },
  alone: {
    is: "does it alone",
    doing: "doing it alone",
    seenBy: "you have carried it from beginning to end on real work, and nobody had to take over",
  },
  asked: {
    is: "others ask them",
    doing: "being asked by others",
    seenBy: "colleagues come to you with it of their own accord, and use what you tell them",
  },
  shapes: {
    is: "shapes how it is done",
    doing: "shaping how it is done",
    seenBy: "others work in a way that you proposed, also when you are not in the room",
  },
};

/** How much a skill matters for the role. */
export const weights: Readonly<Record<string, number>> = { low: 1, medium: 2, high: 3 };
export const weightWords: Readonly<Record<number, string>> = { 1: "helps", 2: "matters", 3: "is what it rests on" };

/** From this many steps between two views on, they are talked about before anything is planned on them. */
export const viewsApart = 2;
/** Nobody works on more skills than this at once while the own speed is not known. */
export const mostAtOnce = 3;
/** A speed read off a shorter time is luck: days. */
export const leastPastDays = 90;
/** Below this there is no room for a step and two talks about it: days. */
export const leastPlanDays = 14;
/** So long a real work has to run before a step that it practises can be seen: days. */
export const practiceDays = 28;
/** Check-ins before the day of each step: one to correct, one to see. */
export const checkInsBeforeStep = 2;
/** The longest time between two check-ins, in weeks. */
export const longestRhythm = 4;
/** A role so far ahead, in months, will ask for other things. */
export const longestPlan = 60;

/** The source of every convention of this folder. */
export const ownConvention: Source = {
  title: "Conventions of this playbook: five steps of a skill, gap x importance, two check-ins before each step",
  edition: "2026-11",
  heuristic: true,
};
