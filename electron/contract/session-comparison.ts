import type { AnalysisKind } from "./analysis.ts";
import type { CompanyId, IsoTime, SessionId } from "./ids.ts";
import type { Measured } from "./measured.ts";
import type { Quantity } from "./quantity.ts";
import type { Verdict } from "./follow-up.ts";

/** A figure of both sessions, or of one. `new` and `gone` also tell of one that could not be computed on the other side. */
export interface ComparedFigure {
  analysis: AnalysisKind;
  key: string;
  label: string;
  standing: "moved" | "same" | "new" | "gone";
  was: Measured | null;
  is: Measured | null;
  /** What is less what was, a share in points; null where the two can't be subtracted (another unit, a month in words). */
  change: Quantity | null;
}

/** A heading or a statement of a page, without marks. */
export interface PageItem {
  kind: "heading" | "finding";
  text: string;
}

/** What became of an action of the earlier session. `given-up` was accepted once and does not hold any more, or was dropped. */
export interface ComparedAction {
  title: string;
  became: "open" | "accepted" | "done" | "put-aside" | "given-up";
  /** Why it was put aside or given up; else empty. */
  reason: string;
  decisionRef: string | null;
  followUpRef: string | null;
  /** What was predicted, and what came, of one that is done. */
  target: string;
  actual: string;
  verdict: Verdict | null;
  /** The action of the later session that aims at the same thing. */
  again: string | null;
}

/** One of the two sessions. `computedAt` is null while it has no figures. */
export interface ComparedSession {
  id: SessionId;
  title: string;
  startedAt: IsoTime;
  computedAt: IsoTime | null;
  hasBrief: boolean;
}

/** Two sessions of one playbook of one company, the earlier against the later, whichever was asked for first. */
export interface SessionComparison {
  companyId: CompanyId;
  playbookTitle: string;
  earlier: ComparedSession;
  later: ComparedSession;
  figures: ComparedFigure[];
  /** What only one of the pages says; `stayed` counts what both speak of. */
  page: { fresh: PageItem[]; gone: PageItem[]; stayed: number };
  actions: ComparedAction[];
}
