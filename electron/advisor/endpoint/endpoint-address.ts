import { SextantError } from "../../contract/errors.ts";
import { holdsMoreThanAddress, moreThanAddress, type AdvisorSettings } from "../../contract/settings.ts";

const ownMachine = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$|\.localhost$/;
/** Whole addresses only: the name `10.example.org` may be anybody's. An address of four numbers is always written as such by `URL`. */
const ownNetwork = [
  /^(?:10(?:\.\d+){3}|(?:192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)(?:\.\d+){2})$/,
  /^\[(?:f[cd][\da-f]{2}|fe[89ab][\da-f]):[\da-f:]+\]$/,
  /\.(?:local|lan|home\.arpa|internal)$/,
  /^[^.:[\]]+$/,
];

function parsed(baseUrl: string): URL | null {
  try {
    return new URL(baseUrl);
  } catch {
    return null;
  }
}

/** An address as messages name it: without user, password, query and fragment, which may hold secrets. */
export function nameAddress(baseUrl: string): string {
  const url = parsed(baseUrl);
  return url ? `${url.origin}${url.pathname.replace(/\/+$/, "")}` : "this address";
}

/** Host and port of an address, as messages name the server behind it. */
export function nameHost(baseUrl: string): string {
  return parsed(baseUrl)?.host ?? "the server";
}

/** Whether the address is on this very machine. */
export function isOnThisMachine(baseUrl: string): boolean {
  const url = parsed(baseUrl);
  return url !== null && ownMachine.test(url.hostname);
}

/** Which local model server lives at the address, going by its preset or its usual port; null for anything else. */
export function localServer(settings: AdvisorSettings): "ollama" | "lm-studio" | null {
  if (!isOnThisMachine(settings.baseUrl)) return null;
  const port = parsed(settings.baseUrl)?.port;
  if (settings.preset === "ollama" || port === "11434") return "ollama";
  if (settings.preset === "lm-studio" || port === "1234") return "lm-studio";
  return null;
}

/** The address that was probably meant, or null when nothing looks wrong with it: a full path was pasted, or `/v1` is missing. */
export function likelyAddress(baseUrl: string): string | null {
  const url = parsed(baseUrl);
  if (!url) return null;
  const path = url.pathname.replace(/\/+$/, "");
  const pasted = path.replace(/\/(?:chat\/completions|completions|models|responses|embeddings)$/, "");
  if (pasted !== path) return `${url.origin}${pasted}`;
  return /\/v\d+(?:beta\d*|alpha\d*)?(?:\/|$)|\/openai$/.test(path) ? null : `${url.origin}${path}/v1`;
}

/**
 * Checks address, model and key before anything is sent.
 * @throws SextantError wrong-address, wrong-model or wrong-key, saying what to change
 */
export function checkEndpoint(settings: AdvisorSettings, key: string | null): void {
  const url = parsed(settings.baseUrl);
  if (!url)
    throw new SextantError("advisor.wrong-address", "No address of a model's server is set.", {
      hint: "Enter one in Settings, such as http://127.0.0.1:11434/v1, or use the offline advisor.",
    });
  if (holdsMoreThanAddress(settings.baseUrl))
    throw new SextantError("advisor.wrong-address", moreThanAddress, {
      hint: `Enter ${nameAddress(settings.baseUrl)} in Settings, and the key in its own field.`,
    });
  if (settings.model.trim() === "")
    throw new SextantError("advisor.wrong-model", "No model is chosen.", {
      hint: "Enter a model's name in Settings. Test connection lists those that the server offers.",
    });
  if (key === null) return;
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new SextantError(
      "advisor.wrong-key",
      "The key holds a character that no key has, such as a space or a line break.",
      {
        hint: "Copy the key again and store it in Settings.",
      },
    );
  if (url.protocol === "http:" && !ownMachine.test(url.hostname) && !ownNetwork.some((own) => own.test(url.hostname)))
    throw new SextantError(
      "advisor.wrong-address",
      `The connection to ${url.host} would not be encrypted: others could read the key. Nothing was sent.`,
      {
        hint: "Write https:// in the address in Settings.",
      },
    );
}
