import { expect, it } from "vitest";
import { findTarget } from "../../../electron/core/challenge/find-target.ts";
import { readObjections } from "../../../electron/core/challenge/read-objections.ts";
import { ActionId } from "../../../electron/contract/ids.ts";

const sound = { claim: "Paying may fall.", against: "", wouldShow: "Count ten.", hours: 3, severity: "high" };

it("reads objections through a fence, other names of keys and hours in words", () => {
  const raw = `Here:\n\`\`\`json\n${JSON.stringify({
    challenge: {
      objections: [{ Claim: sound.claim, would_show: "Count ten.", hours: "3 hours", severity: "Critical" }],
    },
  })}\n\`\`\``;
  expect(readObjections(raw)).toEqual({ ok: true, objections: [sound] });
});

it("reads a test that comes as an object, and keeps hours that are no number beside it", () => {
  const raw = JSON.stringify({
    objections: [{ claim: "No.", wouldShow: { test: "Count ten.", hours: "two days" }, severity: "minor" }],
  });
  expect(readObjections(raw)).toEqual({
    ok: true,
    objections: [{ claim: "No.", against: "", wouldShow: "Count ten. (two days)", hours: null, severity: "low" }],
  });
});

it("keeps the five gravest of more, and their order where they are equal", () => {
  const many = ["low", "high", "medium", "high", "low", "medium", "medium"].map((severity, at) => ({
    ...sound,
    claim: `${at}`,
    severity,
  }));
  const read = readObjections(JSON.stringify({ objections: many }));
  expect(read.ok && read.objections.map(({ claim }) => claim)).toEqual(["1", "3", "2", "5", "6"]);
});

it.each([
  ["", "There are none."],
  ["{{{", "not readable JSON"],
  ['{"actions": []}', "objections is missing."],
  ['{"objections": [{"against": "x"}]}', "objections 1: claim is missing"],
])("says what is wrong with %j", (raw, words) => {
  const read = readObjections(raw);
  expect(read.ok ? "" : read.error).toContain(words);
});

it("takes no objection at all for an answer", () => {
  expect(readObjections('{"objections": []}')).toEqual({ ok: true, objections: [] });
});

const actions = ["Talk to ten who signed up and stopped", "Buy the missing customers", "Get the exit in writing"].map(
  (title, at) => ({ id: ActionId.parse(`action-000${at}`), title }),
);

it.each([
  ["Buy the missing customers", 1],
  ["buy the missing customers.", 1],
  ["Call ten of those who signed up, then stopped", 0],
  ["action 3", 2],
  ["", null],
  ["the whole", null],
  ["Hire a head of sales", null],
])("finds what %j speaks against", (against, at) => {
  expect(findTarget(actions, against)).toBe(at === null ? null : actions[at]!.id);
});
