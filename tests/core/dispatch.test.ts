import { expect, it } from "vitest";
import { calls, type CallName } from "../../electron/contract/calls.ts";
import { SextantError } from "../../electron/contract/errors.ts";
import { createDispatch, type Handlers } from "../../electron/core/dispatch.ts";
import { aProfile } from "../support/examples.ts";

/** A dispatch whose every call is answered by `answer`, and what it reported. */
function dispatchTo(answer: (input: unknown) => unknown) {
  const reported: unknown[] = [];
  const handlers = Object.fromEntries(Object.keys(calls).map((name) => [name, answer])) as unknown as Handlers;
  return { dispatch: createDispatch(handlers, (error) => void reported.push(error)), reported };
}
const messageOf = async (name: CallName, input: unknown): Promise<string> => {
  const reply = await dispatchTo(() => null).dispatch(name, input);
  return reply.ok ? "answered" : `${reply.error.code} ${reply.error.message}`;
};

it("hands over the parsed and cleaned input, and answers what the handler answers", async () => {
  const { dispatch } = dispatchTo((input) => ({ got: input }));
  const profile = { name: "  Har\u0000bour\n ", stage: "seed", businessModel: "subscription", currency: "EUR" };
  expect(await dispatch("company.create", { profile, extra: 1 })).toEqual({
    ok: true,
    value: { got: { profile: aProfile({ name: "Har[U+0000]bour" }) } },
  });
});

it("answers a call without an input where none is needed", async () => {
  const { dispatch } = dispatchTo(() => Promise.resolve([]));
  expect(await dispatch("company.list", undefined)).toEqual({ ok: true, value: [] });
});

it("knows no call but those of the contract", async () => {
  const { dispatch } = dispatchTo(() => "answered");
  for (const name of ["", "company.lists", "constructor", "__proto__", "toString", "company.list\u0000"])
    expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { code: "call.unknown" } });
});

it("names the field that is wrong, in words and without the value", async () => {
  const draft = { kind: "metric", label: "x", source: "y", asOf: "2026-10-31" };
  const add = (changed: object) => messageOf("fact.add", { companyId: "12345678", draft: { ...draft, ...changed } });
  expect(await add({ asOf: "last week" })).toBe("call.invalid As of: This must be a date such as 2026-10-31.");
  expect(await add({ value: "1,5" })).toBe("call.invalid Value: This must be a number such as 1260, 61200.50 or -3.");
  expect(await add({ source: "" })).toBe("call.invalid Source: This can't be empty.");
  expect(await add({ source: undefined })).toBe("call.invalid Source: This is missing.");
  expect(await add({ kind: "rumour" })).toBe(
    "call.invalid Kind: This must be one of: metric, system, person, constraint, goal, text.",
  );
  expect(await add({ label: 7 })).toBe("call.invalid Label: This must be text.");
  expect(await add({ label: "x".repeat(301) })).toBe("call.invalid Label: Keep this under 300 characters.");
  expect(await messageOf("fact.list", { companyId: "../etc" })).toBe("call.invalid Company id: This is not an id.");
  expect(await messageOf("company.list", "x")).toBe("call.invalid The request: This must be a set of named values.");
  expect(await messageOf("session.search", { companyId: null, query: "x".repeat(501) })).toBe(
    "call.invalid Query: This must be at most 500 characters long.",
  );
  const changes = [
    { input: "mrr", to: 1 },
    { input: "mrr", to: "2" },
  ];
  expect(await messageOf("analysis.whatIf", { sessionId: "12345678", kind: "funnel", changes })).toBe(
    "call.invalid Changes, 2, to: This must be a number.",
  );
});

it("gives an error of ours with its own words, and reports nothing", async () => {
  const { dispatch, reported } = dispatchTo(() => {
    throw new SextantError("fact.retired", "F3 is retired.", { hint: "Restore it first." });
  });
  expect(await dispatch("company.list", {})).toEqual({
    ok: false,
    error: { code: "fact.retired", message: "F3 is retired.", hint: "Restore it first." },
  });
  expect(reported).toEqual([]);
});

it("gives any other error in general words and reports it", async () => {
  const fault = new TypeError("can't read the budget of Harbour");
  for (const answer of [
    () => Promise.reject(fault),
    () => {
      throw fault;
    },
  ]) {
    const { dispatch, reported } = dispatchTo(answer);
    const reply = await dispatch("company.list", {});
    expect(reply).toMatchObject({ ok: false, error: { code: "app.failed" } });
    expect(JSON.stringify(reply)).not.toContain("Harbour");
    expect(reported).toEqual([fault]);
  }
});
