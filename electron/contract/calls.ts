import { z } from "zod";
import { AnalysisKind, WhatIfChange, type Analysis, type AnalysisResult } from "./analysis.ts";
import { ActionDraft, ActionStanding, type BriefVersion } from "./brief.ts";
import { call } from "./calls/declare-call.ts";
import { exportCalls } from "./calls/export-calls.ts";
import { logCalls } from "./calls/log-calls.ts";
import { storeCalls } from "./calls/store-calls.ts";
import { CompanyProfile, FactDraft, SampleId, type Company, type Fact } from "./company.ts";
import { NewPassphrase, Passphrase } from "./encryption.ts";
import type { ComputedExample } from "./example.ts";
import {
  ActionId,
  CompanyId,
  ContentHash,
  FactId,
  ObjectionId,
  OpinionId,
  PlaybookId,
  SessionId,
  TurnId,
} from "./ids.ts";
import { ObjectionStanding } from "./objection.ts";
import type { Comparison, Opinion } from "./opinion.ts";
import { EditorText, type DraftStanding, type DryRun, type OwnPlaybook, type OwnPlaybookRow } from "./own-playbook.ts";
import type { Fit, NextPlaybook, Playbook, PlaybookProblem } from "./playbook.ts";
import type { SentRequest } from "./sent-request.ts";
import type { SessionComparison } from "./session-comparison.ts";
import { AnswerDraft, Step, type SearchHit, type SessionRow, type SessionView } from "./session.ts";
import {
  AdvisorSettings,
  Appearance,
  OpinionAdvisor,
  ServerAddress,
  type ConnectionReport,
  type SettingsView,
} from "./settings.ts";
import { Line, Prose } from "./text.ts";

const nothing = z.object({});
/** Every change of an own playbook says which state of it has been seen, so that two windows can't write over each other. */
const seen = z.object({ playbookId: PlaybookId, revision: z.number().int().nonnegative() });
const inSession = z.object({ sessionId: SessionId });

/** Every request that the renderer can make: the one place. Preload, IPC, HTTP, renderer and tests derive from it. */
export const calls = {
  ...logCalls,
  ...exportCalls,
  ...storeCalls,

  "app.describe": call(nothing).returns<{
    version: string;
    mode: "desktop" | "browser";
    companies: number;
    today: string;
  }>(),

  "company.list": call(nothing).returns<Company[]>(),
  "company.create": call(z.object({ profile: CompanyProfile })).returns<Company>(),
  "company.createSample": call(z.object({ sample: SampleId })).returns<Company>(),
  "company.revise": call(z.object({ companyId: CompanyId, profile: CompanyProfile })).returns<Company>(),

  "fact.list": call(z.object({ companyId: CompanyId, retired: z.boolean().default(false) })).returns<Fact[]>(),
  "fact.add": call(z.object({ companyId: CompanyId, draft: FactDraft })).returns<Fact>(),
  "fact.revise": call(z.object({ companyId: CompanyId, factId: FactId, draft: FactDraft })).returns<Fact>(),
  "fact.retire": call(z.object({ companyId: CompanyId, factId: FactId })).returns<Fact>(),
  "fact.restore": call(z.object({ companyId: CompanyId, factId: FactId })).returns<Fact>(),

  /** `examples` names the playbooks that have an example run, `own` what the user copied, in use or not. */
  "playbook.list": call(nothing).returns<{
    playbooks: Playbook[];
    problems: PlaybookProblem[];
    examples: PlaybookId[];
    own: OwnPlaybookRow[];
  }>(),
  /** A playbook's example run, computed now and in memory: nothing is stored. */
  "playbook.example": call(z.object({ playbookId: PlaybookId })).returns<ComputedExample>(),
  /** Playbooks for a problem in the user's words, best first; all of them, so that none is hidden. */
  "playbook.rank": call(z.object({ problem: Prose })).returns<Fit[]>(),

  /** Copies a playbook for editing: under its own id to stand in its place, under another beside it. Its text becomes a draft. */
  "playbook.copy": call(z.object({ from: PlaybookId, id: PlaybookId, title: Line })).returns<OwnPlaybook>(),
  "playbook.openOwn": call(z.object({ playbookId: PlaybookId })).returns<OwnPlaybook>(),
  /** Keeps what is typed, faulty or not, and says what is wrong with it. `setAside` keeps the draft that stood there apart. */
  "playbook.keepDraft": call(
    seen.extend({ text: Prose, setAside: z.boolean().default(false) }),
  ).returns<DraftStanding>(),
  /** Saves a text without faults as a version, and uses it from now on. */
  "playbook.saveVersion": call(seen.extend({ text: Prose })).returns<OwnPlaybook>(),
  /** Which version new sessions start with; null goes back to the file, or takes a copy out of the gallery. */
  "playbook.useVersion": call(seen.extend({ hash: ContentHash.nullable() })).returns<OwnPlaybook>(),
  /** Puts an earlier text into the editor; a draft that would be lost is set aside. */
  "playbook.takeUp": call(seen.extend({ from: EditorText })).returns<OwnPlaybook>(),
  /** An earlier text to read or to compare; nothing changes. */
  "playbook.readText": call(z.object({ playbookId: PlaybookId, from: EditorText })).returns<{ text: string }>(),
  /** Says that the changed built-in playbook has been looked at. */
  "playbook.settleSource": call(seen).returns<OwnPlaybook>(),
  /** Runs a text on a company's facts, or on a sample's: in memory, without a model. Nothing is stored and nothing is sent. */
  "playbook.dryRun": call(
    z.object({
      playbookId: PlaybookId,
      text: Prose,
      on: z.union([z.strictObject({ companyId: CompanyId }), z.strictObject({ sample: SampleId })]),
    }),
  ).returns<DryRun>(),

  /** Up to three other playbooks for what a session's brief leaves open, with the sentence that each fits. */
  "playbook.next": call(inSession).returns<NextPlaybook[]>(),

  /** Those in the lists, or with `archived` those that were put out of them. */
  "session.list": call(z.object({ companyId: CompanyId.nullable(), archived: z.boolean().default(false) })).returns<
    SessionRow[]
  >(),
  "session.rename": call(inSession.extend({ title: Line })).returns<SessionView>(),
  /** Deletes a session for good, unless decisions come from it. */
  "session.delete": call(inSession).returns<{ deleted: true }>(),
  /** Puts a session out of the lists, or back into them. */
  "session.archive": call(inSession.extend({ archived: z.boolean() })).returns<{ archived: boolean }>(),
  "session.search": call(z.object({ companyId: CompanyId.nullable(), query: z.string().max(500) })).returns<
    SearchHit[]
  >(),
  "session.start": call(
    z.object({
      companyId: CompanyId,
      playbookId: PlaybookId,
      problem: Prose.default(""),
      /** Whether the answers of the playbook's example are offered; only for the sample company that the example is about. */
      example: z.boolean().default(false),
    }),
  ).returns<SessionView>(),
  /** Two sessions of one playbook of one company: what moved, what is new or gone, what became of the earlier one's actions. */
  "session.compare": call(inSession.extend({ with: SessionId })).returns<SessionComparison>(),
  "session.open": call(inSession).returns<SessionView>(),
  "session.answer": call(
    z.object({
      sessionId: SessionId,
      questionId: z.string().max(64),
      answer: AnswerDraft,
      keepAsFact: z.boolean().default(false),
    }),
  ).returns<SessionView>(),
  /** Goes to a step that has been reached, or to a question of the intake. */
  "session.goTo": call(
    z.object({ sessionId: SessionId, step: Step, at: z.number().int().min(0).max(200).optional() }),
  ).returns<SessionView>(),
  /** Computes the playbook's analyses from the facts and answers as they stand, and moves to the figures. */
  "session.computeFigures": call(inSession).returns<SessionView>(),
  /** An analysis with changed inputs; nothing is stored. */
  "analysis.whatIf": call(
    z.object({ sessionId: SessionId, kind: AnalysisKind, changes: z.array(WhatIfChange).max(12) }),
  ).returns<AnalysisResult>(),
  "analysis.keepWhatIf": call(
    z.object({ sessionId: SessionId, kind: AnalysisKind, changes: z.array(WhatIfChange).min(1).max(12) }),
  ).returns<Analysis>(),

  /** Everything that a model would be sent for the brief now, and its size. */
  "session.previewRequest": call(inSession).returns<SentRequest & { tokens: number }>(),
  /** Writes (or writes again) the brief. Replies at once; the answer streams as events. `offline` overrides the settings for this turn. */
  "session.advise": call(z.object({ sessionId: SessionId, offline: z.boolean().default(false) })).returns<{
    turnId: TurnId;
  }>(),
  "session.sendTurn": call(
    z.object({ sessionId: SessionId, text: Prose.refine((t) => t.trim() !== "", "Write a question first.") }),
  ).returns<{ turnId: TurnId }>(),
  "session.stopTurn": call(z.object({ sessionId: SessionId, turnId: TurnId })).returns<{ stopped: boolean }>(),
  /** Argues against the advice. Replies at once; the answer streams as events. `offline` overrides the settings for this turn. */
  "session.challenge": call(z.object({ sessionId: SessionId, offline: z.boolean().default(false) })).returns<{
    turnId: TurnId;
  }>(),
  /** Has the session advised once more, by the advisor that is named here and for this turn only. The brief stays as it is. */
  "session.secondOpinion": call(z.object({ sessionId: SessionId, advisor: OpinionAdvisor })).returns<{
    turnId: TurnId;
  }>(),
  /** Asks the advisor once more for the action cards of the prose that was kept. */
  "session.retryCards": call(inSession).returns<{ turnId: TurnId }>(),

  "brief.edit": call(z.object({ sessionId: SessionId, prose: Prose })).returns<SessionView>(),
  "brief.readVersion": call(
    z.object({ sessionId: SessionId, number: z.number().int().positive() }),
  ).returns<BriefVersion>(),
  "action.settle": call(
    z.object({
      sessionId: SessionId,
      actionId: ActionId,
      standing: ActionStanding,
      reason: Prose.default(""),
      changed: ActionDraft.optional(),
      /** Of one that is put aside: whether it is not to be brought up again. */
      bar: z.boolean().nullable().default(null),
    }),
  ).returns<SessionView>(),

  /** What the user makes of an objection: it stands, it is answered (with what), dismissed (why), or open again. */
  "objection.settle": call(
    z.object({
      sessionId: SessionId,
      objectionId: ObjectionId,
      standing: ObjectionStanding,
      reason: Prose.default(""),
    }),
  ).returns<SessionView>(),
  /** An opinion with what sets it apart from the brief as it stands. */
  "opinion.compare": call(z.object({ sessionId: SessionId, opinionId: OpinionId })).returns<{
    opinion: Opinion;
    comparison: Comparison;
  }>(),
  /** Makes the whole of an opinion the newest version of the brief; the brief as it stood is kept as an opinion. */
  "opinion.takeOver": call(z.object({ sessionId: SessionId, opinionId: OpinionId })).returns<SessionView>(),
  /** Takes one action of an opinion into the brief, as a new version; where three are there, in the place of `replaces`. */
  "opinion.takeAction": call(
    z.object({
      sessionId: SessionId,
      opinionId: OpinionId,
      index: z.number().int().min(0).max(2),
      replaces: ActionId.nullable().default(null),
    }),
  ).returns<SessionView>(),

  "settings.read": call(nothing).returns<SettingsView>(),
  "settings.setAdvisor": call(z.object({ advisor: AdvisorSettings })).returns<SettingsView>(),
  "settings.setAppearance": call(z.object({ appearance: Appearance })).returns<SettingsView>(),
  "settings.storeKey": call(
    z.object({
      key: z.string().trim().min(1).max(4_000),
      allowPlainText: z.boolean().default(false),
      /** In a browser: keeps the key in a file that this opens; a new one, where there is none yet. */
      passphrase: NewPassphrase.optional(),
      /** The server that it is for; the one of the saved settings without it. */
      baseUrl: ServerAddress.optional(),
    }),
  ).returns<SettingsView>(),
  /** Opens the file of keys, for this run. */
  "settings.openKeys": call(z.object({ passphrase: Passphrase })).returns<SettingsView>(),
  /** Whether a key is stored for a server, for a turn that another server answers. */
  "settings.keyOf": call(z.object({ baseUrl: ServerAddress })).returns<SettingsView["key"]>(),
  "settings.forgetKey": call(nothing).returns<SettingsView>(),
  /** Tries the given settings, saved or not, with the stored key or the one given. */
  "settings.testConnection": call(
    z.object({ advisor: AdvisorSettings, key: z.string().trim().max(4_000).optional() }),
  ).returns<ConnectionReport>(),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a caller hands over. */
export type CallInput<N extends CallName> = z.input<Calls[N]["input"]>;
/** What the call's code gets: parsed and cleaned. */
export type CallParsed<N extends CallName> = z.output<Calls[N]["input"]>;
export type CallOutput<N extends CallName> = NonNullable<Calls[N]["output"]>;
