/** Every error code that a call may answer with. The renderer translates none of them: message and hint come with the error. */
export const errorCodes = [
  "call.unknown",
  "call.invalid",
  "call.untrusted",
  "company.missing",
  "fact.missing",
  "fact.retired",
  "playbook.missing",
  "playbook.taken",
  "playbook.faulty",
  "playbook.changed-elsewhere",
  "session.missing",
  "session.wrong-step",
  "session.unanswered",
  "session.busy",
  "session.has-decisions",
  "session.not-comparable",
  "turn.missing",
  "brief.missing",
  "action.missing",
  "objection.missing",
  "opinion.missing",
  "decision.missing",
  "decision.closed",
  "follow-up.missing",
  "follow-up.closed",
  "export.failed",
  "analysis.missing",
  "analysis.limit",
  "advisor.offline",
  "advisor.unreachable",
  "advisor.wrong-key",
  "advisor.wrong-model",
  "advisor.wrong-address",
  "advisor.rate-limited",
  "advisor.quota",
  "advisor.server-failed",
  "advisor.timed-out",
  "advisor.cut-off",
  "advisor.not-an-api",
  "advisor.empty",
  "advisor.refused",
  "advisor.filtered",
  "advisor.too-long",
  "advisor.context-full",
  "advisor.bad-answer",
  "advisor.stopped",
  "secret.refused",
  "secret.locked",
  "secret.wrong-passphrase",
  "store.failed",
  "store.refused",
  "store.in-use",
  "backup.missing",
  "backup.failed",
  "store.locked",
  "store.wrong-key",
  "encryption.refused",
  "bridge.lost",
  "app.failed",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as a value: what happened (with what was kept) and what to do next. */
export interface Problem {
  code: ErrorCode;
  message: string;
  hint: string;
}

/** Thrown inside; turned into a value at the edge. `message` says what happened, `hint` what was kept and what to do. */
export class SextantError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  constructor(code: ErrorCode, message: string, options: { hint: string; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "SextantError";
    this.code = code;
    this.hint = options.hint;
  }
}

/** What every call answers. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: Problem };
