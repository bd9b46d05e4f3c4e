import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { calls, type CallInput, type CallName } from "../../electron/contract/calls.ts";
import { errorCodes } from "../../electron/contract/errors.ts";
import { PlaybookId } from "../../electron/contract/ids.ts";
import { anAction, aFactDraft, aProfile } from "../support/examples.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { advised, sessionAtFigures, settled } from "../support/run-session.ts";
import { tempFolder } from "../support/temp-folder.ts";

const longest = 1_100_000;
const odd: unknown[] = [
  undefined,
  null,
  true,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  {},
  [[]],
  "",
  " ",
  "\u0000",
  "a\u0000b\u0007",
  "\uD800",
  "‮עברית العربية",
  "👩‍👩‍👧 🎉",
  "漢字",
  "__proto__",
  "constructor",
  "../../secrets",
  "<script>alert(1)</script>",
  "{{role}} ```",
  "'; DROP TABLE company;--",
];
const long = ["word ".repeat(longest / 5), "x".repeat(2 * longest)];

type Inputs = { [N in CallName]: CallInput<N> };

/** An input for every call that is answered, on a session with a brief. */
async function soundInputs(app: TestApp): Promise<Inputs> {
  const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
  await advised(app, id);
  const advisor = { preset: "offline", baseUrl: "", model: "", secondPass: true, tools: "auto" } as const;
  await app.ask("session.challenge", { sessionId: id });
  await settled(app, id);
  await app.ask("session.secondOpinion", { sessionId: id, advisor });
  const view = await settled(app, id);
  const [objectionId, opinionId] = [view.brief!.objections[0]!.id, view.opinions[0]!.id];
  const [sessionId, companyId] = [view.id, view.company.id];
  const factId = view.facts[0]!.id;
  const { kind, knobs } = view.analyses.find((analysis) => analysis.knobs.length > 0)!;
  const changes = [{ input: knobs[0]!.input, to: knobs[0]!.max }];
  const again = { companyId, playbookId: view.playbook.id, problem: "Still?" };
  const otherId = (await app.ask("session.start", again)).id;
  const playbookId = PlaybookId.parse("our-growth");
  const copied = await app.ask("playbook.copy", { from: view.playbook.id, id: playbookId, title: "Ours" });
  const own = await app.ask("playbook.saveVersion", { playbookId, revision: 0, text: copied.draft.text });
  const { revision, inUse: hash, draft } = own;
  const decided = { title: "Stop the forum", decidedOn: "2026-11-20" };
  const decisionId = (await app.ask("decision.record", { companyId, draft: decided })).id;
  const by = (await app.ask("decision.record", { companyId, draft: decided })).id;
  const followUpId = (await app.ask("followUp.add", { companyId, draft: { title: "Look again" } })).id;
  const asked = view.questions.find(({ question }) => question.type === "prose" || question.type === "line")!;
  const { backups } = await app.ask("backup.take", {});
  return {
    "app.describe": {},
    "company.list": {},
    "backup.list": {},
    "backup.take": {},
    "backup.restore": { name: backups[0]!.name },
    "place.show": { what: "backups" },
    "recovery.read": {},
    "recovery.retry": {},
    "recovery.salvage": {},
    "recovery.useSalvaged": {},
    "recovery.beginEmpty": {},
    "store.standing": {},
    "store.unlock": { passphrase: "correct horse" },
    "encryption.read": {},
    "encryption.set": { lock: { by: "nothing" } },
    "encryption.deleteReadable": {},
    "company.create": { profile: aProfile() },
    "company.createSample": { sample: "buffer" },
    "company.revise": { companyId, profile: aProfile({ currency: "USD" }) },
    "fact.list": { companyId, retired: true },
    "fact.add": { companyId, draft: aFactDraft() },
    "fact.revise": { companyId, factId, draft: aFactDraft({ label: "Visitors", metric: "visitors", per: "month" }) },
    "fact.retire": { companyId, factId },
    "fact.restore": { companyId, factId },
    "playbook.list": {},
    "playbook.rank": { problem: "growth" },
    "playbook.example": { playbookId: view.playbook.id },
    "playbook.next": { sessionId },
    "playbook.copy": { from: playbookId, id: PlaybookId.parse("other"), title: "Other" },
    "playbook.openOwn": { playbookId },
    "playbook.keepDraft": { playbookId, revision, text: "---\n", setAside: true },
    "playbook.saveVersion": { playbookId, revision, text: draft.text },
    "playbook.useVersion": { playbookId, revision, hash },
    "playbook.takeUp": { playbookId, revision, from: { kind: "version", hash: hash! } },
    "playbook.readText": { playbookId, from: { kind: "version", hash: hash! } },
    "playbook.settleSource": { playbookId, revision },
    "playbook.dryRun": { playbookId, text: draft.text, on: { companyId } },
    "session.list": { companyId },
    "session.search": { companyId, query: "bank" },
    "session.start": { companyId, playbookId: view.playbook.id, problem: "Why?" },
    "session.compare": { sessionId, with: otherId },
    "session.open": { sessionId },
    "session.rename": { sessionId, title: "Our growth" },
    "session.archive": { sessionId, archived: false },
    "session.delete": { sessionId: otherId },
    "session.answer": {
      sessionId,
      questionId: asked.question.id,
      answer: { standing: "said", value: "Grow" },
      keepAsFact: true,
    },
    "session.goTo": { sessionId, step: "ask", at: 1 },
    "session.computeFigures": { sessionId },
    "analysis.whatIf": { sessionId, kind, changes },
    "analysis.keepWhatIf": { sessionId, kind, changes },
    "session.previewRequest": { sessionId },
    "session.advise": { sessionId, offline: true },
    "session.sendTurn": { sessionId, text: "Why?" },
    "session.stopTurn": { sessionId, turnId: view.turns[0]!.id },
    "session.retryCards": { sessionId },
    "session.challenge": { sessionId, offline: true },
    "session.secondOpinion": { sessionId, advisor },
    "brief.edit": { sessionId, prose: "New" },
    "brief.readVersion": { sessionId, number: 1 },
    "action.settle": {
      sessionId,
      actionId: view.brief!.actions[0]!.id,
      standing: "changed",
      reason: "Why",
      changed: anAction("New"),
    },
    "export.brief": { sessionId, format: "markdown", unsupported: "remove", internal: true },
    "export.decisions": { companyId, format: "markdown-files" },
    "export.calendar": { companyId },
    "export.engagement": { companyId, format: "html", unsupported: "mark", internal: false },
    "brand.read": {},
    "brand.set": { name: "North Advisory", colour: "#0f5c5c", logo: null },
    "decision.list": { companyId },
    "decision.record": { companyId, draft: decided, supersedes: null },
    "decision.revise": { companyId, decisionId, draft: decided },
    "decision.bar": { companyId, decisionId, barred: false, reason: "Why" },
    "decision.supersede": { companyId, decisionId, by },
    "decision.withdraw": { companyId, decisionId: by, reason: "Why" },
    "decision.reinstate": { companyId, decisionId },
    "followUp.list": { companyId },
    "followUp.add": { companyId, draft: { title: "Look again", dueOn: "2026-12-01" }, decisionId },
    "followUp.revise": { companyId, followUpId, draft: { title: "Look once more", target: "27 %" } },
    "followUp.note": { companyId, followUpId, text: "Asked" },
    "followUp.close": { companyId, followUpId, outcome: { verdict: "partly", actual: "24 %", closedOn: "2026-11-20" } },
    "followUp.reopen": { companyId, followUpId },
    "followUp.drop": { companyId, followUpId, reason: "Why" },
    "calibration.read": { companyId },
    "objection.settle": { sessionId, objectionId, standing: "answered", reason: "Why" },
    "opinion.compare": { sessionId, opinionId },
    "opinion.takeOver": { sessionId, opinionId },
    "opinion.takeAction": { sessionId, opinionId, index: 0, replaces: view.brief!.actions[0]!.id },
    "settings.read": {},
    "settings.setAdvisor": { advisor },
    "settings.setAppearance": { appearance: { scheme: "dark" } },
    "settings.storeKey": { key: "sk-test", allowPlainText: false, baseUrl: "https://example.com/v1" },
    "settings.openKeys": { passphrase: "correct horse" },
    "settings.keyOf": { baseUrl: "https://example.com/v1" },
    "settings.forgetKey": {},
    "settings.testConnection": { advisor, key: "sk-test" },
  };
}

/** Calls that a session without a model turns down even so. */
const refusedWhenSound: Partial<Record<CallName, string>> = {
  "session.retryCards": "advisor.offline",
  // Nothing but a browser keeps keys in a file.
  "settings.openKeys": "secret.refused",
};

const prepared = mkdtempSync(join(tmpdir(), "sextant-"));
let inputs: Inputs;

// One session for all: each call gets a copy of its folder, to do to it what it likes.
beforeAll(async () => {
  const app = await openTestApp(prepared);
  inputs = await soundInputs(app);
  await app.close();
});
afterAll(() => rmSync(prepared, { recursive: true, force: true }));

/** The input with the value at each of its leaves replaced by `value`, one leaf at a time. */
function* spoiled(input: unknown, value: unknown): Generator<unknown> {
  if (typeof input !== "object" || input === null) return yield value;
  for (const [key, inside] of Object.entries(input))
    for (const replaced of spoiled(inside, value))
      yield Array.isArray(input) ? input.with(Number(key), replaced) : { ...input, [key]: replaced };
}

async function expectAnswer(app: TestApp, name: CallName, input: unknown): Promise<void> {
  const reply = await app.dispatch(name, input);
  expect(typeof JSON.stringify(reply)).toBe("string");
  if (reply.ok) return;
  const { code, message, hint } = reply.error;
  expect({ name, code, known: errorCodes.includes(code) && code !== "app.failed" }).toEqual({
    name,
    code,
    known: true,
  });
  expect([message.length > 5, message.length < 600, hint.length > 5]).toEqual([true, true, true]);
}

it.each(Object.keys(calls) as CallName[])(
  "answers %s with a value, whatever is put in",
  { timeout: 300_000 },
  async (name) => {
    const folder = tempFolder();
    cpSync(prepared, folder, { recursive: true });
    const app = await openTestApp(folder);
    try {
      const input = inputs[name];
      const reply = await app.dispatch(name, input);
      expect(reply.ok ? "answered" : reply.error.code).toBe(refusedWhenSound[name] ?? "answered");
      for (const value of odd) {
        await expectAnswer(app, name, value);
        for (const each of spoiled(input, value)) await expectAnswer(app, name, each);
      }
      for (const value of long) for (const each of spoiled(input, value)) await expectAnswer(app, name, each);
      expect(app.faults).toEqual([]);
    } finally {
      await app.close();
    }
  },
);
