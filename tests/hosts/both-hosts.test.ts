import { describe, expect, it, onTestFinished } from "vitest";
import { aProfile } from "../support/examples.ts";
import { openHttpLine, openIpcLine, type HostLine } from "../support/host-lines.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { tempFolder } from "../support/temp-folder.ts";

async function openLine(transport: string): Promise<HostLine> {
  const folder = tempFolder();
  const app = await openTestApp(folder);
  const line = transport === "IPC" ? await openIpcLine(app) : await openHttpLine(app, folder);
  onTestFinished(async () => {
    await line.close();
    await app.close();
  });
  return line;
}

const create = JSON.stringify({ profile: aProfile() });
const describeApp = { ok: true, value: expect.objectContaining({ mode: "browser", companies: 0 }) };
const problem = (code: string, message: unknown): object => ({
  ok: false,
  error: { code, message, hint: expect.stringMatching(/\S/) },
});

describe.each(["IPC", "HTTP"])("over %s", (transport) => {
  it("answers a call with its value", async () => {
    const line = await openLine(transport);
    expect(JSON.parse(await line.call("app.describe", "{}"))).toEqual(describeApp);
  });

  it("answers a call that does not exist with an error value", async () => {
    const line = await openLine(transport);
    for (const name of ["app.explode", "constructor", "__proto__", "toString"])
      expect(JSON.parse(await line.call(name, "{}"))).toEqual(problem("call.unknown", expect.any(String)));
  });

  it("names the field of an input that does not fit", async () => {
    const line = await openLine(transport);
    const reply = await line.call("company.create", JSON.stringify({ profile: { ...aProfile(), headcount: "many" } }));
    expect(JSON.parse(reply)).toEqual(problem("call.invalid", expect.stringMatching(/headcount/i)));
    expect(JSON.parse(await line.call("company.list", "{}"))).toEqual({ ok: true, value: [] });
  });

  it.each(["", "{", "undefined", "{'a':1}"])(
    "answers an input that is not JSON with an error value: %j",
    async (text) => {
      const line = await openLine(transport);
      expect(JSON.parse(await line.call("app.describe", text))).toEqual(problem("call.invalid", expect.any(String)));
    },
  );

  it.each(["null", "[]", "7", '"text"', '{"__proto__":{"mode":"desktop"}}'])(
    "answers any JSON that is no such input without breaking: %s",
    async (text) => {
      const line = await openLine(transport);
      const reply = JSON.parse(await line.call("company.create", text)) as object;
      expect(reply).toEqual(problem("call.invalid", expect.any(String)));
    },
  );

  it("refuses more than 8 MB, and answers the next call", async () => {
    const line = await openLine(transport);
    const huge = JSON.stringify({ profile: { ...aProfile(), name: "x".repeat(9 * 1024 * 1024) } });
    expect(JSON.parse(await line.call("company.create", huge))).toEqual(
      problem("call.invalid", expect.stringMatching(/8 MB/)),
    );
    expect(JSON.parse(await line.call("app.describe", "{}"))).toEqual(describeApp);
  });

  it("carries every kind of text unchanged", async () => {
    const line = await openLine(transport);
    const sells = "שלום 👩‍🚀 naïve می\u200Cخواهم \t end";
    const profile = { ...aProfile(), sells };
    const created = JSON.parse(await line.call("company.create", JSON.stringify({ profile }))) as {
      value: { sells: string };
    };
    expect(created.value.sells).toBe(sells);
  });

  it("tells every listener what happened", async () => {
    const line = await openLine(transport);
    const heard = await line.listen();
    const alsoHeard = await line.listen();
    const reply = JSON.parse(await line.call("company.create", create)) as { value: { id: string } };
    const event = JSON.stringify({ name: "company.changed", companyId: reply.value.id });
    await expect.poll(() => [heard, alsoHeard]).toEqual([[event], [event]]);
  });

  it("answers nobody but its own page, and changes nothing for them", async () => {
    const line = await openLine(transport);
    const said = await line.callAsStranger("company.create", create);
    if (transport === "HTTP") expect(said).toBe("");
    else expect(JSON.parse(said)).toEqual(problem("call.untrusted", expect.any(String)));
    expect(JSON.parse(await line.call("company.list", "{}"))).toEqual({ ok: true, value: [] });
  });
});
