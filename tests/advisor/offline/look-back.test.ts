import { expect, it } from "vitest";
import type { Material } from "../../../electron/advisor/advisor.ts";
import { createOfflineAdvisor } from "../../../electron/advisor/offline-advisor.ts";
import { BriefParts } from "../../../electron/contract/brief.ts";
import type { Decision } from "../../../electron/contract/decision.ts";
import { barredBy } from "../../../electron/core/decisions/find-contradictions.ts";
import { aDecision, loggedFollowUps } from "../../core/grounding/logged.ts";
import { smallMaterial } from "./small-material.ts";

const rule = (title: string, weight: number) => ({
  id: title.toLowerCase().replaceAll(" ", "-"),
  when: "funnel.activation_rate < 1",
  weight,
  finding: `Growth leaks at the bank connection, says rule ${weight === 1 ? "one" : "two"}.`,
  action: {
    title,
    why: "It tells why.",
    owner: ["support"],
    firstStep: "Write to them.",
    firstStepHours: 2,
    measure: "Answers",
    baseline: "None yet",
    target: "Two",
    liveInDays: 10,
    dueInDays: 30,
    price: "Two hours",
    risk: "Few answer",
  },
});
const rules = [rule("Raise the price", 2), rule("Ask those who stopped", 1)];
const [closed, overdue] = loggedFollowUps;
const sinceLast: Material["sinceLast"] = {
  session: {
    id: "session-last-1" as never,
    title: "Growth",
    playbookTitle: "Growth",
    startedAt: "2026-09-01T09:00:00.000Z",
  },
  decisions: [],
  closed: [closed!],
  dropped: [],
  due: [overdue!],
  moved: [],
};
const barred = aDecision(2, {
  title: "Raise the price",
  standing: "turned-down",
  barred: true,
  barredReason: "We promised stable prices.",
});

async function written(material: Material): Promise<{ prose: string; parts: BriefParts }> {
  let [prose, json] = ["", ""];
  const request = { kind: "draft", messages: [], partsSchema: {}, runWhatIf: null, material, question: "" } as const;
  const bars = (action: { title: string }): Decision | null => barredBy(action, material.decisions);
  for await (const event of createOfflineAdvisor().advise(
    { ...request, barredBy: bars },
    new AbortController().signal,
  )) {
    if (event.kind === "prose") prose += event.text;
    if (event.kind === "parts") json += event.text;
  }
  return { prose, parts: BriefParts.parse(JSON.parse(json)) };
}

const opening =
  "First, what became of the last promises. “Fix the first bank connection” came part of the way: 24.0 % [U1.actual], where 27.0 % [U1.target] was promised. Still open: “Win back quiet shops” [U2], due on 10 November 2026.";

it("opens the page with what became of the last promises, in one paragraph", async () => {
  const { prose } = await written(smallMaterial({ rules, sinceLast }));
  expect(prose.split("\n\n")[0]).toBe(opening);
});

it("says nothing where there is nothing to tell", async () => {
  const nothing = { ...sinceLast!, closed: [], due: [] };
  const { prose } = await written(smallMaterial({ rules, sinceLast: nothing }));
  expect(prose).toMatch(/^Growth leaks at the bank connection/);
});

it("keeps it off a page that is for somebody else: there it opens the private notes", async () => {
  const { prose, parts } = await written(smallMaterial({ rules, sinceLast, decisions: [barred], privateNotes: true }));
  expect(prose).toMatch(/^Growth leaks at the bank connection/);
  expect(prose).not.toMatch(/\[[DU]\d/);
  expect(parts.privateNotes).toMatch(/^Since last time\.\n\nFirst, what became of the last promises\./);
  expect(parts.privateNotes).toContain("“Raise the price” [D2].");
});

it("leaves out an action that was not to be brought up again, and says so with the reason", async () => {
  const { prose, parts } = await written(smallMaterial({ rules, decisions: [barred] }));
  expect(parts.actions.map(({ title }) => title)).toEqual(["Ask those who stopped"]);
  expect(prose.split("\n\n")[0]).toBe(
    "Not proposed, as you asked on 1 September 2026 (“We promised stable prices”): “Raise the price” [D2].",
  );
});

it("names two of a kind and leads to the others", async () => {
  const due = [1, 2, 3].map((number) => ({ ...overdue!, ref: `U${number}`, title: `Promise ${number}` }));
  const { prose } = await written(smallMaterial({ rules, sinceLast: { ...sinceLast!, closed: [], due } }));
  const [first] = prose.split("\n\n");
  expect(first).toContain("Promise 2");
  expect(first).not.toContain("Promise 3");
  expect(first).toContain("The list of follow-ups has the others.");
});
