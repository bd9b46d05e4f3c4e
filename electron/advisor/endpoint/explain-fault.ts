import { SextantError } from "../../contract/errors.ts";
import { explainNetwork } from "./explain-network.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { explainTold } from "./explain-told.ts";
import type { Fault } from "./fault.ts";
import { hintOf, toldIn, type Place } from "./place.ts";
import { spanOf } from "./span.ts";

/**
 * A fault in plain words: what happened, and in the hint what was kept and what to do next. Never holds the key or HTML.
 */
export function explainFault(fault: Fault, place: Place): SextantError {
  switch (fault.kind) {
    case "refused":
      return explainRefusal(fault, place);
    case "network":
      return explainNetwork(fault.code, place);
    case "told":
      return (
        explainTold(fault, place) ??
        new SextantError("advisor.server-failed", `${place.host} stopped with an error.${toldIn(fault.said)}`, {
          hint: hintOf(place, "Try again, or choose another model in Settings.", true),
        })
      );
    case "redirected":
      return new SextantError(
        "advisor.wrong-address",
        `${place.address} sends on to ${fault.to}. The key was not sent there.`,
        {
          hint: hintOf(
            place,
            "If you trust that address, enter it in Settings; on a guest network, sign in to the network first.",
          ),
        },
      );
    case "not-an-api":
      return new SextantError(
        "advisor.not-an-api",
        `${place.address} answered with a web page or something else that is not a model's API.`,
        {
          hint: hintOf(
            place,
            place.likely
              ? `Check the address in Settings: it is probably ${place.likely}. On a guest network, sign in to the network first.`
              : "Check the address in Settings. On a guest network, sign in to the network first.",
          ),
        },
      );
    case "slow":
      return new SextantError(
        "advisor.timed-out",
        fault.awaited === "answer"
          ? `${place.host} did not begin to answer within ${spanOf(fault.seconds)}.`
          : fault.awaited === "words"
            ? `${place.host} kept the connection open, but the model said nothing for ${spanOf(fault.seconds)}.`
            : `${place.host} stopped sending: nothing came for ${spanOf(fault.seconds)}.`,
        {
          hint: hintOf(
            place,
            place.local
              ? "A large model may still be loading: wait a little, then try again, or choose a smaller model."
              : "Try again.",
            true,
          ),
        },
      );
    case "oversize":
      return fault.what === "event"
        ? new SextantError(
            "advisor.bad-answer",
            `${place.host} sent one piece that is far too large to be part of an answer. It was not read.`,
            {
              hint: hintOf(place, "Try again. If it happens again, check the address in Settings.", true),
            },
          )
        : new SextantError(
            "advisor.too-long",
            "The model went on and on: the answer grew longer than Sextant can keep.",
            {
              hint: hintOf(place, "Try again, or choose another model in Settings.", true),
            },
          );
    case "garbled":
      return new SextantError("advisor.bad-answer", `${place.host} sent something that can't be read as an answer.`, {
        hint: hintOf(
          place,
          "Try again. If it happens again, check in Settings that the address is OpenAI-compatible.",
          true,
        ),
      });
    case "cut":
      return new SextantError("advisor.cut-off", "The answer broke off before its end.", {
        hint: hintOf(place, "Try again.", true),
      });
  }
}
