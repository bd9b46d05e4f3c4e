/** A control of the CIS list that has safeguards in its first implementation group. */
export interface Control {
  /** The option's value in the tables: `c6`. */
  key: string;
  number: number;
  /** How many safeguards of the first group it has; their ids run from `.1` on. */
  safeguards: number;
  /** Its name in our own words. */
  name: string;
}

const control = (number: number, safeguards: number, name: string): Control => ({
  key: `c${number}`,
  number,
  safeguards,
  name,
});

/** All fifteen; the other three of the list (13, 16 and 18) have nothing in the first group. 56 safeguards in all. */
export const controls: readonly Control[] = [
  control(1, 2, "List of devices"),
  control(2, 3, "List of programs and services"),
  control(3, 6, "Care for data"),
  control(4, 7, "Safe settings"),
  control(5, 4, "Accounts"),
  control(6, 5, "Access and second factor"),
  control(7, 4, "Updates"),
  control(8, 3, "Logs"),
  control(9, 2, "Mail and browser"),
  control(10, 3, "Protection from malware"),
  control(11, 4, "Backups"),
  control(12, 1, "Network devices"),
  control(14, 8, "What people know"),
  control(15, 1, "List of suppliers"),
  control(17, 3, "What to do when it happens"),
];

/** "6.1 to 6.5", "12.1". */
export const idsOf = ({ number, safeguards }: Control): string =>
  safeguards === 1 ? `${number}.1` : `${number}.1 to ${number}.${safeguards}`;

export const controlOf = (key: string): Control | null => controls.find((one) => one.key === key) ?? null;

/**
 * What to begin with where nothing is priced: first what stops the usual ways in and what one could not undo, then the lists, then
 * what needs a habit. A judgement of the field, no measurement.
 */
export const usualOrder: readonly number[] = [6, 11, 7, 5, 17, 3, 10, 14, 9, 4, 2, 1, 15, 8, 12];

/** What can happen, by the option's value in the tables. */
export const events = {
  takeover: "Somebody takes over an account",
  ransom: "Everything is locked or wiped",
  leak: "Customers' data gets out",
  device: "A device is lost or stolen",
  fraud: "Money is sent to a swindler",
  outage: "A supplier or a key person drops out",
} as const;
export type EventKey = keyof typeof events;
export const isEvent = (key: string): key is EventKey => Object.hasOwn(events, key);
