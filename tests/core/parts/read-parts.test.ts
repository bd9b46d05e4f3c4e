import { describe, expect, it } from "vitest";
import { BriefParts } from "../../../electron/contract/brief.ts";
import { partsJsonSchema } from "../../../electron/core/parts/parts-json-schema.ts";
import { readParts } from "../../../electron/core/parts/read-parts.ts";

const action = {
  title: "Ask ten sign-ups who stopped at the bank",
  why: "Four of five stop there.",
  owner: "Support lead",
  firstStep: "Call ten of them",
  firstStepHours: 6,
  measure: "Share of sign-ups that connect a bank",
  baseline: "20.0 % [A1.activation_rate]",
  target: "25 % [proposed]",
  by: "2027-02-26",
  liveOn: "2027-01-04",
  price: "6 hours",
  risk: "They may not say why",
};
const parts = {
  actions: [action],
  continueRule: "c",
  changeRule: "d",
  options: [],
  openQuestions: ["Which shops?"],
  glossary: [{ term: "activation", meaning: "first real use" }],
  privateNotes: "",
};
const read = (value: unknown) => readParts(typeof value === "string" ? value : JSON.stringify(value));
const readOk = (value: unknown) => {
  const result = read(value);
  if (!result.ok) throw new Error(result.error);
  return result;
};

describe("reading the structured parts of an answer", () => {
  it("takes well-made parts as they are", () => {
    expect(read(parts)).toEqual({ ok: true, parts: BriefParts.parse(parts), moved: [] });
  });

  it("takes a code fence and words around the JSON", () => {
    expect(
      readOk(`Here are the cards:\n\n\`\`\`json\n${JSON.stringify(parts, null, 2)}\n\`\`\`\nThat is all.`).parts
        .actions[0]?.title,
    ).toBe(action.title);
  });

  it("takes trailing commas, single quotes, raw line breaks and a cut-off end", () => {
    expect(
      readOk(
        `{'actions': [{'title': 'A', 'why': 'one\ntwo', 'firstStep': 'x', 'measure': 'm', },], 'continueRule': 'go on at 70`,
      ).parts,
    ).toMatchObject({
      actions: [{ title: "A", why: "one\ntwo" }],
      continueRule: "go on at 70",
    });
  });

  it.each([
    ["6 h", 6],
    ["about 6 hours", 6],
    ["1.5 hours", 1.5],
    [4, 4],
  ])("reads %j as hours", (firstStepHours, hours) => {
    expect(readOk({ ...parts, actions: [{ ...action, firstStepHours }] }).parts.actions[0]).toMatchObject({
      firstStepHours: hours,
      firstStep: action.firstStep,
    });
  });

  it.each(["4-6 h", "2 days", "half a day", "99999 h"])(
    "keeps %j beside the first step, because it is not a number of hours",
    (firstStepHours) => {
      expect(readOk({ ...parts, actions: [{ ...action, firstStepHours }] }).parts.actions[0]).toMatchObject({
        firstStepHours: null,
        firstStep: `Call ten of them (${firstStepHours})`,
      });
    },
  );

  it.each([
    ["15 January 2027", "2027-01-15"],
    ["January 15th, 2027", "2027-01-15"],
    ["2027-01-15T00:00:00.000Z", "2027-01-15"],
    ["15 Sept 2027", "2027-09-15"],
  ])("reads %j as a day", (by, day) => {
    expect(readOk({ ...parts, actions: [{ ...action, by }] }).parts.actions[0]).toMatchObject({
      by: day,
      measure: action.measure,
    });
  });

  it.each(["mid-January", "01/02/2027", "2027-02-30", "30 February 2027"])(
    "keeps %j beside the measure, because it is no one day",
    (by) => {
      expect(readOk({ ...parts, actions: [{ ...action, by }] }).parts.actions[0]).toMatchObject({
        by: null,
        measure: `${action.measure} (by ${by})`,
      });
    },
  );

  it("reads keys in another style, a lone action and nulls", () => {
    const { title, why, measure } = action;
    const one = readOk({
      actions: { title, why, measure, first_step: "Call", first_step_hours: "2", owner: null },
      open_questions: "Why?",
      glossary: { API: "a door for programs" },
    }).parts;
    expect(one.actions[0]).toMatchObject({ firstStep: "Call", firstStepHours: 2, owner: "", by: null });
    expect(one.openQuestions).toEqual(["Why?"]);
    expect(one.glossary).toEqual([{ term: "API", meaning: "a door for programs" }]);
  });

  it("looks one level down when the parts came wrapped", () => {
    expect(readOk({ brief: parts }).parts).toEqual(BriefParts.parse(parts));
  });

  it("keeps the first three actions and says where a fourth went", () => {
    const result = readOk({ ...parts, actions: [1, 2, 3, 4].map((n) => ({ ...action, title: `Action ${n}` })) });
    expect(result.parts.actions.map((a) => a.title)).toEqual(["Action 1", "Action 2", "Action 3"]);
    expect(result.parts.openQuestions[1]).toMatch(/Action 4 — Four of five stop there\. — Call ten of them/);
    expect(result.moved).toEqual(["One action more than three was moved to the open questions."]);
  });

  it("moves what is over a limit to the private notes", () => {
    const result = readOk({
      ...parts,
      openQuestions: Array.from({ length: 10 }, (_, n) => `Question ${n + 1}`),
      privateNotes: "Mine.",
    });
    expect(result.parts.openQuestions).toHaveLength(8);
    expect(result.parts.privateNotes).toBe("Mine.\n\n- Question 9\n- Question 10");
    expect(result.moved).toEqual(["2 more entries than fit were moved to the private notes."]);
  });

  it.each([
    ["", "There are no cards."],
    ["no cards today", "The cards are not readable JSON."],
    ["[1, 2]", "The cards are not readable JSON."],
    ['{"continueRule": "x"}', "actions is missing."],
    [
      JSON.stringify({ actions: [action, { ...action, title: "", firstStep: " " }] }),
      "actions 2: title is missing; actions 2: firstStep is missing.",
    ],
  ])("says in plain words what is wrong with %j", (raw, error) => {
    expect(readParts(raw)).toEqual({ ok: false, error });
  });
});

describe("the JSON Schema of the parts", () => {
  const schema = JSON.stringify(partsJsonSchema());

  it("requires every field and allows no other, at every level", () => {
    const objects: { properties: Record<string, unknown>; required: string[]; additionalProperties: unknown }[] = [];
    JSON.parse(schema, (_, node: unknown) => {
      if (typeof node === "object" && node !== null && "type" in node && node.type === "object")
        objects.push(node as never);
      return node;
    });
    expect(objects).toHaveLength(4);
    for (const object of objects) {
      expect([...object.required].sort()).toEqual(Object.keys(object.properties).sort());
      expect(object.additionalProperties).toBe(false);
    }
  });

  it("has no word that function parameters refuse, and says what each field of an action is for", () => {
    expect(schema).not.toMatch(/"(\$schema|default|minLength|pattern|exclusiveMinimum)":/);
    expect(schema).toContain('"maxItems":3');
    expect(schema).toContain("never invent one");
  });
});
