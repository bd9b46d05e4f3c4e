import { SextantError } from "../../contract/errors.ts";
import type { PlaybookId } from "../../contract/ids.ts";
import type { OwnPlaybook, OwnPlaybookRow, PlaybookFault } from "../../contract/own-playbook.ts";
import { checkText } from "../../playbooks/check-text.ts";
import { contentHash } from "../../playbooks/content-hash.ts";
import { readExamples } from "../../playbooks/read-examples.ts";
import { findOwnPlaybook, listOwnPlaybooks, listSetAside, type OwnPlaybookRecord } from "../../store/own-playbooks.ts";
import { listVersions } from "../../store/playbook-versions.ts";
import type { SessionContext } from "../session-context.ts";

/** What the user copied, in use or not, in short. */
export function listOwn(context: SessionContext): OwnPlaybookRow[] {
  return listOwnPlaybooks(context.db).map((own) => rowOf(context, own));
}

/**
 * One playbook of the user's own as the editor shows it.
 * @throws SextantError `playbook.missing`
 */
export function openOwn(context: SessionContext, playbookId: PlaybookId): OwnPlaybook {
  const own = findOwnPlaybook(context.db, playbookId);
  if (own === null)
    throw new SextantError("playbook.missing", `There is no playbook "${playbookId}" of your own.`, {
      hint: "Nothing was changed. Copy it from the gallery first.",
    });
  const files = context.playbooks().files.get(playbookId);
  return {
    ...rowOf(context, own),
    revision: own.revision,
    draft: {
      text: own.draft,
      hash: own.draftHash,
      keptAt: own.draftedAt,
      faults: faultsOf(context, playbookId, own.draft),
    },
    saved: listVersions(context.db, playbookId),
    setAside: listSetAside(context.db, playbookId),
    covers: files?.own !== undefined ? "own" : files?.["built-in"] !== undefined ? "built-in" : null,
    exampleSample: readExamples(context.promptsFolder).runs.get(own.sourceId)?.sample ?? null,
  };
}

/** What is wrong with a text that is kept as this playbook; nothing when it can be used. */
export function faultsOf(context: SessionContext, playbookId: PlaybookId, text: string): PlaybookFault[] {
  const checked = checkText(playbookId, text, context.playbooks().parts);
  return checked.ok ? [] : checked.faults;
}

function rowOf(context: SessionContext, own: OwnPlaybookRecord): OwnPlaybookRow {
  const { playbooks, files } = context.playbooks();
  const saved = listVersions(context.db, own.playbookId);
  const used = saved.find(({ hash }) => hash === own.inUse) ?? null;
  const builtIn = files.get(own.sourceId)?.["built-in"];
  const isSaved = saved.some(({ hash }) => hash === own.draftHash);
  return {
    playbookId: own.playbookId,
    title: (used ?? saved[0])?.title ?? playbooks.find(({ id }) => id === own.sourceId)?.title ?? own.playbookId,
    sourceId: own.sourceId,
    sourceChanged: builtIn !== undefined && own.sourceHash !== null && contentHash(builtIn) !== own.sourceHash,
    inUse: own.inUse,
    inUseSavedAt: used?.savedAt ?? null,
    draftedAt: isSaved || own.revision === 0 ? null : own.draftedAt,
    versions: saved.length,
  };
}
