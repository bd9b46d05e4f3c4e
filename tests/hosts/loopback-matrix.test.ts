import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGate } from "../../electron/hosts/gate.ts";
import type { HttpHost } from "../../electron/hosts/http-host.ts";
import { letIn, startTestHost } from "../support/host-lines.ts";
import { knock, type RawAnswer } from "../support/knock.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { sharedFolder, tempFolder } from "../support/temp-folder.ts";

let app: TestApp;
let host: HttpHost;
let port: number;
/** What the browser that was let in sends. */
let own: Record<string, string>;
let otherHost: HttpHost;
/** The pass of another server on this machine, such as an earlier run of Sextant. */
let otherCookie: string;
let minutes = 0;
let drawn = 0;
const usedTokens: string[] = [];

const folder = sharedFolder();
const otherFolder = sharedFolder();

beforeAll(async () => {
  app = await openTestApp(folder);
  const gate = createGate(
    () => minutes * 60_000,
    () => `secret-${++drawn}`,
  );
  host = await startTestHost(app, folder, { gate });
  port = host.port;
  own = await letIn(host);
  usedTokens.push("secret-1");
  otherHost = await startTestHost(app, otherFolder);
  otherCookie = (await letIn(otherHost))["cookie"] ?? "";
});
afterAll(async () => {
  await host.close();
  await otherHost.close();
  await app.close();
});

type Line = readonly [string, string];
/** What is asked for: each kind with the request that our own page makes. */
const asked = {
  call: { method: "POST", path: "/api/call/company.list", body: "{}" },
  events: { path: "/api/events" },
  file: { path: "/assets/main-1a2b.js" },
} as const;
type Asked = keyof typeof asked;
const kinds = Object.keys(asked) as Asked[];

const lines = (changed: Record<string, string | null>): Line[] =>
  Object.entries({ ...own, ...changed }).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
const send = (kind: Asked, headers: readonly Line[]): Promise<RawAnswer> => knock(port, { ...asked[kind], headers });

/** Every way to be somebody else, as what it changes of a good request. */
const strangers: Record<string, () => Line[]> = {
  "Host: another name": () => lines({ host: "evil.example" }),
  "Host: another name, our port": () => lines({ host: `evil.example:${port}`, origin: `http://evil.example:${port}` }),
  "Host: a look-alike": () => lines({ host: `127.0.0.1.evil.example:${port}` }),
  "Host: without the port": () => lines({ host: "127.0.0.1" }),
  "Host: another port": () => lines({ host: `127.0.0.1:${port + 1}` }),
  "Host: another way to write it": () => lines({ host: `2130706433:${port}` }),
  "Host: all addresses": () => lines({ host: `0.0.0.0:${port}` }),
  "Host: with a user": () => lines({ host: `x@127.0.0.1:${port}` }),
  "Host: empty": () => lines({ host: "" }),
  "Host: none": () => lines({ host: null }),
  "Host: two": () => [...lines({}), ["host", "evil.example"]],
  "Origin: another": () => lines({ origin: "https://evil.example" }),
  "Origin: null": () => lines({ origin: "null" }),
  "Origin: empty": () => lines({ origin: "" }),
  "Origin: longer by a name": () => lines({ origin: "http://127.0.0.1.evil.com" }),
  "Origin: longer by a name after the port": () => lines({ origin: `http://127.0.0.1:${port}.evil` }),
  "Origin: with a user": () => lines({ origin: `http://127.0.0.1:${port}@evil.example` }),
  "Origin: another port": () => lines({ origin: `http://127.0.0.1:${port + 1}` }),
  "Origin: without the port": () => lines({ origin: "http://127.0.0.1" }),
  "Origin: https": () => lines({ origin: `https://127.0.0.1:${port}` }),
  "Origin: our other name": () => lines({ origin: `http://localhost:${port}` }),
  "Origin: two": () => [...lines({}), ["origin", "https://evil.example"]],
  "Site: another": () => lines({ "sec-fetch-site": "cross-site" }),
  "Site: another port of this machine": () => lines({ "sec-fetch-site": "same-site" }),
  "Site: none, as of a program": () => lines({ "sec-fetch-site": null }),
  "Cookie: none": () => lines({ cookie: null }),
  "Cookie: empty": () => lines({ cookie: "" }),
  "Cookie: made up": () => lines({ cookie: `sextant-${port}=${"a".repeat(43)}` }),
  "Cookie: a token that was used": () => lines({ cookie: `sextant-${port}=${usedTokens[0]}` }),
  "Cookie: of another server": () => lines({ cookie: otherCookie }),
  "Cookie: of another server, under our name": () =>
    lines({ cookie: otherCookie.replace(/^sextant-\d+/, `sextant-${port}`) }),
  "Cookie: ours, under another name": () => lines({ cookie: `sextant=${own["cookie"]?.split("=")[1]}` }),
  "Cookie: ours and another": () => lines({ cookie: `${own["cookie"]}; sextant-${port}=x` }),
  "Cookie: another, then ours, in two lines": () => [["cookie", `sextant-${port}=x`], ...lines({})],
};

describe.each(kinds)("asked for %s", (kind) => {
  it("our own page gets an answer", async () => {
    expect((await send(kind, lines({}))).status).toBe(200);
  });

  it.each(Object.keys(strangers))("403 and nothing else: %s", async (name) => {
    const answer = await send(kind, strangers[name]?.() ?? []);
    expect({ name, status: answer.status, body: answer.body }).toEqual({ name, status: 403, body: "" });
    expect(answer.headers).toMatchObject({ "content-length": "0", "referrer-policy": "no-referrer" });
    const telling = Object.keys(answer.headers).filter((each) =>
      /^(access-control|set-cookie|server|location)/.test(each),
    );
    expect(telling).toEqual([]);
  });
});

describe("the one-time link", () => {
  const open = (token: string, changed: readonly Line[] = []): Promise<RawAnswer> =>
    knock(port, { path: `/?token=${token}`, headers: [["host", `127.0.0.1:${port}`], ...changed] });
  const fresh = (): string => new URL(host.issueLink()).searchParams.get("token") ?? "";

  const refused: Record<string, () => string> = {
    "made up": () => "a".repeat(43),
    empty: () => "",
    used: () => usedTokens[0] ?? "",
    "ten minutes old": () => {
      const token = fresh();
      minutes += 10;
      return token;
    },
    "a pass": () => own["cookie"]?.split("=")[1] ?? "",
  };
  it.each(Object.keys(refused))("403, no cookie: %s", async (name) => {
    const answer = await open(refused[name]?.() ?? "");
    expect([answer.status, answer.headers["set-cookie"]]).toEqual([403, undefined]);
  });

  it.each(["cross-site", "same-site"])("403, and not used up, from a page of another site (%s)", async (site) => {
    const token = fresh();
    const answer = await open(token, [["sec-fetch-site", site]]);
    expect([answer.status, answer.body, answer.headers["set-cookie"]]).toEqual([403, "", undefined]);
    expect((await open(token)).status).toBe(303);
  });

  it("403, and not used up, under a name that leads here after all", async () => {
    const token = fresh();
    const rebound = await knock(port, { path: `/?token=${token}`, headers: [["host", `evil.example:${port}`]] });
    expect([rebound.status, rebound.body]).toEqual([403, ""]);
    expect((await open(token)).status).toBe(303);
  });

  it("leaves no address that holds the token: what follows is the bare page, and no Referer is sent", async () => {
    const token = fresh();
    const answer = await open(token);
    expect([answer.status, answer.headers["location"], answer.headers["referrer-policy"]]).toEqual([
      303,
      "/",
      "no-referrer",
    ]);
    expect(answer.headers["set-cookie"]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(JSON.stringify(answer)).not.toContain(token);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });
});

describe("a browser of another site", () => {
  it("gets no leave from a preflight", async () => {
    const headers: Line[] = [
      ["host", `127.0.0.1:${port}`],
      ["origin", "https://evil.example"],
      ["sec-fetch-site", "cross-site"],
      ["access-control-request-method", "POST"],
      ["access-control-request-headers", "content-type"],
      ["access-control-request-private-network", "true"],
    ];
    for (const path of ["/", ...kinds.map((kind) => asked[kind].path)]) {
      const answer = await knock(port, { method: "OPTIONS", path, headers });
      expect([
        answer.status,
        answer.body,
        Object.keys(answer.headers).filter((name) => name.startsWith("access-")),
      ]).toEqual([403, "", []]);
    }
  });

  it("reads nothing by asking as through a proxy", async () => {
    for (const path of [`http://127.0.0.1:${port}/`, `http://evil.example/`, "*"]) {
      const answer = await knock(port, { path, headers: lines({}) });
      expect([answer.status, answer.body]).toEqual([403, ""]);
    }
  });
});

describe("the server", () => {
  it("listens on 127.0.0.1 and on no other address of this machine", async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ address }) => address !== "127.0.0.1")
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address));
    const reached = await Promise.all([...outside, "127.0.0.2", "::1"].map((address) => canConnect(address)));
    expect(reached.filter(Boolean)).toEqual([]);
    expect(await canConnect("127.0.0.1")).toBe(true);
  });

  it.runIf(process.platform === "linux")("is entered in the system's own list with that address alone", () => {
    const hex = port.toString(16).toUpperCase().padStart(4, "0");
    const listening = ["tcp", "tcp6"].flatMap((table) =>
      readFileSync(`/proc/net/${table}`, "utf8")
        .split("\n")
        .map((line) => line.trim().split(/\s+/))
        // 0A: listening.
        .filter((line) => line[3] === "0A" && line[1]?.endsWith(`:${hex}`))
        .map((line) => `${table} ${line[1]}`),
    );
    // Written from the last byte to the first.
    expect(listening).toEqual([`tcp 0100007F:${hex}`]);
  });

  it("cuts off who is slow with the head or the body of a request, and goes on serving the others", async () => {
    const hasty = await startTestHost(app, tempFolder(), { patience: { headMs: 60, requestMs: 120 } });
    const sent = await letIn(hasty);
    const head = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
    const slow = [
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${hasty.port}\r\nX-Slow: `,
      `POST /api/call/company.list HTTP/1.1\r\n${head.join("")}Content-Length: 1000\r\n\r\n{`,
    ].map((text) => untilClosed(hasty.port, text));
    expect((await knock(hasty.port, { path: "/", headers: Object.entries(sent) })).status).toBe(200);
    for (const text of await Promise.all(slow)) expect(text).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect((await knock(hasty.port, { path: "/", headers: Object.entries(sent) })).status).toBe(200);
    await hasty.close();
  });

  it("refuses a request that two readers could cut at different places", async () => {
    const head = lines({}).map(([name, value]) => `${name}: ${value}\r\n`);
    const smuggled = `POST /api/call/company.list HTTP/1.1\r\n${head.join("")}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect(await untilClosed(port, smuggled)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n\r\n$/);
  });
});

function canConnect(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address);
    const end = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    socket.once("connect", () => end(true)).once("error", () => end(false));
  });
}

/** All that a server says to `text` until it hangs up. */
function untilClosed(to: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const socket = connect(to, "127.0.0.1", () => socket.write(text));
    socket.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
    socket.on("error", () => undefined).on("close", () => resolve(said));
  });
}
