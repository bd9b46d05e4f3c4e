import { z } from "zod";
import type { SampleId } from "./company.ts";
import { ContentHash, type IsoTime, type PlaybookId } from "./ids.ts";
import type { SentRequest } from "./sent-request.ts";
import type { SessionView } from "./session.ts";

/** What is wrong at a line of a playbook's text. */
export interface PlaybookFault {
  line: number;
  reason: string;
}

/** A text that can be put into the editor: a saved version, a draft that was set aside, or the file that the playbook covers. */
export const EditorText = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("version"), hash: ContentHash }),
  z.object({ kind: z.literal("set-aside"), hash: ContentHash }),
  z.object({ kind: z.literal("file") }),
]);
export type EditorText = z.infer<typeof EditorText>;

/** A playbook that the user copied, in short. It belongs to the user: every company's sessions can be started with it. */
export interface OwnPlaybookRow {
  playbookId: PlaybookId;
  /** Of the version in use, else of the one saved last, else of what it was copied from. */
  title: string;
  /** The playbook that it was copied from; its own id when it stands in that one's place. */
  sourceId: PlaybookId;
  /** Whether the built-in playbook that it was copied from says something else now. */
  sourceChanged: boolean;
  /** The version that new sessions start with; null while none was saved, or after going back. */
  inUse: ContentHash | null;
  inUseSavedAt: IsoTime | null;
  /** When the draft was last typed at, if it is no saved version (and not just the copy); else null. */
  draftedAt: IsoTime | null;
  versions: number;
}

/** A saved version. Versions are only ever added. */
export interface PlaybookVersion {
  hash: ContentHash;
  title: string;
  savedAt: IsoTime;
}

/** What the editor shows. */
export interface OwnPlaybook extends OwnPlaybookRow {
  /** Counts every change; a call that changes something says which one it has seen. */
  revision: number;
  draft: { text: string; hash: ContentHash; keptAt: IsoTime; faults: PlaybookFault[] };
  /** The newest first. */
  saved: PlaybookVersion[];
  /** Drafts that something else was put in the place of, the newest first. */
  setAside: { hash: ContentHash; setAsideAt: IsoTime }[];
  /** Whose file of this id would be used without it: the app's, one in the user's folder, or none. */
  covers: "built-in" | "own" | null;
  /** The sample company of the source's example, if it has one. */
  exampleSample: SampleId | null;
}

/** A draft as it was just kept. */
export interface DraftStanding {
  revision: number;
  hash: ContentHash;
  keptAt: IsoTime;
  faults: PlaybookFault[];
}

/** A session of a draft that was held in memory alone: its figures and offline brief, and the request that a model would get. */
export interface DryRun {
  session: SessionView;
  request: SentRequest & { tokens: number };
  /** How many questions had no answer that suits them. */
  unanswered: number;
}
