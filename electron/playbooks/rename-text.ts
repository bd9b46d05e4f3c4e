import { isScalar, parseDocument } from "yaml";

/**
 * The text of a playbook under another id and title; every other letter stays, comments too.
 * @param text a text that has been checked
 */
export function renameText(text: string, named: { id: string; title: string }): string {
  const head = /^\uFEFF?---\n/.exec(text)?.[0] ?? "";
  const end = /^---[ \t]*$/m.exec(text.slice(head.length))?.index ?? 0;
  const document = parseDocument(text.slice(head.length, head.length + end));
  const changes = (["id", "title"] as const).flatMap((field) => {
    const node = document.get(field, true);
    if (!isScalar(node) || !node.range || node.value === named[field]) return [];
    const [from, to] = node.range;
    const before = text.slice(head.length + from, head.length + to);
    // A block text takes the line's end with it.
    return [{ from, to, word: `${JSON.stringify(named[field])}${before.endsWith("\n") ? "\n" : ""}` }];
  });
  return changes
    .sort((a, b) => b.from - a.from)
    .reduce((so, { from, to, word }) => so.slice(0, head.length + from) + word + so.slice(head.length + to), text);
}
