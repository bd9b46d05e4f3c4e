import type { Mark } from "../../../electron/contract/grounding.ts";
import { showHidden } from "../../../electron/contract/hidden-signs.ts";
import { cutPlanted, unplant } from "../../../electron/contract/plant-marks.ts";

/** The part of a Markdown tree that this plugin touches. */
interface TreeNode {
  type: string;
  value?: string;
  children?: TreeNode[];
  data?: { hName: string; hProperties: Record<string, string> };
}

/**
 * A remark plugin that turns planted signs into elements: `<sx-chip index>` for a mark, `<sx-claim index part>` around an
 * unconfirmed number, `<sx-hidden>` for the name of a sign that nobody sees. A claim that emphasis cuts in two becomes two elements; only the last is `part="end"`.
 */
export function remarkMarks(marks: readonly Mark[]) {
  return () =>
    (tree: TreeNode): void => {
      placeSigns(tree, { claim: null }, marks);
    };
}

function placeSigns(parent: TreeNode, open: { claim: number | null }, marks: readonly Mark[]): void {
  if (parent.children === undefined) return;
  parent.children = parent.children.flatMap((node) => {
    if (node.type !== "text") {
      if (node.value !== undefined) node.value = showHidden(unplant(node.value, marks));
      placeSigns(node, open, marks);
      return [node];
    }
    return cutText(node.value ?? "", open);
  });
}

function cutText(planted: string, open: { claim: number | null }): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (const piece of cutPlanted(planted)) {
    if (piece.kind === "chip") nodes.push(besideWord(nodes, element("sx-chip", { index: String(piece.index) }, [])));
    else if (piece.kind === "claim-opens") open.claim = piece.index;
    else if (piece.kind === "claim-closes") {
      const last = nodes[nodes.length - 1]?.data;
      if (last?.hName === "sx-claim") last.hProperties["part"] = "end";
      else if (open.claim !== null) nodes.push(element("sx-claim", { index: String(open.claim), part: "end" }, []));
      open.claim = null;
    } else if (open.claim === null) nodes.push(...cutShown(closeUp(nodes, piece.text)));
    else nodes.push(element("sx-claim", { index: String(open.claim), part: "middle" }, cutShown(piece.text)));
  }
  return nodes;
}

/** A text with the names of signs that nobody sees as elements of their own. */
function cutShown(text: string): TreeNode[] {
  return showHidden(text)
    .split(/(\[U\+[0-9A-F]{4,6}\])/)
    .map((part, at) => ({ part, isName: at % 2 === 1 }))
    .filter(({ part }) => part !== "")
    .map(({ part, isName }) =>
      isName ? element("sx-hidden", {}, [{ type: "text", value: part.slice(1, -1) }]) : { type: "text", value: part },
    );
}

/**
 * Takes the word before a chip off the nodes and puts it together with the chip, so that a chip never begins a line, where it would
 * seem to name what follows.
 */
function besideWord(nodes: TreeNode[], chip: TreeNode): TreeNode {
  const before = nodes[nodes.length - 1];
  const word = before?.type === "text" ? /\S{1,24}(?:[ \u00A0]%)?\u00A0?$/.exec(before.value ?? "") : null;
  if (before === undefined || word === null) return chip;
  before.value = (before.value ?? "").slice(0, word.index);
  return element("sx-keep", {}, [{ type: "text", value: word[0] }, chip]);
}

/** Puts the punctuation that follows a chip beside it, so that no line begins with a comma; answers the rest of the text. */
function closeUp(nodes: readonly TreeNode[], text: string): string {
  const before = nodes[nodes.length - 1];
  const sign = before?.data?.hName === "sx-keep" ? /^[.,;:!?)\]”’"']+/.exec(text)?.[0] : undefined;
  if (sign === undefined) return text;
  before?.children?.push({ type: "text", value: sign });
  return text.slice(sign.length);
}

const element = (hName: string, hProperties: Record<string, string>, children: TreeNode[]): TreeNode => ({
  type: "emphasis",
  children,
  data: { hName, hProperties },
});
