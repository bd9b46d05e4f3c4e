import { SextantError } from "../../contract/errors.ts";
import { hintOf, type Place } from "./place.ts";

const certificate: Record<string, string> = {
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet",
  DEPTH_ZERO_SELF_SIGNED_CERT: "it made its certificate itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate comes from an authority that this machine doesn't know",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate comes from an authority that this machine doesn't know",
  UNABLE_TO_GET_ISSUER_CERT: "its certificate comes from an authority that this machine doesn't know",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate comes from an authority that this machine doesn't know",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate belongs to another name",
  CERT_REVOKED: "its certificate was revoked",
};

function unreachable(message: string, place: Place, step: string): SextantError {
  return new SextantError("advisor.unreachable", message, { hint: hintOf(place, step, true) });
}

function refusedHere(place: Place): SextantError {
  if (place.local === "ollama")
    return unreachable("Ollama isn't running on this machine.", place, "Start it with `ollama serve`, then try again.");
  if (place.local === "lm-studio")
    return unreachable(
      "LM Studio's server isn't running on this machine.",
      place,
      "Open LM Studio, start the server on its Developer page, then try again.",
    );
  if (place.local === "other")
    return unreachable(
      `Nothing answers at ${place.host} on this machine.`,
      place,
      "Start the model's server there, or correct the port in Settings.",
    );
  return unreachable(
    `${place.host} refuses connections.`,
    place,
    "Check the address and port in Settings, or try again later.",
  );
}

/**
 * Why no connection came about, in plain words, each cause with its own next step.
 * @param code the operating system's or the runtime's code; empty when there is none
 */
export function explainNetwork(code: string, place: Place): SextantError {
  const reason = certificate[code];
  if (reason !== undefined)
    return unreachable(
      `The connection to ${place.host} isn't safe: ${reason}. Nothing was sent.`,
      place,
      "Check the address and this machine's date. A company's own certificates are read from the file that NODE_EXTRA_CA_CERTS names.",
    );
  switch (code) {
    case "ECONNREFUSED":
      return refusedHere(place);
    case "ENOTFOUND":
      return unreachable(
        `No server has the name ${place.host}.`,
        place,
        "Check the spelling of the address in Settings, and that this machine is online.",
      );
    case "EAI_AGAIN":
      return unreachable(
        `This machine can't look up ${place.host} now: it seems to be offline.`,
        place,
        "Check the network, then try again.",
      );
    case "ENETUNREACH":
    case "EHOSTUNREACH":
    case "ENETDOWN":
    case "EADDRNOTAVAIL":
      return unreachable(
        `There is no way to ${place.host} from this network.`,
        place,
        "Check the network or the VPN, then try again.",
      );
    case "ETIMEDOUT":
    case "UND_ERR_CONNECT_TIMEOUT":
      return unreachable(
        `${place.host} does not react at all.`,
        place,
        "Check the address and port in Settings, and whether a firewall or VPN stands between.",
      );
    case "UND_ERR_HEADERS_TIMEOUT":
    case "UND_ERR_BODY_TIMEOUT":
      return new SextantError("advisor.timed-out", `${place.host} took too long to answer.`, {
        hint: hintOf(place, "Try again, or choose a smaller model.", true),
      });
    case "ERR_INVALID_URL":
      return new SextantError("advisor.wrong-address", `${place.address} is not an address that can be reached.`, {
        hint: hintOf(place, "Correct it in Settings."),
      });
  }
  if (/^ERR_SSL_|^ERR_TLS_|^EPROTO$/.test(code))
    return unreachable(
      `No encrypted connection to ${place.host} could be made. Nothing was sent.`,
      place,
      place.local
        ? "A server on this machine usually wants http:// in place of https:// in its address."
        : "Check in Settings whether the address should begin with http:// or https://.",
    );
  if (code.startsWith("HPE_"))
    return new SextantError("advisor.not-an-api", `${place.host} answers, but not as a web server does.`, {
      hint: hintOf(place, "Check the port and http:// or https:// in Settings."),
    });
  return unreachable(
    `The connection to ${place.host} failed before an answer came.`,
    place,
    "Check the network, then try again.",
  );
}
