import { useDrafts } from "./drafts.ts";

/** A form as it is typed: texts by the name of their field. */
type Texts = Readonly<Record<string, string>>;

/**
 * A form's fields as they were left: what was typed at `place` and not sent, over `initial`. A field that the form does not
 * know (any more) is passed over.
 */
export function readKeptForm<T extends object>(place: string, initial: T): T {
  const kept = parseTexts(useDrafts.getState().texts[place]);
  return Object.fromEntries(
    Object.entries(initial).map(([name, value]: [string, unknown]) => [name, kept[name] ?? value]),
  ) as T;
}

/** Keeps what is typed at `place`; what is as it was at first is not worth keeping. */
export function keepForm<T extends object>(place: string, values: T, initial: T): void {
  if (JSON.stringify(values) === JSON.stringify(initial)) useDrafts.getState().clear(place);
  else useDrafts.getState().write(place, JSON.stringify(values));
}

/** Forgets what was typed at `place`: it was sent, or given up. */
export function forgetForm(place: string): void {
  useDrafts.getState().clear(place);
}

function parseTexts(text: string | undefined): Texts {
  if (text === undefined) return {};
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return {};
  }
}
