import { SextantError } from "../../contract/errors.ts";
import { hintOf, toldIn, type Place } from "./place.ts";

/** Endpoints name the same few troubles in their own words; these are the words seen. */
const contextFull =
  /context_length|context.{0,24}(?:length|window|size|limit|overflow|exceed)|(?:exceed|greater|longer|larger).{0,40}context|maximum context|too many (?:input |prompt )?tokens|prompt is too long|input is too long|\bn_ctx\b|reduce the length/i;
const quotaUsed =
  /insufficient[_ ](?:quota|balance|credit|funds)|exceeded your current quota|credit balance|billing|out of credits|payment required|more credits/i;
const filtered =
  /content[_ ](?:filter|policy|management)|moderation|flagged|responsible ai|safety (?:system|filter)|prohibited[_ ]content/i;
const modelMissing =
  /model_not_found|no models? (?:is )?loaded|try pulling|model\b.{0,160}(?:not (?:found|exist|available|supported|loaded)|does(?:n't| not) exist|no access|not have access|unknown|is invalid)|(?:unknown|invalid|no such|not a valid) model|not a valid model/i;
const keyWrong =
  /api[ _-]?key.{0,40}(?:invalid|not valid|incorrect|expired|missing|required)|(?:invalid|incorrect|expired|missing).{0,20}api[ _-]?key|invalid_api_key/i;

/** A trouble that endpoints tell in words, whatever the status. */
export type ToldTrouble = "context-full" | "quota" | "key" | "filtered" | "model";

/** Which known trouble an endpoint's words name; null for other words. */
export function troubleIn(told: { said: string; code: string }): ToldTrouble | null {
  const words = `${told.code} ${told.said}`;
  if (contextFull.test(words)) return "context-full";
  if (quotaUsed.test(words)) return "quota";
  if (keyWrong.test(words)) return "key";
  if (filtered.test(words)) return "filtered";
  return modelMissing.test(words) ? "model" : null;
}

/** The error for a trouble that an endpoint told in words that are known; null for other words. */
export function explainTold(told: { said: string; code: string }, place: Place): SextantError | null {
  switch (troubleIn(told)) {
    case "context-full":
      return new SextantError("advisor.context-full", `The request is longer than ${place.model} can read at once.`, {
        hint: hintOf(
          place,
          place.local
            ? "Load the model with a larger context, choose another model, or shorten the longest facts and answers."
            : "Choose a model with a larger context, or shorten the longest facts and answers.",
          true,
        ),
      });
    case "quota":
      return quotaError(told.said, place);
    case "key":
      return keyError(told.said, place);
    case "filtered":
      return new SextantError("advisor.filtered", `The content filter of ${place.host} turned the request down.`, {
        hint: hintOf(place, "Say the problem in other words, or choose another model.", true),
      });
    case "model":
      return modelError(told.said, place);
    case null:
      return null;
  }
}

/** No money or quota is left. */
export function quotaError(said: string, place: Place): SextantError {
  return new SextantError("advisor.quota", `Your account at ${place.host} has no quota left.${toldIn(said)}`, {
    hint: hintOf(place, "Add credit or wait until the quota renews, or choose another model.", true),
  });
}

/** The key is missing or not accepted. */
export function keyError(said: string, place: Place): SextantError {
  return new SextantError(
    "advisor.wrong-key",
    place.hasKey
      ? `${place.host} does not accept the key.${toldIn(said)}`
      : `${place.host} asks for a key, and none is stored.`,
    {
      hint: hintOf(
        place,
        place.hasKey
          ? "Check the key in Settings: it may be mistyped, expired, or for another server."
          : "Store the key in Settings.",
      ),
    },
  );
}

/** The model does not exist there, or this key may not use it. */
export function modelError(said: string, place: Place): SextantError {
  const step =
    place.local === "ollama"
      ? `Fetch it with \`ollama pull ${place.model}\`, or choose another model in Settings.`
      : place.local === "lm-studio"
        ? "Load it in LM Studio, or choose another model in Settings."
        : "Choose another model in Settings. Test connection lists those that the server offers.";
  return new SextantError(
    "advisor.wrong-model",
    `${place.host} has no model “${place.model}” for you.${toldIn(said)}`,
    { hint: hintOf(place, step) },
  );
}
