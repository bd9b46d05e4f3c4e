import { createHash, timingSafeEqual } from "node:crypto";

/** The only origin that the desktop window ever shows. */
export const appOrigin = "sextant://app";

/** Whether `url` is a page of our own, in the desktop app. */
export function isOwnPage(url: string): boolean {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return false;
  }
  return (
    parsed.protocol === "sextant:" &&
    parsed.host === "app" &&
    parsed.username === "" &&
    parsed.password === "" &&
    parsed.port === ""
  );
}

/** Where an IPC message came from. */
export interface Sender {
  url: string;
  isMainFrame: boolean;
}

/** Whether an IPC message may be answered: it comes from the main frame of our own page, and from nothing inside it. */
export function isTrustedSender(sender: Sender | null): boolean {
  return sender !== null && sender.isMainFrame && isOwnPage(sender.url);
}

/** The parts of an HTTP request that trust depends on; `undefined` where a header is absent. */
export interface RequestHead {
  host: string | undefined;
  origin: string | undefined;
  /** Sec-Fetch-Site: what the browser says about who asks. */
  fetchSite: string | undefined;
}

/**
 * What is asked for. `page`: the document itself, which a person opens by a link; `file`: a script, style or font of
 * it; `events`: the event stream; `call`: something that may change the store.
 */
export type RequestKind = "page" | "file" | "events" | "call";

/** Why a request is refused. */
export type Refusal = "host" | "origin" | "site";

/**
 * Checks who asks, before anything is read. A foreign Host header is how a rebound DNS name shows itself, a foreign
 * Origin or Sec-Fetch-Site how another web page does. The document may also be opened by hand, with no site at all.
 */
export function refuseRequest(kind: RequestKind, head: RequestHead, port: number): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (head.host === undefined || !hosts.includes(head.host)) return "host";
  if (head.origin === undefined ? kind === "call" : head.origin !== `http://${head.host}`) return "origin";
  if (kind === "page" && (head.fetchSite === undefined || head.fetchSite === "none")) return null;
  return head.fetchSite === "same-origin" ? null : "site";
}

/** Compares two secrets in a time that tells nothing about where they differ, not even their lengths. */
export function sameSecret(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/**
 * The value of the cookie `name` in a Cookie header, or null. Null too where it is there twice: a page on another port of this machine
 * can add a cookie of the same name, and then nobody can say which of them is ours.
 */
export function readCookie(header: string | undefined, name: string): string | null {
  const found: string[] = [];
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) found.push(part.slice(at + 1).trim());
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
