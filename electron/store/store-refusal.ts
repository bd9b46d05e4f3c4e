import { SextantError } from "../contract/errors.ts";
import type { RefusalReason } from "../contract/recovery.ts";

/** Why a store was not opened. It was left as it was found, and nothing was put in its place. */
export class StoreRefusal extends SextantError {
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason, message: string, options: { hint: string; cause?: unknown }) {
    super("store.refused", message, options);
    this.name = "StoreRefusal";
    this.reason = reason;
  }
}

const untouched = "Sextant has not touched it.";
const tryAgain = "Everything in it is kept.";

const says: Record<RefusalReason, [what: string, hint: string]> = {
  damaged: ["is damaged", untouched],
  "not-a-store": ["is not a store that Sextant can read", untouched],
  "other-program": ["belongs to another program", untouched],
  newer: [
    "was written by a newer version of Sextant",
    `${untouched} Start the newer version, or restore a backup from before it.`,
  ],
  gone: ["is gone", "Sextant has not begun a new one in its place."],
  "read-only": ["can't be written", `${tryAgain} Allow Sextant to write in its folder, then try again.`],
  full: ["can't be opened, because the disk is full", `${tryAgain} Make room on the disk, then try again.`],
  busy: ["is used by another program", `${tryAgain} Close the other program, then try again.`],
  "not-migrated": ["could not be brought to the form that this version uses", tryAgain],
  unreadable: ["could not be opened", `${untouched} Check the disk and its cable or connection, then try again.`],
};

/** A refusal of `file` in plain words. `what` and `hint` say more than the reason does by itself. */
export function refuse(
  file: string,
  reason: RefusalReason,
  more: { what?: string; hint?: string; cause?: unknown } = {},
): StoreRefusal {
  const [what, hint] = says[reason];
  return new StoreRefusal(reason, `The file with your data, ${file}, ${more.what ?? what}.`, {
    hint: more.hint ?? hint,
    cause: more.cause,
  });
}

const codes: readonly [code: string, reason: RefusalReason][] = [
  ["SQLITE_FULL", "full"],
  // The index of the log can't be made any longer.
  ["SQLITE_IOERR_SHMSIZE", "full"],
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_READONLY", "read-only"],
  ["SQLITE_CANTOPEN", "read-only"],
  ["EACCES", "read-only"],
  ["EPERM", "read-only"],
  ["EROFS", "read-only"],
  ["SQLITE_CORRUPT", "damaged"],
  ["SQLITE_NOTADB", "damaged"],
];

/** The reason that an error of the database or of the disk stands for; `unreadable` where it is none of the known ones. */
export function reasonOf(cause: unknown): RefusalReason {
  const code = String((cause as { code?: unknown } | null)?.code ?? "");
  return codes.find(([known]) => code.startsWith(known))?.[1] ?? "unreadable";
}
