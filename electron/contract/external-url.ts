import { parseUrl } from "./parse-url.ts";
import { hostInLetters } from "./punycode.ts";

/** Longer than any address that a person means to open; some systems cut longer ones. */
const longest = 2_000;
/** Spaces, control and unseen characters, and the backslash, which some programs read as a slash and some do not. */
const unfit = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\\]/u;
/** What a link to a mailbox may ask of the mail program besides to whom: never to attach a file. */
const mailFields = new Set(["subject", "body", "cc", "bcc"]);

/**
 * Whether an address from somebody's text may lead out of the app: https and mailto only, with no name or password in it, nothing
 * unseen, nothing that a mail program would take for more than words. Whatever opens or writes out a link asks here first.
 */
export function isSafeExternalUrl(address: string): boolean {
  return readExternalUrl(address) !== null;
}

/** An address that may lead out of the app, as one is shown it before it is opened. */
export interface ExternalUrl {
  /** The whole address as it is opened. */
  href: string;
  /** Where it leads: the host with its port, or the mailbox. Letters beyond ASCII are in their code (`xn--`). */
  host: string;
  /** The host in the letters that its code stands for, which can look like another one; null where there is no code. */
  letters: string | null;
}

/** Reads an address by the rules of `isSafeExternalUrl`; null where it does not keep them. */
export function readExternalUrl(address: string): ExternalUrl | null {
  if (address.length > longest || unfit.test(address)) return null;
  const url = parseUrl(address);
  if (url === null) return null;
  if (url.protocol === "mailto:") return readMail(url);
  if (!/^https:\/\/[^/]/i.test(address) || url.protocol !== "https:") return null;
  if (url.username !== "" || url.password !== "" || /^https:\/\/[^/?#]*@/i.test(address)) return null;
  return { href: url.href, host: url.host, letters: lettersOf(url.host) };
}

function readMail(url: URL): ExternalUrl | null {
  const mailbox = url.pathname;
  if (!/^[^@%,;]+@[^@%,;/]+$/.test(mailbox)) return null;
  for (const [name, value] of url.searchParams) {
    if (!mailFields.has(name.toLowerCase())) return null;
    // A line break in a subject would begin a header of its own.
    if (name.toLowerCase() !== "body" && /\p{C}/u.test(value)) return null;
  }
  return { href: url.href, host: mailbox, letters: lettersOf(mailbox) };
}

function lettersOf(host: string): string | null {
  const letters = hostInLetters(host);
  return letters === host ? null : letters;
}
