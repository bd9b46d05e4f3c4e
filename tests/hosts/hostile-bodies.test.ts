import { afterAll, beforeAll, expect, it } from "vitest";
import type { HttpHost } from "../../electron/hosts/http-host.ts";
import { letIn, startTestHost } from "../support/host-lines.ts";
import { ask } from "../support/http-ask.ts";
import { aProfile } from "../support/examples.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { sharedFolder } from "../support/temp-folder.ts";

const folder = sharedFolder();
let app: TestApp;
let host: HttpHost;
let headers: Record<string, string>;

beforeAll(async () => {
  app = await openTestApp(folder);
  host = await startTestHost(app, folder);
  headers = await letIn(host);
});
afterAll(async () => {
  await host.close();
  await app.close();
});

const profile = (name: string): string => JSON.stringify({ profile: aProfile() }).replace('"Harbour"', name);
const deep = 10_000;
const bodies: Record<string, string | Buffer> = {
  nothing: "",
  "white space": " \r\n\t ",
  "half of a text": '{"profile":{"name":"Har',
  "two texts": "{}{}",
  "a byte order mark": "\uFEFF{}",
  "bytes that are no UTF-8": Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  "a NUL": "\u0000",
  "names without quotes": "{profile: 1}",
  "a number without end": "9".repeat(100_000),
  "a number too large": profile("1e999"),
  "ten thousand lists in each other": "[".repeat(deep) + "]".repeat(deep),
  "ten thousand objects in each other": '{"profile":'.repeat(deep) + "1" + "}".repeat(deep),
  "ten thousand lists in a field": profile("[".repeat(deep) + "]".repeat(deep)),
  "a million lists that are never closed": "[".repeat(1_000_000),
  "a million lists in each other": "[".repeat(1_000_000) + "]".repeat(1_000_000),
  "half a million keys": `{${Array.from({ length: 500_000 }, (_, at) => `"k${at}":0`).join(",")}}`,
  "__proto__ as a key": '{"__proto__":{"profile":{"name":"x"},"polluted":true}}',
  "constructor as a key": '{"constructor":{"prototype":{"polluted":true}},"profile":{"__proto__":{"polluted":true}}}',
  "a list for an object": "[]",
  null: "null",
};

it.each(Object.keys(bodies))(
  "a call's body that is %s is refused by name, and the next call is answered",
  async (name) => {
    const answer = await ask(host.port, {
      method: "POST",
      path: "/api/call/company.create",
      headers,
      body: bodies[name] ?? "",
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: "call.invalid" } });
    expect("polluted" in {}).toBe(false);
    const next = await ask(host.port, { method: "POST", path: "/api/call/company.list", headers, body: "{}" });
    expect(JSON.parse(next.body)).toEqual({ ok: true, value: [] });
    expect(app.faults).toEqual([]);
  },
);

it.each([
  "../../company.list",
  "company.list%00",
  "__proto__",
  "constructor",
  "x".repeat(10_000),
  "%ff%fe",
  "company%2elist",
])("a call that is named %.30s is not known", async (name) => {
  const answer = await ask(host.port, { method: "POST", path: `/api/call/${name}`, headers, body: "{}" });
  expect([200, 403, 404, 405]).toContain(answer.status);
  expect(answer.body).not.toContain('"ok":true');
});

it("cuts off a head that is larger than any browser's, without a word", async () => {
  const answer = await ask(host.port, { path: "/", headers: { ...headers, "x-large": "x".repeat(20_000) } });
  expect([answer.status, answer.body]).toEqual([431, ""]);
});
