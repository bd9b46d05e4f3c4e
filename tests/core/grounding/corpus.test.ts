import { describe, expect, it } from "vitest";
import { briefs } from "./corpus/briefs.ts";
import type { Entry } from "./corpus/entry.ts";
import { decisionsAndFollowUps } from "./corpus/decisions-and-follow-ups.ts";
import { expressions } from "./corpus/expressions.ts";
import { heldOutLast } from "./corpus/held-out-last.ts";
import { heldOutLater } from "./corpus/held-out-later.ts";
import { heldOut } from "./corpus/held-out.ts";
import { noClaims } from "./corpus/no-claims.ts";
import { reviewed } from "./corpus/reviewed.ts";
import { right } from "./corpus/right.ts";
import { shapes } from "./corpus/shapes.ts";
import { tables } from "./corpus/tables.ts";
import { uncited } from "./corpus/uncited.ts";
import { wrong } from "./corpus/wrong.ts";
import { scoreOf, type Score } from "./score.ts";

const parts: Record<string, readonly Entry[]> = {
  right,
  wrong,
  expressions,
  noClaims,
  shapes,
  uncited,
  reviewed,
  decisionsAndFollowUps,
  tables,
};
const apart: Record<string, readonly Entry[]> = { briefs, heldOut, heldOutLater, heldOutLast };

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function report(name: string, score: Score): string {
  const { entries, labels, precision, recall, exact } = score;
  return `${name}: ${entries} texts, ${labels} labels; precision ${percent(precision)}, recall ${percent(recall)}, exact standing ${percent(exact)}`;
}

describe("the labelled corpus", () => {
  it("holds at least 220 labelled texts", () => {
    expect(Object.values(parts).flat().length).toBeGreaterThanOrEqual(220);
  });

  it("is checked with at least 98 % precision and 98 % recall", () => {
    const score = scoreOf(Object.values(parts).flat());
    for (const [name, entries] of Object.entries(parts)) console.info(report(name, scoreOf(entries)));
    console.info(report("Corpus", score));
    expect(score.precision, score.falseAlarms.join("\n")).toBeGreaterThanOrEqual(0.98);
    expect(score.recall, score.misses.join("\n")).toBeGreaterThanOrEqual(0.98);
    expect(score.exact, score.inexact.join("\n")).toBeGreaterThanOrEqual(0.98);
    // So few are lost in the sum: none may be.
    const { falseAlarms, misses } = scoreOf(tables);
    expect([...falseAlarms, ...misses]).toEqual([]);
  });

  it("is checked as well in the part that was written after the checker, and in whole briefs", () => {
    const score = scoreOf(Object.values(apart).flat());
    for (const [name, entries] of Object.entries(apart)) console.info(report(name, scoreOf(entries)));
    console.info(report("Held out", score));
    expect(score.precision, score.falseAlarms.join("\n")).toBeGreaterThanOrEqual(0.98);
    expect(score.recall, score.misses.join("\n")).toBeGreaterThanOrEqual(0.98);
  });
});
