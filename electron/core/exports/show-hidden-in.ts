import { showHidden } from "../../contract/hidden-signs.ts";

/** Fields that are no text: an address with an unseen sign is no link, and a picture's bytes are no letters. */
const untouched = new Set(["href", "base64"]);

/** A document, or whatever else is made of plain objects, in which no text holds anything that nobody sees. */
export function showHiddenIn<T>(value: T): T {
  return shown(value) as T;
}

function shown(value: unknown): unknown {
  if (typeof value === "string") return showHidden(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, untouched.has(key) ? inner : shown(inner)]),
  );
}
