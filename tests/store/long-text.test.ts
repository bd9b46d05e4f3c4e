import { expect, it } from "vitest";
import { BriefParts } from "../../electron/contract/brief.ts";
import { longestProse } from "../../electron/contract/text.ts";
import { replaceActions, settleAction } from "../../electron/store/actions.ts";
import { listAnswers, putAnswer } from "../../electron/store/answers.ts";
import { addBriefVersion, putParts, readBrief } from "../../electron/store/briefs.ts";
import { insertCompany, readCompany } from "../../electron/store/companies.ts";
import { addFact, readFact } from "../../electron/store/facts.ts";
import { insertSession, readSession } from "../../electron/store/sessions.ts";
import { checkpointTurn, insertTurn, readPartsText, readTurn, settleTurn } from "../../electron/store/turns.ts";
import {
  aCompanyId,
  aFactDraft,
  aFactId,
  anAction,
  anActionId,
  aPlaybook,
  aProfile,
  aSessionId,
  aTurnId,
  aVersion,
  noon,
} from "../support/examples.ts";
import { openTestStore } from "../support/open-test-store.ts";

const piece = "Größe שלום 漢字 👩‍👩‍👧 [F3] \u202Eabc\n\t";
const long = piece.repeat(Math.floor(longestProse / piece.length));

it("keeps a megabyte of any script in every field, and gives it back as it was", () => {
  const db = openTestStore();
  const [companyId, factId, sessionId, turnId, actionId] = [
    aCompanyId(),
    aFactId(),
    aSessionId(),
    aTurnId(),
    anActionId(),
  ];
  const scope = { companyId, sessionId };
  const profile = { ...aProfile(), sells: long, goals: long, industry: long };
  insertCompany(db, { id: companyId, origin: "own", sample: null, profile }, noon);
  expect(readCompany(db, companyId)).toMatchObject(profile);

  const draft = { ...aFactDraft(), kind: "text" as const, label: long, text: long, source: long, period: long };
  addFact(db, companyId, factId, draft, noon);
  expect(readFact(db, companyId, factId)).toMatchObject(draft);

  insertSession(db, { id: sessionId, companyId, playbook: aPlaybook({ job: long }), title: long, problem: long }, noon);
  expect(readSession(db, scope)).toMatchObject({ title: long, problem: long, playbook: aPlaybook({ job: long }) });

  const answer = { questionId: "aim", standing: "said", value: long, factRef: null, answeredAt: noon } as const;
  putAnswer(db, scope, answer);
  expect(listAnswers(db, scope)).toEqual([answer]);

  insertTurn(db, scope, { id: turnId, kind: "follow-up", question: long, advisor: "offline" }, noon);
  checkpointTurn(db, scope, turnId, long, long);
  expect(readPartsText(db, scope, turnId)).toBe(long);
  const problem = { code: "advisor.cut-off", message: long, hint: long };
  settleTurn(db, scope, turnId, { state: "failed", text: long, partsText: long, problem, grounding: null }, noon);
  expect(readTurn(db, scope, turnId)).toMatchObject({ question: long, text: long, problem });

  addBriefVersion(db, scope, aVersion(long), noon);
  const parts = {
    ...BriefParts.omit({ actions: true }).parse({}),
    continueRule: long,
    privateNotes: long,
    openQuestions: [long],
  };
  putParts(db, scope, parts, long);
  const changed = anAction(long, { why: long, owner: long, measure: long, risk: long });
  replaceActions(db, scope, [{ id: actionId, draft: anAction("Short") }], noon);
  settleAction(db, scope, actionId, { standing: "changed", reason: long, changed }, noon);
  expect(readBrief(db, scope)).toMatchObject({
    current: { prose: long },
    parts,
    partsProblem: long,
    actions: [{ ...changed, reason: long }],
  });
});
