const include = /^[ \t]*\{\{>\s*([A-Za-z0-9_-]+)\s*\}\}[ \t]*$/gm;

/** How deep parts may include parts. */
const deepest = 5;

/** How much text parts may add to one playbook, in characters; the shared parts together have about a twentieth of it. */
export const mostIncluded = 512_000;

/** How much text may still be added to a playbook; each part that is put in takes of it. */
export interface Room {
  left: number;
}

/**
 * Puts shared parts in the place of lines `{{> name}}`, parts inside parts too.
 * @param parts texts by name
 * @param room what may still be added, over all sections of the playbook: few small parts can hold billions of words
 * @throws Error naming the part, when one is unknown or includes itself; or when there is no more room
 */
export function includeParts(
  text: string,
  parts: ReadonlyMap<string, string>,
  room: Room,
  within: readonly string[] = [],
): string {
  return text.replace(include, (line, name: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`There is no part "${name}".`);
    if (within.includes(name)) throw new Error(`The part "${name}" includes itself.`);
    if (within.length >= deepest) throw new Error(`Parts stand within parts more than ${deepest} deep at "${name}".`);
    // The line counts too: a million empty parts are work as well.
    room.left -= part.length + line.length;
    if (room.left < 0)
      throw new Error(`This playbook grows beyond ${mostIncluded / 1000} kB when its parts are put in.`);
    return includeParts(part.trim(), parts, room, [...within, name]);
  });
}
