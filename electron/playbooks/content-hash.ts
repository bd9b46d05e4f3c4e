import { createHash } from "node:crypto";
import { ContentHash } from "../contract/ids.ts";

/** The SHA-256 of a text's UTF-8 bytes, in hex. Two playbooks with the same hash have the same text. */
export function contentHash(text: string): ContentHash {
  return ContentHash.parse(createHash("sha256").update(text, "utf8").digest("hex"));
}
