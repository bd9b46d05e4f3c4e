import { formatValue } from "../../contract/format-quantity.ts";
import type { Node } from "./parse-expression.ts";

const signs = { "+": "+", "-": "−", "*": "×", "/": "÷", "^": "^" } as const;
const strength = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 } as const;

function strengthOf(node: Node): number {
  if (node.kind === "binary") return strength[node.operator];
  return node.kind === "negate" ? 2 : 4;
}

function needsBrackets(inner: Node, outer: "+" | "-" | "*" | "/" | "^", right: boolean): boolean {
  if (strengthOf(inner) < strength[outer]) return true;
  return right && strengthOf(inner) === strength[outer] && (outer === "-" || outer === "/" || outer === "^");
}

/** An expression as a reader takes it: "Activated sign-ups ÷ (Sign-ups × 25 %)". */
export function sayExpression(node: Node, labelOf: (ref: string) => string): string {
  switch (node.kind) {
    case "number":
      if (node.percent)
        return formatValue(
          { value: Number(node.text) / 100, unit: "percent" },
          undefined,
          node.text.split(".")[1]?.length ?? 0,
        );
      return node.time
        ? `${node.text} ${node.time}`
        : Number(node.text).toLocaleString("en-US", { maximumFractionDigits: 10 });
    case "ref":
      return labelOf(node.ref);
    case "negate":
      return `−${strengthOf(node.of) < 3 ? `(${sayExpression(node.of, labelOf)})` : sayExpression(node.of, labelOf)}`;
    case "call":
      return `${node.name}(${node.given.map((one) => sayExpression(one, labelOf)).join(", ")})`;
    case "binary": {
      const side = (inner: Node, right: boolean) => {
        const words = sayExpression(inner, labelOf);
        return needsBrackets(inner, node.operator, right) ? `(${words})` : words;
      };
      return `${side(node.left, false)} ${signs[node.operator]} ${side(node.right, true)}`;
    }
  }
}
