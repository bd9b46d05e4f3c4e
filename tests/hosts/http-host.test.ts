import { connect } from "node:net";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { HttpHost } from "../../electron/hosts/http-host.ts";
import { letIn, startTestHost } from "../support/host-lines.ts";
import { ask, type HttpAnswer } from "../support/http-ask.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

let host: HttpHost;
let headers: Record<string, string>;
let strangers = 0;

beforeEach(async () => {
  strangers = 0;
  const folder = tempFolder();
  const app = await openTestApp(folder);
  host = await startTestHost(app, folder, { onStranger: () => void strangers++ });
  headers = await letIn(host);
  onTestFinished(async () => {
    await host.close();
    await app.close();
  });
});

const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));
const get = (path: string, sent = headers): Promise<HttpAnswer> => ask(host.port, { path, headers: sent });
const call = (sent: Record<string, string>, body: string | Buffer = "{}"): Promise<HttpAnswer> =>
  ask(host.port, { method: "POST", path: "/api/call/company.list", headers: sent, body });
const codeOf = (answer: HttpAnswer): unknown => (JSON.parse(answer.body) as { error: { code: string } }).error.code;

describe("letting in", () => {
  it("turns a one-time link into a cookie that scripts and other sites can't use", async () => {
    const link = new URL(host.issueLink());
    expect(link.origin).toBe(`http://127.0.0.1:${host.port}`);
    const answer = await ask(host.port, { path: link.pathname + link.search, headers: { host: link.host } });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/");
    expect(answer.headers["set-cookie"]).toEqual([
      expect.stringMatching(new RegExp(`^sextant-${host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`)),
    ]);
    expect(answer.body + JSON.stringify(answer.headers)).not.toContain(link.searchParams.get("token"));
  });

  it("refuses a link that has been used, says so on a page, and has a new one shown", async () => {
    const link = new URL(host.issueLink());
    const visit = (): Promise<HttpAnswer> =>
      ask(host.port, { path: link.pathname + link.search, headers: { host: link.host } });
    await visit();
    const second = await visit();
    expect(second.status).toBe(401);
    expect(second.headers["set-cookie"]).toBeUndefined();
    expect(second.body).toContain("newest link");
    expect(strangers).toBe(1);
  });

  it("lets a browser that is in open its link again, on the same pass", async () => {
    for (const token of [new URL(host.issueLink()).searchParams.get("token"), "used-before"])
      await get(`/?token=${token}`);
    const again = await get("/?token=used-before");
    expect([again.status, again.headers.location, again.headers["set-cookie"]]).toEqual([303, "/", undefined]);
    expect(strangers).toBe(0);
  });

  it("does not use up a link that is only looked at, or posted to", async () => {
    const link = new URL(host.issueLink());
    const own = { host: link.host };
    for (const method of ["HEAD", "POST"])
      await ask(host.port, { method, path: link.pathname + link.search, headers: own });
    expect((await ask(host.port, { path: link.pathname + link.search, headers: own })).status).toBe(303);
  });

  it("refuses a link that another web page opens", async () => {
    const link = new URL(host.issueLink());
    const answer = await ask(host.port, {
      path: link.pathname + link.search,
      headers: { host: link.host, "sec-fetch-site": "cross-site" },
    });
    expect([answer.status, answer.headers["content-type"], answer.headers["set-cookie"]]).toEqual([
      403,
      "text/html; charset=utf-8",
      undefined,
    ]);
  });

  it("refuses a link with a made-up token", async () => {
    for (const token of ["", "x", "a".repeat(43)])
      expect((await get(`/?token=${token}`, without("cookie"))).status).toBe(401);
  });

  it("shows a browser without a pass nothing but where to find the link", async () => {
    const answer = await get("/", { host: headers["host"] ?? "" });
    expect(answer.status).toBe(401);
    expect(answer.body).not.toContain("style-nonce");
    expect(strangers).toBe(1);
  });
});

describe("a call is refused", () => {
  it("without the cookie, with another one, or with that of another port", async () => {
    for (const cookie of [undefined, "", `sextant-${host.port}=${"a".repeat(43)}`, `sextant-1=${headers["cookie"]}`]) {
      const answer = await call(cookie === undefined ? without("cookie") : { ...headers, cookie });
      expect([answer.status, codeOf(answer)]).toEqual([401, "call.untrusted"]);
    }
  });

  it.each(["evil.example", "127.0.0.1", "localhost:1"])("for the host %s, as after DNS rebinding", async (name) => {
    const answer = await call({ ...headers, host: name, origin: `http://${name}` });
    expect([answer.status, codeOf(answer)]).toEqual([403, "call.untrusted"]);
  });

  it("from another origin, or from none", async () => {
    for (const sent of [
      { ...headers, origin: "https://evil.example" },
      { ...headers, origin: "null" },
      without("origin"),
    ])
      expect([(await call(sent)).status, codeOf(await call(sent))]).toEqual([403, "call.untrusted"]);
  });

  it("from another site, or from what is no browser's page", async () => {
    for (const site of ["cross-site", "same-site", "none"])
      expect((await call({ ...headers, "sec-fetch-site": site })).status).toBe(403);
    expect((await call(without("sec-fetch-site"))).status).toBe(403);
  });

  it("with a content type that a form could send", async () => {
    const types = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx", ""];
    for (const type of types) {
      const answer = await call({ ...headers, "content-type": type });
      expect([answer.status, codeOf(answer)]).toEqual([415, "call.invalid"]);
    }
    expect((await call(without("content-type"))).status).toBe(415);
    expect((await call({ ...headers, "content-type": "application/json; charset=UTF-8" })).status).toBe(200);
  });

  it("with another method than POST, the preflight of another site among them", async () => {
    for (const method of ["GET", "PUT", "OPTIONS", "DELETE"]) {
      const answer = await ask(host.port, { method, path: "/api/call/company.list", headers });
      expect([answer.status, answer.headers.allow]).toEqual([405, "POST"]);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });

  it("when it is larger than 8 MB, with an answer that can be read", async () => {
    const answer = await call(headers, Buffer.alloc(9 * 1024 * 1024, " "));
    expect([answer.status, codeOf(answer)]).toEqual([413, "call.invalid"]);
  });

  it("by cutting off a sender that never ends", async () => {
    const endless = call(headers, Buffer.alloc(80 * 1024 * 1024, " "));
    await expect(endless).rejects.toThrow(/ECONNRESET|EPIPE|socket hang up/);
    expect((await call(headers)).status).toBe(200);
  });
});

describe("the page", () => {
  it("comes with its policy, and with a nonce of its own each time", async () => {
    const [one, other] = [await get("/"), await get("/")];
    expect(one.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    const nonceOf = (answer: HttpAnswer): string | undefined => /content="([\w-]+)"/.exec(answer.body)?.[1];
    expect(nonceOf(one)).toMatch(/^[\w-]{32,}$/);
    expect(nonceOf(other)).not.toBe(nonceOf(one));
    expect(one.headers["content-security-policy"]).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonceOf(one)}'; img-src 'self' data: blob:; ` +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it("may keep files whose name tells their content", async () => {
    const answer = await get("/assets/main-1a2b.js");
    expect([answer.status, answer.body]).toEqual([200, "globalThis.started = true;"]);
    expect(answer.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("private, max-age=31536000, immutable");
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "//secret.txt",
    "/assets/%00",
    "/assets",
    "/assets/",
    "/index.html/",
    "/nothing.js",
    "/%",
  ])("has nothing to give for %s", async (path) => {
    const answer = await rawGet(host.port, path, headers);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain("not for anyone");
  });

  it("can't be written to", async () => {
    for (const method of ["POST", "PUT", "DELETE"])
      expect((await ask(host.port, { method, path: "/assets/main-1a2b.js", headers })).status).toBe(405);
  });

  it("needs the cookie for its files and its events as well", async () => {
    for (const path of ["/assets/main-1a2b.js", "/api/events"])
      expect((await get(path, without("cookie"))).status).toBe(401);
  });
});

it("can't be reached from other machines", async () => {
  const outside = await new Promise<boolean>((resolve) => {
    const socket = connect(host.port, "127.0.0.2");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    onTestFinished(() => void socket.destroy());
  });
  expect(outside).toBe(false);
});

it("closes while a browser still listens", async () => {
  const folder = tempFolder();
  const app = await openTestApp(folder);
  const other = await startTestHost(app, folder);
  const sent = await letIn(other);
  const stream = ask(other.port, { path: "/api/events", headers: sent });
  await expect.poll(async () => (await ask(other.port, { path: "/", headers: sent })).status).toBe(200);
  await other.close();
  expect((await stream).status).toBe(200);
  await app.close();
});

/** Sends a path exactly as written; other clients would tidy it first. */
function rawGet(port: number, path: string, sent: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = Object.entries({ ...sent, connection: "close" }).map(([name, value]) => `${name}: ${value}\r\n`);
    const socket = connect(port, "127.0.0.1", () => socket.write(`GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`));
    let text = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    socket.on("end", () => resolve(text)).on("error", reject);
  });
}
