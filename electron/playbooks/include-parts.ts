const include = /^[ \t]*\{\{>\s*([A-Za-z0-9_-]+)\s*\}\}[ \t]*$/gm;

/** How deep parts may include parts. */
const deepest = 5;

/**
 * Puts shared parts in the place of lines `{{> name}}`, parts inside parts too.
 * @param parts texts by name
 * @throws Error naming the part, when one is unknown or includes itself
 */
export function includeParts(text: string, parts: ReadonlyMap<string, string>, within: readonly string[] = []): string {
  return text.replace(include, (_, name: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`There is no part "${name}".`);
    if (within.includes(name) || within.length >= deepest) throw new Error(`The part "${name}" includes itself.`);
    return includeParts(part.trim(), parts, [...within, name]);
  });
}
