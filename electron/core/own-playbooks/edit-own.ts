import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { PlaybookId } from "../../contract/ids.ts";
import type { DraftStanding, EditorText, OwnPlaybook } from "../../contract/own-playbook.ts";
import { checkText } from "../../playbooks/check-text.ts";
import { contentHash } from "../../playbooks/content-hash.ts";
import {
  changeOwnPlaybook,
  putDraft,
  putSourceHash,
  readSetAside,
  setDraftAside,
  type OwnPlaybookRecord,
} from "../../store/own-playbooks.ts";
import { addVersion, putInUse, readVersionText } from "../../store/playbook-versions.ts";
import type { SessionContext } from "../session-context.ts";
import { faultsOf, openOwn } from "./show-own.ts";

/**
 * Keeps what is typed, faulty or not, and checks it by the rules of a file.
 * @throws SextantError `playbook.missing`, `playbook.changed-elsewhere`
 */
export function keepDraft(context: SessionContext, input: CallParsed<"playbook.keepDraft">): DraftStanding {
  const { playbookId, text, setAside } = input;
  const keptAt = context.now();
  const hash = contentHash(text);
  const revision = change(context, input, (before) => {
    if (setAside && before.draftHash !== hash) setDraftAside(context.db, before, keptAt);
    putDraft(context.db, playbookId, { text, hash }, keptAt);
  });
  return { revision, hash, keptAt, faults: faultsOf(context, playbookId, text) };
}

/**
 * Saves a text as a version and uses it for the sessions that are started from now on; those that were started keep theirs.
 * @throws SextantError `playbook.faulty` with the first fault, `playbook.missing`, `playbook.changed-elsewhere`
 */
export function saveVersion(context: SessionContext, input: CallParsed<"playbook.saveVersion">): OwnPlaybook {
  const { playbookId, text } = input;
  const checked = checkText(playbookId, text, context.playbooks().parts);
  if (!checked.ok) {
    const [first] = checked.faults;
    throw new SextantError("playbook.faulty", `Line ${first?.line ?? 1}: ${first?.reason ?? "It can't be read."}`, {
      hint: "It was not saved as a version, and your draft is kept. Mend what is named and save again.",
    });
  }
  const version = { text, hash: contentHash(text), title: checked.playbook.title };
  return changed(context, input, () => {
    addVersion(context.db, playbookId, version, context.now());
    putInUse(context.db, playbookId, version.hash);
    putDraft(context.db, playbookId, version, context.now());
  });
}

/**
 * Chooses the version that new sessions start with, or none: then the file of that id is used again, if there is one.
 * @throws SextantError `playbook.missing`, also for a version that is not this playbook's; `playbook.changed-elsewhere`
 */
export function useVersion(context: SessionContext, input: CallParsed<"playbook.useVersion">): OwnPlaybook {
  const { playbookId, hash } = input;
  return changed(context, input, () => {
    if (hash !== null && readVersionText(context.db, playbookId, hash) === null) throw textMissing();
    putInUse(context.db, playbookId, hash);
  });
}

/**
 * Puts an earlier text into the editor. A draft that is no saved version is set aside first, so that nothing typed is lost.
 * @throws SextantError `playbook.missing`, also where there is no such text; `playbook.changed-elsewhere`
 */
export function takeUpText(context: SessionContext, input: CallParsed<"playbook.takeUp">): OwnPlaybook {
  const { playbookId, from } = input;
  return changed(context, input, (before) => {
    const text = textOf(context, playbookId, from);
    const hash = contentHash(text);
    if (hash !== before.draftHash) setDraftAside(context.db, before, context.now());
    putDraft(context.db, playbookId, { text, hash }, context.now());
  });
}

/**
 * An earlier text of a playbook, to read or to compare. Nothing changes.
 * @throws SextantError `playbook.missing` where there is no such text
 */
export function readText(context: SessionContext, input: CallParsed<"playbook.readText">): { text: string } {
  return { text: textOf(context, input.playbookId, input.from) };
}

/**
 * Remembers the built-in playbook that this one was copied from as it is now: that it changed has been seen.
 * @throws SextantError `playbook.missing`, `playbook.changed-elsewhere`
 */
export function settleSource(context: SessionContext, input: CallParsed<"playbook.settleSource">): OwnPlaybook {
  return changed(context, input, ({ sourceId }) => {
    const builtIn = context.playbooks().files.get(sourceId)?.["built-in"];
    putSourceHash(context.db, input.playbookId, builtIn === undefined ? null : contentHash(builtIn));
  });
}

type Seen = { playbookId: PlaybookId; revision: number };

/** Makes a change, tells of it when it is on disk, and gives the new revision. */
function change(context: SessionContext, seen: Seen, work: (before: OwnPlaybookRecord) => void): number {
  const revision = changeOwnPlaybook(context.db, seen.playbookId, seen.revision, work);
  context.emit({ name: "playbook.changed", playbookId: seen.playbookId, revision });
  return revision;
}

function changed(context: SessionContext, seen: Seen, work: (before: OwnPlaybookRecord) => void): OwnPlaybook {
  change(context, seen, work);
  return openOwn(context, seen.playbookId);
}

function textOf(context: SessionContext, id: PlaybookId, from: EditorText): string {
  const files = context.playbooks().files.get(id);
  const text =
    from.kind === "version"
      ? readVersionText(context.db, id, from.hash)
      : from.kind === "set-aside"
        ? readSetAside(context.db, id, from.hash)
        : (files?.own ?? files?.["built-in"] ?? null);
  if (text === null) throw textMissing();
  return text;
}

function textMissing(): SextantError {
  return new SextantError("playbook.missing", "This text of the playbook is not in the store.", {
    hint: "Nothing was changed. Open the playbook again and choose from its list.",
  });
}
