import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { HttpHost } from "../../electron/hosts/http-host.ts";
import { letIn, startTestHost } from "../support/host-lines.ts";
import { ask, type HttpAnswer } from "../support/http-ask.ts";
import { knock } from "../support/knock.ts";
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
    expect(second.status).toBe(403);
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
    expect([answer.status, answer.body, answer.headers["set-cookie"]]).toEqual([403, "", undefined]);
  });

  it("shows a browser without a pass nothing but where to find the link", async () => {
    const answer = await get("/", { host: headers["host"] ?? "" });
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain("style-nonce");
    expect(strangers).toBe(1);
  });
});

describe("a call is refused", () => {
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
    "/%252e%252e%252fsecret.txt",
    "/..%255csecret.txt",
    "/%c0%ae%c0%ae/secret.txt",
    "/assets/..;/../secret.txt",
    "/secret.txt%00.js",
    "/link.txt",
    "/linked/secret.txt",
    "/assets/%00",
    "/assets",
    "/assets/",
    "/index.html/",
    "/nothing.js",
    "/%",
  ])("has nothing to give for %s", async (path) => {
    const answer = await knock(host.port, { path, headers: Object.entries(headers) });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("not for anyone");
  });

  it("can't be written to", async () => {
    for (const method of ["POST", "PUT", "DELETE"])
      expect((await ask(host.port, { method, path: "/assets/main-1a2b.js", headers })).status).toBe(405);
  });
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
