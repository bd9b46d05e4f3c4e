import type { AdvisorEvent, AdvisorRequest, Material } from "../../electron/advisor/advisor.ts";
import { createOpenAiAdvisor, type OpenAiAdvisorOptions } from "../../electron/advisor/openai-advisor.ts";
import type { Analysis, AnalysisKind } from "../../electron/contract/analysis.ts";
import { SextantError } from "../../electron/contract/errors.ts";
import type { AdvisorSettings } from "../../electron/contract/settings.ts";

/** A key as providers give them; no message may hold it or a piece of it. */
export const secretKey = "sk-proj-Zq83nVbT5yLw0RmXeKc7";

export const partsSchema = {
  type: "object",
  properties: { actions: { type: "array", items: { type: "object" } }, continueRule: { type: "string" } },
  required: ["actions"],
};

export function settingsFor(baseUrl: string, more: Partial<AdvisorSettings> = {}): AdvisorSettings {
  return { preset: "other", baseUrl, model: "scripted-model", secondPass: true, tools: "auto", ...more };
}

function changeable(kind: AnalysisKind): Pick<Analysis, "kind" | "knobs"> {
  const bounds = { value: 0.2, min: 0, max: 1, step: 0.01 };
  return { kind, knobs: [{ input: "activation_rate", label: "Activation", unit: "percent", ...bounds }] };
}

/** A request of a session with one analysis that can be changed, `growth-projection`, and one that can't. */
export function requestFor(more: Partial<AdvisorRequest> = {}): AdvisorRequest {
  return {
    kind: "draft",
    messages: [
      { role: "system", content: "You advise founders." },
      { role: "user", content: "Where does growth leak?" },
    ],
    partsSchema,
    runWhatIf: null,
    // The offline advisor reads all of it, this one only which analyses can be changed.
    material: {
      analyses: [changeable("growth-projection"), { ...changeable("runway"), knobs: [] }],
    } as unknown as Material,
    question: "",
    ...more,
  };
}

/** All that one answer brought: its events, what they add up to, and how it failed, if it did. */
export interface Heard {
  events: AdvisorEvent[];
  prose: string;
  parts: string;
  finished: Extract<AdvisorEvent, { kind: "finished" }> | null;
  waits: number[];
  error: SextantError | null;
}

/** Follows one answer to its end. An error that is none of Sextant's own is thrown on. */
export async function hear(events: AsyncIterable<AdvisorEvent>): Promise<Heard> {
  const heard: Heard = { events: [], prose: "", parts: "", finished: null, waits: [], error: null };
  try {
    for await (const event of events) {
      heard.events.push(event);
      if (event.kind === "prose") heard.prose += event.text;
      else if (event.kind === "parts") heard.parts += event.text;
      else if (event.kind === "waiting") heard.waits.push(event.seconds);
      else heard.finished = event;
    }
  } catch (error) {
    if (!(error instanceof SextantError)) throw error;
    heard.error = error;
  }
  return heard;
}

/** Asks the model at an address once; waits between tries take no time. */
export function ask(
  baseUrl: string,
  request: AdvisorRequest = requestFor(),
  options: Partial<OpenAiAdvisorOptions> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Heard> {
  const advisor = createOpenAiAdvisor({
    settings: settingsFor(baseUrl),
    key: secretKey,
    wait: () => Promise.resolve(),
    ...options,
  });
  return hear(advisor.advise(request, signal));
}

/** Everything that an error carries, its cause and stack included. */
export function allOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = Object.getOwnPropertyNames(error).map((name) => allOf(Reflect.get(error, name)));
  return [error.name, ...own].join("\n");
}
