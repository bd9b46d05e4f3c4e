import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Problem } from "../contract/errors.ts";
import type { HostApp } from "../contract/ports.ts";
import { answerCall, callLimitBytes, refusal, tooLargeReply, unreadableReply } from "./answer-call.ts";
import { createEventStream } from "./event-stream.ts";
import { createGate, type Gate } from "./gate.ts";
import { listPage, readPageFile } from "./page-files.ts";
import { contentSecurityPolicy, guardHeaders, pageHeaders } from "./page-policy.ts";
import { readBody } from "./read-body.ts";
import { readCookie, refuseRequest, type RequestHead, type RequestKind } from "./trust.ts";
import { words } from "./words.ts";

export interface HttpHostOptions {
  /** The built page. */
  rendererFolder: string;
  /** 0 lets the system choose. */
  port: number;
  /** Told when a browser that has no pass asks for the page, so that a new link can be shown where only the user sees it. */
  onStranger?: () => void;
  /** Who has been let in; a new one unless given. */
  gate?: Gate;
  /** How long a sender may take, in milliseconds: for the head of a request, and for all of it. */
  patience?: { headMs: number; requestMs: number };
}

/** The app for browsers on this machine. */
export interface HttpHost {
  port: number;
  /** A link that lets one browser in, once. */
  issueLink(): string;
  /** Ends the event streams, lets running answers finish and stops listening. */
  close(): Promise<void>;
}

const drawSecret = (): string => randomBytes(32).toString("base64url");
const callPrefix = "/api/call/";
const eventsPath = "/api/events";
/** Nobody on this machine needs longer; who does holds a connection open to tire the server. */
const usualPatience = { headMs: 10_000, requestMs: 60_000 };

/**
 * Serves page, calls and events on 127.0.0.1.
 * @throws when the page is not built or the port is taken
 */
export async function startHttpHost(app: HostApp, options: HttpHostOptions): Promise<HttpHost> {
  const page = await listPage(options.rendererFolder);
  const gate = options.gate ?? createGate(Date.now, drawSecret);
  const events = createEventStream(app);
  let port = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A proxy's way of asking names a whole address; nobody asks for a page of ours like that.
    if (!request.url?.startsWith("/")) return sendNothing(response);
    const url = new URL(`http://host.invalid${request.url}`);
    const kind = kindOf(url.pathname);
    if (refuseRequest(kind, headOf(request), port) !== null) return sendNothing(response);
    const letInBefore = gate.admits(readCookie(request.headers.cookie, cookieName(port)));
    if (kind !== "page" && !letInBefore) return sendNothing(response);
    if (kind === "call") return answerPost(url.pathname.slice(callPrefix.length), request, response);
    if (request.method !== "GET" && request.method !== "HEAD") return sendWrongMethod(response, "GET, HEAD");
    if (kind === "page" && request.method === "GET" && url.searchParams.has("token"))
      return letIn(url.searchParams.get("token") ?? "", letInBefore, response);
    if (!letInBefore) return sendNoPass(response);
    if (kind === "events" && request.method === "GET") return events.open(response, guardHeaders);
    return sendFile(url.pathname, request, response);
  };

  /** A person who opened the page by hand is told where the link is, and nothing else. */
  const sendNoPass = (response: ServerResponse): void => {
    options.onStranger?.();
    sendNotice(response, 403, words.noPassTitle, words.noPass);
  };

  const letIn = (token: string, letInBefore: boolean, response: ServerResponse): void => {
    const pass = gate.redeem(token);
    // A browser that opens its own link again is still let in.
    if (pass === null && !letInBefore) return sendNoPass(response);
    const cookie = `${cookieName(port)}=${pass ?? ""}; HttpOnly; SameSite=Strict; Path=/`;
    response.writeHead(303, {
      ...guardHeaders,
      ...(pass === null ? {} : { "set-cookie": cookie }),
      location: "/",
      "cache-control": "no-store",
    });
    response.end();
  };

  const answerPost = async (name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== "POST") return sendWrongMethod(response, "POST");
    if (!/^application\/json(;\s*charset=utf-8)?$/i.test(request.headers["content-type"] ?? ""))
      return sendProblem(response, 415, unreadableReply);
    const inputText = await readBody(request, callLimitBytes);
    if (inputText === null) return sendProblem(response, 413, tooLargeReply);
    sendJson(response, 200, await answerCall(app, name, inputText));
  };

  const sendFile = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const file = page.get(path);
    if (file === undefined) return sendNotice(response, 404, "Sextant", words.noSuchPage);
    const nonce = drawSecret();
    const body = await readPageFile(file, nonce);
    response.writeHead(200, { ...pageHeaders(file, nonce), "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  };

  const { headMs, requestMs } = options.patience ?? usualPatience;
  const limits = { headersTimeout: headMs, requestTimeout: requestMs, connectionsCheckingInterval: headMs / 10 };
  // A request without a Host is refused like one with a wrong Host.
  const server = createServer({ ...limits, requireHostHeader: false }, (request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else sendProblem(response, 500, failedReply);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port;

  return {
    port,
    issueLink: () => `http://127.0.0.1:${port}/?token=${gate.issueToken()}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      events.close();
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), 2_000);
      await closed;
      clearTimeout(late);
    },
  };
}

const failedReply = refusal("app.failed", words.failed, words.failedHint);

/** One cookie jar serves all ports of a machine, so the name carries the port. */
const cookieName = (port: number): string => `sextant-${port}`;

function kindOf(path: string): RequestKind {
  if (path === "/" || path === "/index.html") return "page";
  if (path === eventsPath) return "events";
  return path.startsWith(callPrefix) ? "call" : "file";
}

/** What is said twice counts as not said: two readers could each believe another one. */
function headOf(request: IncomingMessage): RequestHead {
  const once = (name: string): string | undefined => {
    const said = request.headersDistinct[name] ?? [];
    return said.length === 1 ? said[0] : undefined;
  };
  return { host: once("host"), origin: originOf(request), fetchSite: once("sec-fetch-site") };
}

/** An origin that is said twice is none of ours, and not one that is left out. */
function originOf(request: IncomingMessage): string | undefined {
  return request.headersDistinct["origin"]?.join(" ");
}

/** The answer to whoever is not let in: it tells neither what is here nor what was wrong. */
function sendNothing(response: ServerResponse): void {
  response.writeHead(403, { ...guardHeaders, "cache-control": "no-store", "content-length": 0 }).end();
}

function sendJson(response: ServerResponse, status: number, body: string): void {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(status, { ...guardHeaders, ...headers }).end(body);
}

function sendProblem(response: ServerResponse, status: number, reply: { ok: false; error: Problem }): void {
  sendJson(response, status, JSON.stringify(reply));
}

function sendWrongMethod(response: ServerResponse, allow: string): void {
  response.setHeader("allow", allow);
  sendProblem(response, 405, unreadableReply);
}

function sendNotice(response: ServerResponse, status: number, title: string, text: string): void {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sextant</title><h1>${title}</h1><p>${text}</p></html>`;
  response
    .writeHead(status, {
      ...guardHeaders,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy(drawSecret()),
      "cache-control": "no-store",
    })
    .end(html);
}
