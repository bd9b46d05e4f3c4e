import { isSafeExternalUrl } from "../contract/external-url.ts";

/** The address of a run where it may stand in a document, else null. Every format asks here before it writes a link. */
export function addressOf({ href }: { href?: string }): string | null {
  return href !== undefined && isSafeExternalUrl(href) ? href : null;
}
