import { SextantError } from "../contract/errors.ts";
import type { AdvisorSettings, ConnectionReport } from "../contract/settings.ts";
import { CompletionChunk, textOf } from "./endpoint/completion-chunk.ts";
import { checkEndpoint, likelyAddress } from "./endpoint/endpoint-address.ts";
import { explainFault } from "./endpoint/explain-fault.ts";
import { EndpointFault, type Fault } from "./endpoint/fault.ts";
import { openEndpoint, type ModelEndpoint } from "./endpoint/model-endpoint.ts";
import { placeOf } from "./endpoint/place.ts";
import { plainWords } from "./endpoint/plain-words.ts";
import { isDropped } from "./endpoint/retry-rules.ts";
import { usualLimits, type Limits } from "./endpoint/watch-body.ts";
import { watchWords } from "./endpoint/watch-words.ts";

/** Somebody is waiting at the screen. */
const testLimits: Limits = { ...usualLimits, headers: 120_000, idle: 60_000, words: 120_000 };

/** Faults after which asking for a completion would only fail in the same way. */
const hopeless = new Set<Fault["kind"]>(["network", "redirected", "slow"]);

/**
 * Tries the settings in earnest: asks for the list of models, then for a tiny completion, and says in plain words what is
 * wrong and what to change. Never throws; never names the key.
 */
export async function testConnection(
  settings: AdvisorSettings,
  key: string | null,
  options: { now?: () => number; timeouts?: Partial<Limits>; signal?: AbortSignal } = {},
): Promise<ConnectionReport> {
  if (settings.preset === "offline")
    return { ok: true, code: "ok", message: "The offline advisor needs no connection.", hint: "", models: [] };
  const usedKey = key === "" ? null : key;
  const signal = options.signal ?? new AbortController().signal;
  const limits = { ...testLimits, ...options.timeouts };
  const open = (baseUrl: string): ModelEndpoint =>
    openEndpoint({ ...settings, baseUrl }, usedKey, limits, options.now ?? Date.now);
  let models: string[] = [];
  try {
    checkEndpoint({ ...settings, model: settings.model.trim() || "any" }, usedKey);
    const endpoint = open(settings.baseUrl);
    // Some servers have no list; the completion decides.
    models = await listedModels(endpoint, signal, true);
    if (settings.model.trim() === "") checkEndpoint(settings, usedKey);
    const answeredAs = plainWords(await firstWord(endpoint, settings.model, limits.words, signal), usedKey);
    const { host, model } = placeOf(settings, usedKey, "");
    const other = models.length > 0 && !isListed(model, models) && answeredAs !== "" && answeredAs !== model;
    const hint = other ? `It lists no “${model}” and answered with “${answeredAs}”.` : "";
    return { ok: true, code: "ok", message: `${host} answers with ${other ? answeredAs : model}.`, hint, models };
  } catch (error) {
    const known = error instanceof EndpointFault ? explainFault(error.fault, placeOf(settings, usedKey, "")) : error;
    if (!(known instanceof SextantError))
      return {
        ok: false,
        code: "advisor.unreachable",
        message: "The connection could not be tried.",
        hint: "Check the address in Settings.",
        models,
      };
    const hint = await betterHint(known, settings, models, open, signal);
    return { ok: false, code: known.code, message: known.message, hint, models };
  }
}

async function listedModels(endpoint: ModelEndpoint, signal: AbortSignal, mayRepeat: boolean): Promise<string[]> {
  try {
    return await endpoint.listModels(signal);
  } catch (error) {
    if (!(error instanceof EndpointFault) || !hopeless.has(error.fault.kind)) return [];
    if (mayRepeat && isDropped(error.fault)) return listedModels(endpoint, signal, false);
    throw error;
  }
}

function isListed(model: string, models: readonly string[]): boolean {
  return models.some((name) => name === model || name === `${model}:latest`);
}

/** Asks for a word and stops at the first sign of it. @returns the model's name as the endpoint gives it @throws EndpointFault */
async function firstWord(
  endpoint: ModelEndpoint,
  model: string,
  longest: number,
  signal: AbortSignal,
): Promise<string> {
  const messages = [{ role: "user" as const, content: "Answer with the one word: ready" }];
  const completion = await endpoint.complete({ model, messages, stream: true }, signal);
  const silence = watchWords(completion, longest);
  try {
    for await (const raw of completion.chunks) {
      const chunk = CompletionChunk.safeParse(raw);
      if (!chunk.success) throw new EndpointFault({ kind: "garbled" });
      const choice = chunk.data.choices?.[0];
      const delta = choice?.delta;
      const sign =
        textOf(delta?.content) ||
        delta?.reasoning_content ||
        delta?.refusal ||
        delta?.reasoning_details?.length ||
        choice?.finish_reason;
      if (sign && choice?.finish_reason !== "error") return chunk.data.model ?? "";
    }
  } catch (error) {
    throw silence.fault() ?? new EndpointFault(completion.faultOf(error));
  } finally {
    silence.end();
  }
  throw silence.fault() ?? new EndpointFault({ kind: "cut" });
}

/** Names what would work, where it can be found out: the models that are there, the address that answers. */
async function betterHint(
  error: SextantError,
  settings: AdvisorSettings,
  models: readonly string[],
  open: (baseUrl: string) => ModelEndpoint,
  signal: AbortSignal,
): Promise<string> {
  if (error.code === "advisor.wrong-model" && models.length > 0) {
    const named = nearest(settings.model, models, 6);
    const more = models.length - named.length;
    return `It offers ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}. Choose one of them.`;
  }
  const likely = likelyAddress(settings.baseUrl);
  if ((error.code === "advisor.wrong-address" || error.code === "advisor.not-an-api") && likely !== null) {
    if (await answersAsModelServer(open(likely), signal))
      return `A model's server answers at ${likely}: use that address.`;
  }
  return error.hint;
}

async function answersAsModelServer(endpoint: ModelEndpoint, signal: AbortSignal): Promise<boolean> {
  try {
    await endpoint.listModels(signal);
    return true;
  } catch {
    return false;
  }
}

/** The names that share most with what was typed, best first. */
function nearest(typed: string, names: readonly string[], most: number): string[] {
  const words = typed
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .filter((word) => word !== "");
  const score = (name: string): number => words.filter((word) => name.toLowerCase().includes(word)).length;
  const sorted = [...names];
  sorted.sort((a, b) => score(b) - score(a));
  return sorted.slice(0, most);
}
