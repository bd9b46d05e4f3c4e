import { troubleIn } from "./explain-told.ts";
import type { Fault } from "./fault.ts";

/** An endpoint that asks to wait longer than this, in seconds, gets no further try: the user decides. */
const longestWait = 60;
/** Requests in all for one answer, the first included. */
const mostTries = 3;
const passing = new Set([500, 502, 503, 504, 529]);
const passingNetwork = new Set(["ECONNREFUSED", "ECONNRESET", "UND_ERR_SOCKET", "EAI_AGAIN"]);

/**
 * Reads how long an endpoint asks to wait, from `retry-after-ms` or `Retry-After` (seconds or a date).
 * @param now milliseconds since 1970, for dates
 * @returns seconds, 0 for a time that has passed, null when it says nothing that can be read
 */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const milliseconds = Number(headers.get("retry-after-ms") ?? NaN);
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds / 1000);
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}

/** Whether a connection that was kept open turned out to be closed: a server that was restarted, mostly. A new one may do. */
export function isDropped(fault: Fault): boolean {
  return fault.kind === "network" && (fault.code === "ECONNRESET" || fault.code === "UND_ERR_SOCKET");
}

/**
 * Whether to ask again after a fault, and after how long. Only for answers of which nothing has been shown.
 * @param tries requests made so far, 1 or more
 * @returns seconds to wait and why, or null: give up
 */
export function pauseBefore(fault: Fault, tries: number): { seconds: number; reason: string } | null {
  if (tries >= mostTries) return null;
  const backOff = 2 ** (tries - 1);
  if (fault.kind === "network")
    return passingNetwork.has(fault.code)
      ? { seconds: backOff, reason: "The model's server can't be reached yet." }
      : null;
  if (fault.kind !== "refused" || fault.mayRetry === false) return null;
  // An empty account and a request that is too long are the same a second later, whatever the status.
  const trouble = fault.retryAfter === null ? troubleIn(fault) : null;
  if (trouble === "quota" || trouble === "context-full") return null;
  const seconds = fault.retryAfter ?? backOff;
  if (seconds > longestWait) return null;
  if (fault.status === 429) return { seconds, reason: "The model's server asks to wait." };
  return passing.has(fault.status) ? { seconds, reason: "The model's server is busy or failing." } : null;
}
