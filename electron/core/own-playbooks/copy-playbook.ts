import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { PlaybookId } from "../../contract/ids.ts";
import type { OwnPlaybook } from "../../contract/own-playbook.ts";
import { contentHash } from "../../playbooks/content-hash.ts";
import { renameText } from "../../playbooks/rename-text.ts";
import { inTransaction } from "../../store/db.ts";
import { addOwnPlaybook, findOwnPlaybook } from "../../store/own-playbooks.ts";
import { readVersionText } from "../../store/playbook-versions.ts";
import type { SessionContext } from "../session-context.ts";
import { openOwn } from "./show-own.ts";

/**
 * Copies a playbook as it is used now, so that it can be edited: under its own id, to stand in its place, or under another, beside
 * it. The copy is a draft until a version of it is saved. In its own place a copy that is there already is opened as it is.
 * @throws SextantError `playbook.missing`, `playbook.taken` where the other id is another playbook's
 */
export function copyPlaybook(context: SessionContext, { from, id, title }: CallParsed<"playbook.copy">): OwnPlaybook {
  const { db } = context;
  const text = textInUse(context, from);
  const added = inTransaction(db, () => {
    const there = findOwnPlaybook(db, id);
    if (id === from && there !== null) return false;
    if (there !== null || (id !== from && context.playbooks().files.has(id)))
      throw new SextantError("playbook.taken", `There is a playbook "${id}" already.`, {
        hint: "Nothing was copied. Choose another id.",
      });
    // A copy of a copy still comes from the built-in one, as the first copy knew it.
    const earlier = findOwnPlaybook(db, from);
    const builtIn = context.playbooks().files.get(from)?.["built-in"];
    const source =
      earlier === null
        ? { sourceId: from, sourceHash: builtIn === undefined ? null : contentHash(builtIn) }
        : { sourceId: earlier.sourceId, sourceHash: earlier.sourceHash };
    const draft = renameText(text, { id, title });
    addOwnPlaybook(db, { playbookId: id, ...source }, { text: draft, hash: contentHash(draft) }, context.now());
    return true;
  });
  const opened = openOwn(context, id);
  if (added) context.emit({ name: "playbook.changed", playbookId: id, revision: opened.revision });
  return opened;
}

/** The text of a playbook as it is used now: the version in use, else the file. */
function textInUse(context: SessionContext, id: PlaybookId): string {
  const { playbooks, files } = context.playbooks();
  const used = playbooks.find((playbook) => playbook.id === id);
  if (used?.origin === "edited" && used.contentHash !== null) {
    const text = readVersionText(context.db, id, used.contentHash);
    if (text !== null) return text;
  }
  const file = used?.origin === "own" ? files.get(id)?.own : files.get(id)?.["built-in"];
  if (file === undefined)
    throw new SextantError("playbook.missing", `There is no playbook "${id}".`, {
      hint: "Nothing was copied. Choose another playbook.",
    });
  return file;
}
