import { createHash } from "node:crypto";
import { advisorKeyName } from "../contract/ports.ts";
import { parseUrl } from "../contract/parse-url.ts";
import type { SecretBox } from "../contract/ports.ts";

/**
 * The name under which the secret box holds the key of one server: each server's key is its own, so that a key is never sent
 * anywhere but where it was meant for. An address that is none has a name too, which holds nothing.
 */
export function advisorKeyFor(baseUrl: string): string {
  const origin = parseUrl(baseUrl)?.origin ?? "";
  return `${advisorKeyName}-${createHash("sha256").update(origin).digest("hex").slice(0, 16)}`;
}

/**
 * The key for a server: the one that was entered for it; else, for the server of the saved settings and no other, the one that
 * the environment gives for this run.
 * @param saved the address in the saved settings
 */
export async function readAdvisorKey(secrets: SecretBox, baseUrl: string, saved: string): Promise<string | null> {
  const entered = await secrets.read(advisorKeyFor(baseUrl));
  if (entered !== null || advisorKeyFor(baseUrl) !== advisorKeyFor(saved)) return entered;
  return secrets.read(advisorKeyName);
}
