import { difference, product, quotient, sum } from "../frame/money.ts";
import { switchingLoss } from "./flow-scales.ts";

/**
 * Share of time that is lost to switching at so many projects a person, between the entries of the table in a straight line. From one
 * to four projects the table itself is a straight line, so there the mean of a team gives the mean loss, however it is spread. Beyond the table's
 * end its last entry stands: at least that much.
 */
export function lossAt(projects: number): number {
  const most = switchingLoss.length;
  const held = Math.min(most, Math.max(1, projects));
  const below = Math.min(most - 1, Math.floor(held));
  const from = switchingLoss[below - 1] ?? 0;
  const to = switchingLoss[below] ?? from;
  return sum(product(from, below + 1 - held), product(to, held - below));
}

/**
 * Days of other work that fall away for each day that a new thing gets.
 * Beside: the same people take it as one more project; their useful time shrinks and is shared among one more.
 * Instead: they put everything else down and give it all their time.
 */
export function displacedPerDay(projects: number): { beside: number; instead: number } {
  const now = Math.max(1, projects);
  const useful = difference(1, lossAt(now));
  const usefulThen = difference(1, lossAt(now + 1));
  const forNew = quotient(usefulThen, now + 1);
  const left = product(forNew, now);
  return { beside: quotient(difference(useful, left), forNew), instead: useful };
}
