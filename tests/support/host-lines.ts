import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { HostApp } from "../../electron/contract/ports.ts";
import { channels } from "../../electron/contract/window-port.ts";
import { startHttpHost, type HttpHost, type HttpHostOptions } from "../../electron/hosts/http-host.ts";
import { attachIpcHost, type CallReceiver } from "../../electron/hosts/ipc-host.ts";
import { ask } from "./http-ask.ts";

/** One transport from a page's side to the app: JSON texts in and out, as the bridge uses it. */
export interface HostLine {
  /** A call from our own page. */
  call(name: string, inputText: string): Promise<string>;
  /** The same call from somewhere else. */
  callAsStranger(name: string, inputText: string): Promise<string>;
  /** Starts to listen; the list grows by the text of each event that comes in. */
  listen(): Promise<readonly string[]>;
  close(): Promise<void>;
}

type Answerer = Parameters<CallReceiver["handle"]>[1];

/** The IPC host with both ends in this process; what passes is cloned, as between processes. */
export function openIpcLine(app: HostApp): Promise<HostLine> {
  const answerers = new Map<string, Answerer>();
  const listeners = new Set<(eventText: string) => void>();
  const detach = attachIpcHost(
    app,
    {
      handle: (channel, answer) => void answerers.set(channel, answer),
      removeHandler: (channel) => void answerers.delete(channel),
    },
    () => [{ send: (_channel, eventText) => listeners.forEach((listener) => listener(structuredClone(eventText))) }],
  );
  const callFrom =
    (url: string) =>
    async (name: string, inputText: string): Promise<string> => {
      const answer = answerers.get(channels.call);
      if (answer === undefined) throw new Error("Nobody answers.");
      const frame = { url, parent: null };
      return structuredClone(await answer({ senderFrame: frame }, ...structuredClone([name, inputText])));
    };
  return Promise.resolve({
    call: callFrom("sextant://app/"),
    callAsStranger: callFrom("https://example.com/"),
    listen: () => {
      const heard: string[] = [];
      listeners.add((eventText) => heard.push(eventText));
      return Promise.resolve(heard);
    },
    close: () => Promise.resolve(detach()),
  });
}

/** The HTTP host on a port of its own, seen by a browser that has been let in. */
export async function openHttpLine(app: HostApp, folder: string): Promise<HostLine> {
  const host = await startTestHost(app, folder);
  const headers = await letIn(host);
  const post = async (name: string, body: string, sent: Record<string, string>): Promise<string> =>
    (await ask(host.port, { method: "POST", path: `/api/call/${name}`, headers: sent, body })).body;
  return {
    call: (name, inputText) => post(name, inputText, headers),
    callAsStranger: (name, inputText) => post(name, inputText, { ...headers, origin: "https://example.com" }),
    listen: () => listenToServer(host.port, headers),
    close: () => host.close(),
  };
}

/** An HTTP host with a small page, and beside the page's folder a file that it must never hand out, with links to it. */
export function startTestHost(app: HostApp, folder: string, options: Partial<HttpHostOptions> = {}): Promise<HttpHost> {
  const rendererFolder = join(folder, "page");
  mkdirSync(join(rendererFolder, "assets"), { recursive: true });
  writeFileSync(join(rendererFolder, "index.html"), '<meta name="style-nonce" content="%STYLE_NONCE%"><p>page</p>');
  writeFileSync(join(rendererFolder, "assets", "main-1a2b.js"), "globalThis.started = true;");
  writeFileSync(join(folder, "secret.txt"), "not for anyone");
  // A host that starts again on the same folder finds its page as it left it.
  if (!existsSync(join(rendererFolder, "link.txt"))) {
    symlinkSync(join(folder, "secret.txt"), join(rendererFolder, "link.txt"));
    symlinkSync(folder, join(rendererFolder, "linked"));
  }
  return startHttpHost(app, { rendererFolder, port: 0, ...options });
}

/** Headers of a call by a browser that used the one-time link. */
export async function letIn(host: HttpHost): Promise<Record<string, string>> {
  const link = new URL(host.issueLink());
  const answer = await ask(host.port, { path: link.pathname + link.search, headers: { host: link.host } });
  const cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0];
  if (cookie === undefined) throw new Error(`No pass was given: ${answer.status} ${answer.body}`);
  return {
    host: link.host,
    origin: link.origin,
    cookie,
    "sec-fetch-site": "same-origin",
    "content-type": "application/json",
  };
}

/** Opens the event stream, which lives until the host closes. */
function listenToServer(port: number, headers: Record<string, string>): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: "/api/events", headers, agent: false }, (response) => {
      const heard: string[] = [];
      let unread = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        const blocks = (unread + chunk).split("\n\n");
        unread = blocks.pop() ?? "";
        for (const block of blocks) if (block.startsWith("data: ")) heard.push(block.slice("data: ".length));
      });
      resolve(heard);
    });
    sent.on("error", reject);
    sent.end();
  });
}
