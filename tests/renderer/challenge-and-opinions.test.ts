import { expect, it } from "vitest";
import type { ActionId, ObjectionId, TurnId } from "../../electron/contract/ids.ts";
import type { Objection } from "../../electron/contract/objection.ts";
import { standingAgainst } from "../../renderer/screens/session/challenge/standing-objections.tsx";
import { findOpinionProblem, firstOffered } from "../../renderer/screens/session/opinion/use-opinion-form.ts";
import { writesBrief } from "../../renderer/state/live-turn.ts";
import { actions, brief } from "./fixtures/brief.ts";

const objection = (number: number, changed: Partial<Objection>): Objection => ({
  id: `objection-${number}` as ObjectionId,
  turnId: "turn-000003" as TurnId,
  actionId: null,
  claim: `Objection ${number}.`,
  against: "",
  wouldShow: "Count ten.",
  hours: 2,
  severity: "medium",
  standing: "stands",
  reason: "",
  createdAt: "2026-11-24T10:20:00.000Z",
  ...changed,
});

it("shows an objection beside its action only while it stands, and beside the whole when its action is gone", () => {
  const [first] = actions;
  const objections = [
    objection(1, { actionId: first!.id }),
    objection(2, { actionId: first!.id, standing: "answered", reason: "It was counted." }),
    objection(3, {}),
    objection(4, { actionId: "action-retired" as ActionId }),
    objection(5, { standing: "open" }),
  ];
  const numbersOf = (of: Objection[]) => of.map(({ claim }) => claim);
  expect(numbersOf(standingAgainst({ ...brief, objections }, first!.id))).toEqual(["Objection 1."]);
  expect(numbersOf(standingAgainst({ ...brief, objections }, null))).toEqual(["Objection 3.", "Objection 4."]);
});

it.each([
  ["draft", true],
  ["repair", true],
  ["second-pass", true],
  ["rewrite", true],
  ["follow-up", false],
  ["challenge", false],
  ["challenge-repair", false],
  ["opinion", false],
  ["opinion-repair", false],
])("knows whether a turn of kind %s writes the brief itself", (kind, writes) => {
  expect(writesBrief({ kind })).toBe(writes);
});

const saved = {
  preset: "ollama",
  baseUrl: "http://127.0.0.1:11434/v1",
  model: "llama",
  secondPass: true,
  tools: "auto",
} as const;

it("offers first somebody else than who wrote the brief", () => {
  expect(firstOffered({ advisor: saved }, "llama").preset).toBe("offline");
  expect(firstOffered({ advisor: saved }, "offline")).toMatchObject({ preset: "ollama", model: "llama" });
  const none = { ...saved, preset: "offline", baseUrl: "", model: "" } as const;
  expect(firstOffered({ advisor: none }, "offline")).toMatchObject({ preset: "openai", model: "" });
});

it.each([
  [{ preset: "offline", baseUrl: "", model: "" }, null],
  [{ preset: "other", baseUrl: "", model: "x" }, "noAddress"],
  [{ preset: "other", baseUrl: "example.com", model: "x" }, "badAddress"],
  [{ preset: "other", baseUrl: "https://example.com/v1", model: " " }, "noModel"],
  [{ preset: "other", baseUrl: "https://example.com/v1", model: "x" }, null],
] as const)("of %j says %j before anything is asked", (advisor, problem) => {
  expect(findOpinionProblem({ ...advisor, tools: "auto" })).toBe(problem);
});
