/** The duties that somebody who leads technology may have; the order in which they are asked. */
export const dutyKeys = ["direction", "people", "dates", "voice", "internal", "hiring", "hands", "other"] as const;
export type DutyKey = (typeof dutyKeys)[number];
export const isDuty = (text: string): text is DutyKey => dutyKeys.some((key) => key === text);

/** Each duty as it stands in the middle of a sentence. */
export const dutyNames: Record<DutyKey, string> = {
  direction: "setting the technical direction",
  people: "leading the engineers",
  dates: "keeping the dates",
  voice: "speaking for technology outside",
  internal: "running internal systems and suppliers",
  hiring: "hiring engineers",
  hands: "building the hard parts",
  other: "something else",
};

/** Roles that can be asked for by their duties, and two other ways to give the duties a home. */
export const roleKeys = ["cto", "head", "it", "fractional", "inside"] as const;
export type RoleKey = (typeof roleKeys)[number];
/** Those of them that are an office of its own. */
export const offices = ["cto", "head", "it"] as const;
export type Office = (typeof offices)[number];

/** Each role as it stands behind "a". */
export const roleNames: Record<RoleKey, string> = {
  cto: "CTO",
  head: "head of engineering",
  it: "CIO or head of IT",
  fractional: "fractional CTO",
  inside: "person grown inside",
};

const home = 1;
const part = 0.5;
const none = 0;
/**
 * How far each duty is at home in each role. A convention of this playbook, made so that CTO and head of engineering weigh the same in sum;
 * building is no leader's duty, so it counts for none. A fractional CTO has what can be done in days, a person grown inside what needs
 * someone who is there every day.
 */
export const homes: Record<DutyKey, Record<RoleKey, number>> = {
  direction: { cto: home, head: part, it: none, fractional: home, inside: part },
  people: { cto: part, head: home, it: none, fractional: none, inside: home },
  dates: { cto: part, head: home, it: none, fractional: none, inside: home },
  voice: { cto: home, head: none, it: none, fractional: home, inside: none },
  internal: { cto: none, head: none, it: home, fractional: part, inside: part },
  hiring: { cto: part, head: home, it: none, fractional: part, inside: part },
  hands: { cto: none, head: none, it: none, fractional: none, inside: none },
  other: { cto: none, head: none, it: none, fractional: none, inside: none },
};

/** How a home reads in a table. */
export const sayHome = (value: number): string => (value === home ? "at home" : value === part ? "in part" : "–");

/** How much it hurts that a duty is done badly or not at all: 0 to 3. */
export const hurts = { none: 0, little: 1, much: 2, stops: 3 } as const;
export type Hurt = keyof typeof hurts;
export const isHurt = (text: string): text is Hurt => Object.hasOwn(hurts, text);
export const hurtNames: Record<Hurt, string> = {
  none: "not at all",
  little: "a little",
  much: "much",
  stops: "it stops us",
};
