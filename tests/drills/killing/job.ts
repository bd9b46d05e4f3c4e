import { join } from "node:path";
import type { TurnState } from "../../../electron/contract/session.ts";

/** What a process is killed at. */
export const kinds = ["writing", "streaming", "migrating", "importing", "exporting"] as const;

/** What a process of the drill is told to do. */
export interface Job {
  kind: (typeof kinds)[number];
  folder: string;
  companyId: string;
  sessionId: string;
  questionId: string;
  baseUrl: string;
  /** The first of the numbers that it may use. */
  from: number;
}

/** What the process says that it did; it is done when it is said. */
export type Said =
  | { did: "began" | "restored" | "lives" }
  | { did: "fact" | "decision"; id: string; label: string }
  | { did: "company" | "asked"; id: string }
  | { did: "answer"; number: number }
  | { did: "told"; id: string; length: number }
  | { did: "settled"; id: string; length: number; state: TurnState }
  | { did: "copied" | "migrated"; name: string }
  | { did: "exported"; format: (typeof exportFormats)[number] };

/** With the milliseconds of the process's own clock. */
export type Line = Said & { at: number };

/** Formats whose end tells whether a file is whole. */
export const exportFormats = ["json", "html", "word", "pdf"] as const;

/** Where the process exports to, the same file each time. */
export const fileFor = (folder: string, format: string): string => join(folder, `engagement.${format}`);
