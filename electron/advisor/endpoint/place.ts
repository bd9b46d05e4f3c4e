import type { AdvisorSettings } from "../../contract/settings.ts";
import { isOnThisMachine, likelyAddress, localServer, nameAddress, nameHost } from "./endpoint-address.ts";
import { plainWords } from "./plain-words.ts";

/** Where a fault happened and what stands there to lose: what a message needs besides the fault. */
export interface Place {
  address: string;
  host: string;
  model: string;
  hasKey: boolean;
  /** The address that was probably meant, when this one looks wrong. */
  likely: string | null;
  /** A server on this machine, by name where it is known. */
  local: "ollama" | "lm-studio" | "other" | null;
  /** What was kept, as a sentence; empty where nothing could be lost. */
  kept: string;
}

/** The place of an endpoint. @param kept what was kept, as a sentence, or empty */
export function placeOf(settings: AdvisorSettings, key: string | null, kept: string): Place {
  // A key pasted into the wrong field must not come back in a message.
  const clean = (text: string): string => plainWords(text, key);
  const likely = likelyAddress(settings.baseUrl);
  return {
    address: clean(nameAddress(settings.baseUrl)),
    host: clean(nameHost(settings.baseUrl)),
    model: clean(settings.model),
    hasKey: key !== null,
    likely: likely === null ? null : clean(likely),
    local: localServer(settings) ?? (isOnThisMachine(settings.baseUrl) ? "other" : null),
    kept,
  };
}

/** The hint of an error: what was kept, the next step, and the way out that always works. */
export function hintOf(place: Place, step: string, passing = false): string {
  if (place.kept === "") return step;
  return `${place.kept} ${step}${passing ? " You can also finish offline." : ""}`;
}

/** An endpoint's own words as the end of a message. @param said as cleaned by `plainWords`; may be empty */
export function toldIn(said: string): string {
  return said === "" ? "" : ` It said: “${said}”`;
}
