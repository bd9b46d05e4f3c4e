/**
 * What can go wrong between the request and the last piece of an answer, told apart by what the user has to do about it.
 * `said` are the endpoint's own words, already cleaned by `plainWords`.
 */
export type Fault =
  /** Answered with a status that is no success. `retryAfter` in seconds; `mayRetry` where the endpoint says so itself. */
  | { kind: "refused"; status: number; said: string; code: string; retryAfter: number | null; mayRetry: boolean | null }
  /** Answered with a redirect. It is never followed: the key would travel along. */
  | { kind: "redirected"; to: string }
  /** Answered with a web page: a captive portal, a proxy's page, or an address that is no API. */
  | { kind: "not-an-api" }
  | { kind: "slow"; awaited: "answer" | "next piece" | "words"; seconds: number }
  /** One event, or the whole answer, is larger than anything that could be one. */
  | { kind: "oversize"; what: "event" | "answer" }
  /** No connection. `code` is the operating system's or the runtime's. */
  | { kind: "network"; code: string }
  /** An error told in the middle of the stream. */
  | { kind: "told"; said: string; code: string }
  | { kind: "garbled" }
  /** The stream ended before the model said that it was done. */
  | { kind: "cut" };

/** Carries a fault through code that only knows exceptions. Its message holds nothing that an endpoint sent. */
export class EndpointFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`endpoint fault: ${fault.kind}`);
    this.name = "EndpointFault";
    this.fault = fault;
  }
}
