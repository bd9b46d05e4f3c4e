import { setTimeout as pause } from "node:timers/promises";
import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";
import { SextantError } from "../contract/errors.ts";
import type { SentRequest } from "../contract/sent-request.ts";
import type { AdvisorSettings } from "../contract/settings.ts";
import type { Advisor, AdvisorEvent, AdvisorRequest } from "./advisor.ts";
import { answerCalls, type WhatIfCount } from "./endpoint/answer-calls.ts";
import {
  createCapabilityMemory,
  endpointName,
  type Abilities,
  type CapabilityMemory,
} from "./endpoint/capability-memory.ts";
import { completionRequest, planRequest, recordPartsTool } from "./endpoint/completion-request.ts";
import { describeSent } from "./endpoint/describe-sent.ts";
import { checkEndpoint } from "./endpoint/endpoint-address.ts";
import { explainFault } from "./endpoint/explain-fault.ts";
import { EndpointFault } from "./endpoint/fault.ts";
import { lowerAbilities } from "./endpoint/lower-abilities.ts";
import { openEndpoint } from "./endpoint/model-endpoint.ts";
import { hintOf, placeOf, type Place } from "./endpoint/place.ts";
import { plainWords } from "./endpoint/plain-words.ts";
import { readCompletion, type Round, type Shown } from "./endpoint/read-completion.ts";
import { pauseBefore } from "./endpoint/retry-rules.ts";
import { usualLimits, type Limits } from "./endpoint/watch-body.ts";

/** Rounds of one answer: enough for every what-if on its own, one for the cards and one for the text. */
const mostRounds = 10;

export interface OpenAiAdvisorOptions {
  settings: AdvisorSettings;
  key: string | null;
  /** Milliseconds since 1970; reads dates in headers. */
  now?: () => number;
  /** Waits between tries; rejects when `signal` aborts. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  timeouts?: Partial<Limits>;
  remember?: CapabilityMemory;
}

const waitInEarnest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal });

/**
 * An advisor that asks a model behind any endpoint that speaks the chat completions API.
 * Asks for the structured parts by a function call where the endpoint takes one, else in a fenced block behind the prose;
 * tries again only while nothing has been shown; tells every fault in plain words, never with the key in them.
 */
export function createOpenAiAdvisor(options: OpenAiAdvisorOptions): Advisor {
  const { settings, now = Date.now, wait = waitInEarnest, remember = createCapabilityMemory() } = options;
  const key = options.key === "" ? null : options.key;
  const limits: Limits = { ...usualLimits, ...options.timeouts };
  const endpoint = endpointName(settings.baseUrl, settings.model);

  async function* advise(request: AdvisorRequest, signal: AbortSignal): AsyncGenerator<AdvisorEvent> {
    checkEndpoint(settings, key);
    const server = openEndpoint(settings, key, limits, now);
    const shown: Shown = { prose: false, parts: false, partsFrom: null, last: "", characters: 0 };
    const count: WhatIfCount = { run: 0 };
    let abilities = abilitiesNow();
    let exchange: ChatCompletionMessageParam[] = [];
    let rounds = 0;
    let tries = 0;
    let textOnly = false;
    let provesItself = false;
    let tokensIn: number | null = null;
    let tokensOut: number | null = null;

    for (;;) {
      const plan = { ...planRequest(request, abilities), textOnly: textOnly || rounds >= mostRounds - 1 };
      let round: Round;
      try {
        tries += 1;
        throwIfStopped(signal, shown);
        const completion = await server.complete(completionRequest(request, settings.model, plan, exchange), signal);
        round = yield* readCompletion(completion, shown, request.partsSchema !== null, limits);
      } catch (error) {
        throwIfStopped(signal, shown);
        if (!(error instanceof EndpointFault)) throw error;
        if (!shown.prose && !shown.parts) {
          const lowered = lowerAbilities(error.fault, plan, abilities, settings.model);
          if (lowered) {
            abilities = lowered.abilities;
            provesItself = lowered.remember === "if-it-works";
            if (lowered.remember === "now") note(abilities);
            exchange = [];
            rounds = 0;
            tries = 0;
            textOnly = false;
            continue;
          }
          const again = pauseBefore(error.fault, tries);
          if (again) {
            yield { kind: "waiting", ...again };
            await wait(again.seconds * 1000, signal).catch(() => throwIfStopped(signal, shown));
            continue;
          }
        }
        throw explainFault(error.fault, placeWith(shown));
      }
      rounds += 1;
      tries = 0;
      tokensIn = sum(tokensIn, round.tokensIn);
      tokensOut = sum(tokensOut, round.tokensOut);

      const textMissing = !shown.prose && request.kind !== "repair";
      const asks = round.calls.some(({ name }) => name !== recordPartsTool);
      if (round.finish === "stop" && round.calls.length > 0 && (asks || textMissing) && rounds < mostRounds) {
        throwIfStopped(signal, shown);
        exchange.push(...(await answerCalls(round, request.runWhatIf, count, textMissing)));
        textOnly = !asks;
        continue;
      }
      throwIfNothing(request, round, shown);
      if (provesItself) note(abilities);
      const model = plainWords(round.model, key) || settings.model;
      yield { kind: "finished", reason: round.finish, model, tokensIn, tokensOut };
      return;
    }
  }

  /** What the endpoint is known or hoped to take, as far as the settings allow it. */
  function abilitiesNow(): Abilities {
    const recalled = remember.recall(endpoint);
    return { tools: recalled.tools && settings.tools === "auto", usage: recalled.usage };
  }

  function preview(request: AdvisorRequest): SentRequest {
    return describeSent(request, settings.baseUrl, settings.model, planRequest(request, abilitiesNow()));
  }

  function note(abilities: Abilities): void {
    // With tools turned off in the settings nothing is learnt about them.
    const tools = settings.tools === "auto" ? abilities.tools : remember.recall(endpoint).tools;
    remember.note(endpoint, { tools, usage: abilities.usage });
  }

  function placeWith(shown: Shown): Place {
    return placeOf(
      settings,
      key,
      shown.prose || shown.parts ? "The text so far is kept." : "Your session is kept as it is.",
    );
  }

  function throwIfStopped(signal: AbortSignal, shown: Shown): void {
    if (!signal.aborted) return;
    throw new SextantError("advisor.stopped", "You stopped the answer.", {
      hint: hintOf(placeWith(shown), "Ask again whenever you like."),
    });
  }

  /** A model that says it is done has not always said something. */
  function throwIfNothing(request: AdvisorRequest, { finish }: Round, shown: Shown): void {
    const place = placeWith(shown);
    const tooLittle = place.local
      ? "Try again, load the model with a larger context, or choose another one."
      : "Try again, or choose another model in Settings.";
    if (finish === "length" && !shown.prose && !shown.parts)
      throw new SextantError(
        "advisor.empty",
        "The model reached its longest answer before it wrote a word: it spent all of it on thinking.",
        {
          hint: hintOf(place, tooLittle, true),
        },
      );
    if (finish !== "stop") return;
    if (!shown.prose && !shown.parts)
      throw new SextantError("advisor.empty", "The model sent an empty answer.", {
        hint: hintOf(place, tooLittle, true),
      });
    if (request.kind === "repair" && !shown.parts)
      throw new SextantError("advisor.bad-answer", "The model answered without the action cards.", {
        hint: hintOf(place, "Try the cards again."),
      });
    if (request.kind !== "repair" && !shown.prose)
      throw new SextantError("advisor.empty", "The model sent action cards but no text.", {
        hint: hintOf(place, tooLittle, true),
      });
  }

  return { name: settings.model, advise, preview };
}

function sum(before: number | null, more: number | null): number | null {
  return more === null ? before : (before ?? 0) + more;
}
