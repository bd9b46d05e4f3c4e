import { jsonrepair } from "jsonrepair";
import { isLoose, nestsTooDeep, type Loose } from "./ease-values.ts";

/**
 * The object that a text holds: as it stands, else after repairing commas, quotes and an unfinished end. Null when it holds none,
 * or one that nests deeper than any part does.
 */
export function readObject(text: string): Loose | null {
  for (const read of [JSON.parse, (broken: string): unknown => JSON.parse(jsonrepair(broken))]) {
    try {
      const value: unknown = read(text);
      if (isLoose(value)) return nestsTooDeep(value) ? null : value;
    } catch {
      // The next reader may manage; when none does, there is no object.
    }
  }
  return null;
}
