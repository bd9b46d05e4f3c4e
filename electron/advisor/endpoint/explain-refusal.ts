import { SextantError } from "../../contract/errors.ts";
import { explainTold, keyError, modelError, quotaError, troubleIn } from "./explain-told.ts";
import type { Fault } from "./fault.ts";
import { hintOf, toldIn, type Place } from "./place.ts";
import { spanOf } from "./span.ts";

type Refusal = Extract<Fault, { kind: "refused" }>;

const wrongPath =
  /unexpected endpoint|unknown (?:request )?(?:url|path|endpoint|route)|no route|cannot post|plain http request|http request (?:was sent )?to (?:an )?https/i;

function rateLimited({ retryAfter, said }: Refusal, place: Place): SextantError {
  const asks = retryAfter === null ? "and asks to slow down" : `and asks to wait ${spanOf(retryAfter)}`;
  return new SextantError("advisor.rate-limited", `${place.host} got too many requests ${asks}.${toldIn(said)}`, {
    hint: hintOf(
      place,
      retryAfter === null ? "Wait a minute, then try again." : `Try again in ${spanOf(retryAfter)}.`,
      true,
    ),
  });
}

function wrongAddress({ status, said }: Refusal, place: Place): SextantError {
  return new SextantError(
    "advisor.wrong-address",
    `There is no chat completions API at ${place.address} (status ${status}).${toldIn(said)}`,
    {
      hint: hintOf(
        place,
        place.likely
          ? `Check the address in Settings: it is probably ${place.likely}.`
          : "Check the address in Settings; most end in /v1.",
      ),
    },
  );
}

/**
 * A status that is no success, in plain words: by what the endpoint said where its words are known, else by its status.
 */
export function explainRefusal(refusal: Refusal, place: Place): SextantError {
  const { status, said } = refusal;
  if (status === 429)
    return troubleIn(refusal) === "quota" && refusal.retryAfter === null
      ? quotaError(said, place)
      : rateLimited(refusal, place);
  if (status === 402) return quotaError(said, place);
  if (status === 401) return keyError(said, place);
  if (wrongPath.test(said) || status === 405) return wrongAddress(refusal, place);
  const told = explainTold(refusal, place);
  if (told) return told;
  switch (status) {
    case 403:
      return keyError(said, place);
    case 404:
      // "The model `x` …" in words that are not known yet is still about the model.
      return place.model !== "" && said.includes(place.model) ? modelError(said, place) : wrongAddress(refusal, place);
    case 408:
    case 504:
    case 524:
      return new SextantError("advisor.timed-out", `${place.host} took too long (status ${status}).${toldIn(said)}`, {
        hint: hintOf(place, "Try again, or choose a faster model.", true),
      });
    case 413:
      return new SextantError("advisor.context-full", `The request is larger than ${place.host} takes.`, {
        hint: hintOf(place, "Shorten the longest facts and answers, or choose another model.", true),
      });
  }
  if (status >= 500)
    return new SextantError("advisor.server-failed", `${place.host} failed (status ${status}).${toldIn(said)}`, {
      hint: hintOf(place, "The trouble is on its side. Try again in a minute, or choose another model.", true),
    });
  return new SextantError(
    "advisor.server-failed",
    `${place.host} turned the request down (status ${status}).${toldIn(said)}`,
    {
      hint: hintOf(place, "Check the model and the address in Settings, or choose another model.", true),
    },
  );
}
