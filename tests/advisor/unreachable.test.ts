import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkEndpoint } from "../../electron/advisor/endpoint/endpoint-address.ts";
import { explainNetwork } from "../../electron/advisor/endpoint/explain-network.ts";
import { placeOf } from "../../electron/advisor/endpoint/place.ts";
import { recogniseFault } from "../../electron/advisor/endpoint/recognise-fault.ts";
import { answer } from "../support/model-answers.ts";
import { redirectTo, status } from "../support/model-faults.ts";
import { startScriptedModel, type ScriptedModel } from "../support/scripted-model.ts";
import { allOf, ask, requestFor, secretKey, settingsFor } from "./asking.ts";

/** A port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let model: ScriptedModel;
beforeEach(async () => {
  model = await startScriptedModel();
});
afterEach(() => model.close());

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])(
    "with %i is not followed: neither key nor question reach the other host",
    async (code) => {
      const other = await startScriptedModel();
      model.queue(redirectTo(`${other.baseUrl}/chat/completions`, code));
      const heard = await ask(model.baseUrl);
      await other.close();
      expect([other.requests, other.others]).toEqual([[], []]);
      expect(heard.error?.code).toBe("advisor.wrong-address");
      expect(heard.error?.message).toContain(other.origin);
    },
  );

  it("with the key in its target is told without it", async () => {
    model.queue(redirectTo(`https://elsewhere.example/v1?token=${secretKey}`));
    const heard = await ask(model.baseUrl);
    expect(allOf(heard.error)).not.toContain(secretKey);
  });
});

describe("no server", () => {
  it("at the address is tried three times, then said in plain words", async () => {
    const heard = await ask(`http://127.0.0.1:${await freePort()}/v1`);
    expect([heard.error?.code, heard.waits]).toEqual(["advisor.unreachable", [1, 2]]);
    expect(heard.error?.message).toMatch(/^Nothing answers at 127\.0\.0\.1:\d+ on this machine\.$/);
  });

  it("of the name is told apart from a refused connection", async () => {
    // No name has a part of 64 letters: this one is never looked up anywhere.
    const heard = await ask(`https://${"x".repeat(64)}.example/v1`);
    expect(heard.error?.code).toBe("advisor.unreachable");
    expect(heard.error?.message).toMatch(/^No server has the name x+\.example\.$/);
  });

  it("with encryption is told to be one without it", async () => {
    const heard = await ask(model.baseUrl.replace("http:", "https:"));
    expect(heard.error?.code).toBe("advisor.unreachable");
    expect(heard.error?.message).toMatch(/No encrypted connection/);
    expect(heard.error?.hint).toMatch(/http:\/\//);
  });

  it("that speaks the web's language is told apart from a failed connection", async () => {
    const server = createServer((socket) => {
      socket.once("data", () => socket.end("-ERR unknown command\r\n"));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const heard = await ask(`http://127.0.0.1:${port}/v1`);
    await new Promise((resolve) => server.close(resolve));
    expect(heard.error?.code).toBe("advisor.not-an-api");
  });
});

describe("each cause of no connection", () => {
  const wrapped = (code: string): Error =>
    new TypeError("fetch failed", { cause: Object.assign(new Error("deep down"), { code }) });
  const messages = (code: string): string => {
    const fault = recogniseFault(wrapped(code), "asking", null);
    const place = placeOf(settingsFor("https://api.example.com/v1"), null, "Your session is kept as it is.");
    const error = explainNetwork(fault.kind === "network" ? fault.code : "", place);
    expect(error.hint).toMatch(/^Your session is kept as it is\. .+/);
    return `${error.code} ${error.message}`;
  };

  it("has words of its own", () => {
    expect(
      [
        "ENOTFOUND",
        "EAI_AGAIN",
        "ECONNREFUSED",
        "ENETUNREACH",
        "ETIMEDOUT",
        "UND_ERR_CONNECT_TIMEOUT",
        "CERT_HAS_EXPIRED",
        "DEPTH_ZERO_SELF_SIGNED_CERT",
        "ERR_TLS_CERT_ALTNAME_INVALID",
        "UND_ERR_HEADERS_TIMEOUT",
        "ECONNRESET",
      ].map(messages),
    ).toEqual([
      "advisor.unreachable No server has the name api.example.com.",
      "advisor.unreachable This machine can't look up api.example.com now: it seems to be offline.",
      "advisor.unreachable api.example.com refuses connections.",
      "advisor.unreachable There is no way to api.example.com from this network.",
      "advisor.unreachable api.example.com does not react at all.",
      "advisor.unreachable api.example.com does not react at all.",
      "advisor.unreachable The connection to api.example.com isn't safe: its certificate has expired. Nothing was sent.",
      "advisor.unreachable The connection to api.example.com isn't safe: it made its certificate itself. Nothing was sent.",
      "advisor.unreachable The connection to api.example.com isn't safe: its certificate belongs to another name. Nothing was sent.",
      "advisor.timed-out api.example.com took too long to answer.",
      "advisor.unreachable The connection to api.example.com failed before an answer came.",
    ]);
  });

  it("is found where several addresses of a host were tried", () => {
    const many = new TypeError("fetch failed", {
      cause: new AggregateError([Object.assign(new Error("one"), { code: "ECONNREFUSED" })]),
    });
    expect(recogniseFault(many, "asking", null)).toEqual({ kind: "network", code: "ECONNREFUSED" });
  });
});

describe("settings that can't work", () => {
  it.each([
    ["no address", "", {}, secretKey, "advisor.wrong-address", /No address/],
    [
      "a password in the address",
      "https://me:hunter2@api.example.com/v1",
      {},
      secretKey,
      "advisor.wrong-address",
      /more than an address/,
    ],
    [
      "a query in the address",
      "https://api.example.com/v1?key=hunter2",
      {},
      secretKey,
      "advisor.wrong-address",
      /more than an address/,
    ],
    ["no model", "https://api.example.com/v1", { model: " " }, secretKey, "advisor.wrong-model", /No model/],
    ["a key with a line break", "https://api.example.com/v1", {}, `${secretKey}\n`, "advisor.wrong-key", /character/],
    [
      "a key with a letter that headers can't carry",
      "https://api.example.com/v1",
      {},
      `${secretKey}é`,
      "advisor.wrong-key",
      /character/,
    ],
    [
      "a key that would travel in the open",
      "http://api.example.com/v1",
      {},
      secretKey,
      "advisor.wrong-address",
      /not be encrypted/,
    ],
  ])("%s are refused before anything is sent", async (_name, baseUrl, more, key, code, message) => {
    const heard = await ask(baseUrl, requestFor(), { settings: settingsFor(baseUrl, more), key });
    expect(heard.error?.code).toBe(code);
    expect(heard.error?.message).toMatch(message);
    expect(allOf(heard.error)).not.toMatch(/hunter2|Zq83nVb/);
  });

  it("never come back with a key that was typed into the wrong field", async () => {
    model.script(() => status(404, { error: { message: "no such model", code: "model_not_found" } }));
    const heard = await ask(model.baseUrl, requestFor(), {
      settings: settingsFor(model.baseUrl, { model: secretKey }),
    });
    expect(heard.error?.code).toBe("advisor.wrong-model");
    expect(allOf(heard.error)).not.toContain("Zq83nVb");
  });

  it("do not stand in the way of a server on this machine or in the house", async () => {
    model.queue(answer("Here."));
    expect((await ask(model.baseUrl)).prose).toBe("Here.");
    for (const near of [
      "http://localhost:11434/v1",
      "http://[::1]:1234/v1",
      "http://192.168.1.20:8000/v1",
      "http://10.0.0.7/v1",
      "http://172.31.0.1/v1",
      "http://[fd00::1]:8000/v1",
      "http://[fe80::1]/v1",
      "http://box.local/v1",
      "http://box/v1",
    ])
      expect(() => checkEndpoint(settingsFor(near), secretKey)).not.toThrow();
  });

  it.each([
    "http://10.evil.example/v1",
    "http://192.168.evil.example/v1",
    "http://172.16.evil.example/v1",
    "http://169.254.evil.example/v1",
    "http://127.0.0.1.evil.example/v1",
    "http://172.32.0.1/v1",
    "http://11.0.0.1/v1",
    "http://[fc::1]/v1",
    "http://[2001:db8::fd00]/v1",
    "http://local.evil.example/v1",
  ])("sends no key to %s, which only looks like a server in the house", (far) => {
    expect(() => checkEndpoint(settingsFor(far), secretKey)).toThrow(/would not be encrypted/);
  });
});
