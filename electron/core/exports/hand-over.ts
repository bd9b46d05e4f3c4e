import type { ExportOutcome } from "../../contract/export.ts";
import type { SessionContext } from "../session-context.ts";
import { writeAtomically } from "./write-atomically.ts";

/** Asks where a file is to go; null where the user thinks better of it. The name is only proposed. */
export type ChooseTarget = (fileName: string) => Promise<string | null>;

/** A file that is ready to be handed over. */
export interface ReadyFile {
  fileName: string;
  mime: string;
  content: string | Uint8Array;
}

/**
 * Hands a file over: on the desktop the user says where and it is written there, whole or not at all; a browser's page gets it and saves it.
 * @throws SextantError `export.failed`
 */
export async function handOver(
  { chooseTarget }: Pick<SessionContext, "chooseTarget">,
  { fileName, mime, content }: ReadyFile,
): Promise<ExportOutcome> {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  if (chooseTarget === null) return { kind: "file", fileName, mime, base64: Buffer.from(bytes).toString("base64") };
  const path = await chooseTarget(fileName);
  if (path === null) return { kind: "cancelled" };
  await writeAtomically(path, bytes);
  return { kind: "saved", path };
}
