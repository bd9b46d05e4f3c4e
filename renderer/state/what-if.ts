import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { Analysis, AnalysisKind, AnalysisResult, Knob, WhatIfChange } from "../../electron/contract/analysis.ts";
import type { Problem } from "../../electron/contract/errors.ts";
import type { SessionId } from "../../electron/contract/ids.ts";
import { bridge as pageBridge, type Bridge } from "../bridge.ts";

export interface WhatIfState {
  /** Inputs that stand elsewhere than today, in their knob's unit. */
  values: Readonly<Record<string, number>>;
  /** What the analyses give with these values; those that no changed input touches are absent. */
  results: Readonly<Partial<Record<AnalysisKind, AnalysisResult>>>;
  problem: Problem | null;
  /** Moves one input; the figures follow after a breath. */
  turn(sessionId: SessionId, analyses: readonly Analysis[], knob: Knob, value: number): void;
  reset(): void;
}

/** The session's own analyses, without what-ifs that were kept. */
export function plainAnalyses(analyses: readonly Analysis[]): Analysis[] {
  return analyses.filter((analysis) => analysis.changes.length === 0);
}

/**
 * The inputs that can be moved, each once: rates before amounts, then those that move the most analyses. Where two analyses bound one input
 * differently, the narrower bounds hold, so that neither refuses it.
 */
export function listKnobs(analyses: readonly Analysis[]): Knob[] {
  const byInput = new Map<string, { knob: Knob; analyses: number }>();
  for (const knob of plainAnalyses(analyses).flatMap((analysis) => analysis.knobs)) {
    const known = byInput.get(knob.input);
    if (known === undefined) byInput.set(knob.input, { knob, analyses: 1 });
    else {
      known.analyses += 1;
      known.knob = { ...known.knob, min: Math.max(known.knob.min, knob.min), max: Math.min(known.knob.max, knob.max) };
    }
  }
  // Rates first: they are what one can work on.
  const weight = ({ knob, analyses: moved }: { knob: Knob; analyses: number }): number =>
    moved + (knob.unit === "percent" ? 1.5 : 0);
  return [...byInput.values()].sort((one, other) => weight(other) - weight(one)).map(({ knob }) => knob);
}

/** Which analyses the moved inputs touch, each with the changes that it understands. */
export function touchedAnalyses(
  analyses: readonly Analysis[],
  values: Readonly<Record<string, number>>,
): { kind: AnalysisKind; changes: WhatIfChange[] }[] {
  return plainAnalyses(analyses)
    .map(({ kind, knobs }) => ({
      kind,
      changes: knobs.flatMap(({ input }) => {
        const to = values[input];
        return to === undefined ? [] : [{ input, to }];
      }),
    }))
    .filter(({ changes }) => changes.length > 0);
}

/** Makes the store of what-ifs. `afterBreath` delays a computation while a slider still moves; a later call replaces it. */
export function createWhatIfStore(
  bridge: Bridge,
  afterBreath: (compute: () => void) => void,
): UseBoundStore<StoreApi<WhatIfState>> {
  // A reply that was asked for before the newest move is out of date, whenever it comes.
  let newest = 0;
  return create<WhatIfState>()((set, get) => ({
    values: {},
    results: {},
    problem: null,

    turn: (sessionId, analyses, knob, value) => {
      const { [knob.input]: _before, ...others } = get().values;
      set({ values: value === knob.value ? others : { ...others, [knob.input]: value } });
      const number = ++newest;
      afterBreath(() => {
        if (number !== newest) return;
        const touched = touchedAnalyses(analyses, get().values);
        if (touched.length === 0) return set({ results: {}, problem: null });
        const compute = async (): Promise<void> => {
          const replies = await Promise.all(
            touched.map(({ kind, changes }) => bridge.invoke("analysis.whatIf", { sessionId, kind, changes })),
          );
          if (number !== newest) return;
          const failed = replies.find((reply) => !reply.ok);
          if (failed !== undefined && !failed.ok) return set({ problem: failed.error });
          const results = replies.flatMap((reply) => (reply.ok ? [[reply.value.kind, reply.value] as const] : []));
          set({ results: Object.fromEntries(results), problem: null });
        };
        void compute();
      });
    },

    reset: () => {
      newest += 1;
      set({ values: {}, results: {}, problem: null });
    },
  }));
}

/** Long enough to skip the steps of a moving slider, short enough to feel at once. */
const breathMs = 90;

/** The what-if on screen. */
export const useWhatIf = createWhatIfStore(pageBridge, (compute) => void setTimeout(compute, breathMs));
