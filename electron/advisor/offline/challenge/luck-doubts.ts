import { inner, opening } from "../joined.ts";
import { cited, findFigure, type Doubt, type KnownFigure } from "./doubt.ts";

/** A test is worth running when it shows the rise with this chance. */
const enoughPower = 0.8;
const poorPower = 0.6;
/** Doing nothing that arrives so often is an answer of its own. */
const oftenEnough = 0.25;

/** What luck alone could do or hide: gains whose range holds none, needs inside the noise, tests that would see nothing. */
export function luckDoubts(figures: readonly KnownFigure[]): Doubt[] {
  return [...noGain(figures), ...needInsideLuck(figures), ...waiting(figures), ...weakTest(figures)];
}

function noGain(figures: readonly KnownFigure[]): Doubt[] {
  return figures
    .filter(
      ({ figure, measured }) =>
        /(?:^|_)(?:gain|saving|lead|net|return)(?:_|$)/.test(figure.key) &&
        measured.range !== undefined &&
        measured.quantity.value > 0 &&
        measured.range.low <= 0,
    )
    .map((found): Doubt => ({
      kind: "no-gain",
      claim: `${found.figure.label}: ${cited(found)}, but what the figures allow reaches from ${cited(found, "low")} to ${cited(found, "high")}. No gain at all is among it.`,
      story: `What had looked like ${cited(found)} lay inside the range in which there is nothing to win, and nothing was won.`,
      wouldShow: `Find the one input that makes this range so wide, and count it for two weeks before anything is built. If the range still holds no gain, leave it.`,
      hours: 6,
      severity: "high",
      weight: 1,
      about: found.figure.label,
    }));
}

function needInsideLuck(figures: readonly KnownFigure[]): Doubt[] {
  return figures.flatMap((found): Doubt[] => {
    const stage = /^(\w+)_needed$/.exec(found.figure.key)?.[1];
    const today = stage === undefined ? null : findFigure(figures, `${stage}_rate`);
    const range = today?.measured.range;
    const need = found.measured.quantity.value;
    if (today === null || range === undefined || need <= today.measured.quantity.value || need > range.high) return [];
    return [
      {
        kind: "luck",
        claim: `${found.figure.label} is ${cited(found)}, and luck alone takes ${inner(today.figure.label)} up to ${cited(today, "high")}. A month that reaches it would not show that anything was gained.`,
        story: `One good month was taken for success: ${inner(today.figure.label)} reached ${cited(found)}, which luck does by itself, the test was called won, and the next months fell back.`,
        wouldShow: `Take ${inner(today.figure.label)} of each of the last six months. If one of them was above ${cited(today, "high")} without anybody having done anything, a good month proves nothing here.`,
        hours: 2,
        severity: "medium",
        weight: 0.5,
        about: `${stage} ${today.figure.label}`,
      },
    ];
  });
}

/** Doing nothing may be enough, or only a little later. */
function waiting(figures: readonly KnownFigure[]): Doubt[] {
  const chance = findFigure(figures, "goal_chance");
  const reached = findFigure(figures, "today_goal_month", "goal_reached_in");
  if (chance === null || chance.measured.quantity.value < oftenEnough) return [];
  const later = reached === null ? "" : `, and at today's rates the goal is reached in ${cited(reached)} anyhow`;
  return [
    {
      kind: "waiting",
      claim: `Doing nothing arrives in time in ${cited(chance)} of the simulated runs${later}. So the work buys time, not the goal, and has to be worth that time.`,
      story: `The goal was reached late, as it would have been without the work; what the work had displaced was missing by then.`,
      wouldShow: `Ask those who set the goal what they would lose if it came some months later. If it is nothing that can be named, set the price of the work against that nothing.`,
      hours: 1,
      severity: "medium",
      weight: Math.min(1, chance.measured.quantity.value + 0.3),
      about: "",
    },
  ];
}

function weakTest(figures: readonly KnownFigure[]): Doubt[] {
  const power = findFigure(figures, "power");
  if (power === null || power.measured.quantity.value >= enoughPower) return [];
  const [half, weeks, lift] = [
    findFigure(figures, "people_per_half"),
    findFigure(figures, "weeks_needed"),
    findFigure(figures, "detectable_lift"),
  ];
  const people = half === null ? "" : ` with ${cited(half)} in each half`;
  const sees = lift === null ? "" : ` It sees ${cited(lift)}, not less.`;
  const needs = weeks === null ? "" : ` A split test would need ${cited(weeks)}.`;
  return [
    {
      kind: "power",
      claim: `The sample is thin: a test${people} shows the rise that is hoped for with a chance of ${cited(power)} only.${sees} That it shows nothing would not mean that nothing was gained.`,
      story: `The test showed nothing, as a test of this size mostly does, and a change that worked was taken back.`,
      wouldShow: `Reckon before the start what result would end it.${needs} If that is too long, help by hand the next twenty [proposed] who come and see whether they get through: a help that does nothing there does nothing anywhere.`,
      hours: 3,
      severity: power.measured.quantity.value < poorPower ? "medium" : "low",
      weight: 1 - power.measured.quantity.value,
      about: opening("test rate trial"),
    },
  ];
}
