/** A source of numbers in [0, 1). */
export type Random = () => number;

/** mulberry32: a small seeded generator, so that a simulation gives the same range each time it is shown. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A standard normal draw (Box-Muller). */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A Poisson count with the given mean: exact below 30, by the rounded normal above, where the two can't be told apart on a chart. */
export function drawPoisson(random: Random, mean: number): number {
  if (mean <= 0) return 0;
  if (mean >= 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * drawNormal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let left = random(); left > limit; left *= random()) count += 1;
  return count;
}

/** How many of `trials` happen, each with `chance`: exact while few are expected, by the rounded normal above. */
export function drawBinomial(random: Random, trials: number, chance: number): number {
  if (trials <= 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  const spread = trials * chance * (1 - chance);
  if (spread >= 25)
    return Math.min(trials, Math.max(0, Math.round(trials * chance + Math.sqrt(spread) * drawNormal(random))));
  if (chance > 0.5) return trials - drawBinomial(random, trials, 1 - chance);
  let count = 0;
  // Waiting times between the ones that happen: as many steps as happen, not as many as there are trials.
  for (let at = skip(random, chance); at <= trials; at += skip(random, chance)) count += 1;
  return count;
}

const skip = (random: Random, chance: number) => Math.floor(Math.log(1 - random()) / Math.log1p(-chance)) + 1;

/** A gamma draw with scale 1 (Marsaglia and Tsang 2000). */
export function drawGamma(random: Random, shape: number): number {
  if (shape <= 0) return 0;
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
