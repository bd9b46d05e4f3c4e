/** P(X <= k) of a Poisson count. @param mean at most about 700 */
export function poissonAtMost(k: number, mean: number): number {
  let term = Math.exp(-mean);
  let all = term;
  for (let at = 1; at <= k; at += 1) {
    term *= mean / at;
    all += term;
  }
  return all;
}

/** The mean at which a decreasing probability has the wanted value. */
function meanWhere(probability: (mean: number) => number, wanted: number, most: number): number {
  let [low, high] = [0, most];
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (probability(middle) > wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The largest count of which an exact interval is computed. */
const largestCount = 500;

/**
 * The exact 95 % interval of a rate from one count of rare, separate things (Garwood 1936).
 * @param count a whole number from 0 to 500; null for any other
 */
export function poissonInterval(count: number): { low: number; high: number } | null {
  if (!Number.isInteger(count) || count < 0 || count > largestCount) return null;
  const most = count + 10 * Math.sqrt(count + 1) + 10;
  return {
    low: count === 0 ? 0 : meanWhere((mean) => poissonAtMost(count - 1, mean), 0.975, most),
    high: meanWhere((mean) => poissonAtMost(count, mean), 0.025, most),
  };
}

/** P(X >= k) of so many fair coins. */
function coinsAtLeast(k: number, coins: number): number {
  let term = 0.5 ** coins;
  let all = 0;
  for (let at = 0; at <= coins; at += 1) {
    if (at >= k) all += term;
    term = (term * (coins - at)) / (at + 1);
  }
  return all;
}

/**
 * The smallest count in a second time of the same length that luck alone would seldom give: each of both counts' things fell into
 * either time with the same chance; 5 %, two-sided.
 * @param count a whole number from 0 to 500; null for any other
 */
export function countBeyondLuck(count: number): number | null {
  if (!Number.isInteger(count) || count < 0 || count > largestCount) return null;
  for (let next = count + 1; ; next += 1) if (coinsAtLeast(next, count + next) <= 0.025) return next;
}
