/** An element as the parser gives it: its attributes under `:@`, its children under its name. */
export type XmlNode = { ":@"?: Record<string, unknown>; "#text"?: unknown } & Record<string, unknown>;

/** More things than any logo draws. */
const mostDrawn = 50_000;

/** A rule of a style sheet: names of elements, `.class` and `#id` that it speaks of, null where it may mean any; and what it draws with. */
interface Rule {
  names: ReadonlySet<string> | null;
  ids: string[];
}

/**
 * Whether an SVG draws more than a logo does: parts may be drawn again by `use`, as filling, mask or clip, and a few lines that do so over
 * and over are more than any memory holds. One that draws itself within itself counts as too much.
 * @param tree as fast-xml-parser gives it with `preserveOrder`, attributes beginning with `@`
 */
export function drawsTooMuch(tree: readonly XmlNode[]): boolean {
  const nodes = new Map<string, XmlNode>();
  const rules: Rule[] = [];
  collect(tree, nodes, rules);
  const known = new Map<XmlNode, number>();
  const open = new Set<XmlNode>();
  const weigh = (node: XmlNode): number => {
    const told = known.get(node);
    if (told !== undefined) return told;
    if (open.has(node)) return Infinity;
    open.add(node);
    const drawn = idsIn(node, rules).map((id) => nodes.get(id));
    const parts = [...childrenOf(node), ...drawn.filter((part) => part !== undefined)];
    const weight = parts.reduce((sum, part) => sum + weigh(part), 1);
    open.delete(node);
    known.set(node, weight);
    return weight;
  };
  return tree.reduce((sum, node) => sum + weigh(node), 0) > mostDrawn;
}

function collect(tree: readonly XmlNode[], nodes: Map<string, XmlNode>, rules: Rule[]): void {
  for (const node of tree) {
    const id = attributesOf(node).find(([name]) => name === "id")?.[1];
    if (id !== undefined && !nodes.has(id)) nodes.set(id, node);
    if (nameOf(node) === "style") rules.push(...rulesIn(textOf(node)));
    collect(childrenOf(node), nodes, rules);
  }
}

/** What an element draws besides its children: by a link, in an attribute, or by a rule of a style sheet that may be meant for it. */
function idsIn(node: XmlNode, rules: readonly Rule[]): string[] {
  const attributes = attributesOf(node);
  const own = attributes.flatMap(([name, value]) =>
    name === "href" ? [/^\s*#(.*?)\s*$/s.exec(value)?.[1] ?? ""] : urlsIn(value),
  );
  const names = [
    nameOf(node),
    ...attributes.flatMap(([name, value]) =>
      name === "class" ? value.split(/\s+/).map((each) => `.${each}`) : name === "id" ? [`#${value}`] : [],
    ),
  ];
  const styled = rules.filter((rule) => rule.names === null || names.some((name) => rule.names?.has(name)));
  return [...own, ...styled.flatMap(({ ids }) => ids)];
}

const rulesIn = (css: string): Rule[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, " ").matchAll(/([^{}]*)\{([^{}]*)\}/g)]
    .map(([, selector = "", body = ""]) => ({
      names: /[*[:\\]/.test(selector) ? null : new Set(selector.match(/[.#]?[^\s.#,>+~]+/g)),
      ids: urlsIn(body),
    }))
    .filter(({ ids }) => ids.length > 0);

const urlsIn = (value: string): string[] =>
  [...value.matchAll(/url\(\s*["']?\s*#([^"')]*)/gi)].map(([, id = ""]) => id.trim());

const childrenOf = (node: XmlNode): XmlNode[] => {
  const children = node[elementOf(node)];
  return Array.isArray(children) ? (children as XmlNode[]) : [];
};

const elementOf = (node: XmlNode): string => Object.keys(node).find((name) => name !== ":@") ?? "";
/** Without a prefix, in small letters. */
const nameOf = (node: XmlNode): string => elementOf(node).replace(/^.*:/, "").toLowerCase();

const attributesOf = (node: XmlNode): [name: string, value: string][] =>
  Object.entries(node[":@"] ?? {}).map(([name, value]) => [name.slice(1).replace(/^.*:/, ""), String(value)]);

const textOf = (node: XmlNode): string =>
  childrenOf(node)
    .map((child) => String(child["#text"] ?? child["#cdata"] ?? ""))
    .join("");
