import { APIError } from "openai";
import { readToldError } from "./error-body.ts";
import { EndpointFault, type Fault } from "./fault.ts";
import { plainWords } from "./plain-words.ts";

/** An error and everything that it names as its cause, outermost first. */
function chain(error: unknown): object[] {
  const links: object[] = [];
  let next = error;
  while (typeof next === "object" && next !== null && links.length < 8) {
    links.push(next);
    next = "cause" in next && next.cause !== undefined ? next.cause : firstOfMany(next);
  }
  return links;
}

/** Where several addresses of one host were tried, each failed in its own way: the first says enough. */
function firstOfMany(error: object): unknown {
  return "errors" in error && Array.isArray(error.errors) ? error.errors[0] : undefined;
}

function networkCode(links: object[]): string {
  for (const link of links) if ("code" in link && typeof link.code === "string" && link.code !== "") return link.code;
  if (links.some((link) => link instanceof Error && link.name === "HTTPParserError")) return "HPE_INVALID";
  if (links.some((link) => link instanceof Error && link.message === "bad port")) return "ERR_INVALID_URL";
  return "";
}

/**
 * Tells what went wrong from what was thrown on the way.
 * @param phase `asking` until the answer's headers are there, `reading` after
 */
export function recogniseFault(error: unknown, phase: "asking" | "reading", key: string | null): Fault {
  const links = chain(error);
  for (const link of links) if (link instanceof EndpointFault) return link.fault;
  for (const link of links) {
    if (link instanceof APIError && link.status === undefined && link.error !== undefined) {
      const told = readToldError(link.error);
      return { kind: "told", said: plainWords(told.said, key), code: plainWords(told.code, key) };
    }
    if (link instanceof SyntaxError) return { kind: "garbled" };
  }
  if (phase === "reading") return { kind: "cut" };
  return { kind: "network", code: networkCode(links) };
}
