import jsep from "jsep";

/** The parts of an expression that the calculation knows. */
export type Node =
  | { kind: "number"; text: string; percent: boolean; time: string | null }
  | { kind: "ref"; ref: string }
  | { kind: "negate"; of: Node }
  | { kind: "binary"; operator: "+" | "-" | "*" | "/" | "^"; left: Node; right: Node }
  | { kind: "call"; name: string; given: Node[] };

/** Said in plain words, to be shown. */
export class UnreadableError extends Error {}

const functions = new Set(["min", "max", "round", "floor", "ceil", "abs", "sqrt", "sum", "avg", "mean"]);
const reference = /^[FADRU][1-9]\d{0,5}$/;
const timeWords = "hours?|days?|weeks?|months?|years?";

/** Signs that people use, in the parser's own: × ÷ − ^, "25 %", "1,260", "$640", "95k", "6 months". */
function normalise(text: string): string {
  const calls = /[a-z]\s*\(/i.test(text);
  let plain = text
    .replace(/[×·∙⋅]/g, "*")
    .replace(/÷/g, "/")
    .replace(/[−–—]/g, "-")
    .replace(/[$€£¥]/g, "")
    .replace(/\^/g, "**")
    .replace(/[\u00A0\u202F\u2009]/g, " ");
  if (!calls) plain = plain.replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  return plain
    .replace(
      /\b(\d+(?:\.\d+)?)([kKM])\b/g,
      (_, digits: string, scale: string) => `(${digits}*${scale === "M" ? 1_000_000 : 1000})`,
    )
    .replace(/\b(\d+(?:\.\d+)?)\s*(?:%|percent\b)/g, "percent($1)")
    .replace(
      new RegExp(`\\b(\\d+(?:\\.\\d+)?)\\s*(${timeWords})\\b`, "g"),
      (_, digits: string, word: string) => `${word.replace(/s?$/, "s")}(${digits})`,
    )
    .replace(/\b([fadru])([1-9]\d{0,5})\b/g, (_, letter: string, digits: string) => letter.toUpperCase() + digits);
}

function nameOf(node: jsep.Expression): string {
  if (node.type === "Identifier") return (node as jsep.Identifier).name;
  if (node.type === "MemberExpression") {
    const member = node as jsep.MemberExpression;
    if (!member.computed) return `${nameOf(member.object)}.${nameOf(member.property)}`;
  }
  throw new UnreadableError("It holds something that is neither a reference nor a number.");
}

function readCall(call: jsep.CallExpression): Node {
  const name = nameOf(call.callee).toLowerCase();
  const first = call.arguments[0];
  if (
    first?.type === "Literal" &&
    call.arguments.length === 1 &&
    (name === "percent" || /^(?:hours|days|weeks|months|years)$/.test(name))
  )
    return {
      kind: "number",
      text: (first as jsep.Literal).raw,
      percent: name === "percent",
      time: name === "percent" ? null : name,
    };
  if (!functions.has(name)) throw new UnreadableError(`"${name}" can't be used in a calculation.`);
  if (call.arguments.length === 0) throw new UnreadableError(`"${name}" is given nothing.`);
  return { kind: "call", name, given: call.arguments.map(read) };
}

function read(node: jsep.Expression): Node {
  switch (node.type) {
    case "Literal": {
      const { raw, value } = node as jsep.Literal;
      if (typeof value !== "number") throw new UnreadableError("It holds text.");
      return { kind: "number", text: raw, percent: false, time: null };
    }
    case "Identifier":
    case "MemberExpression": {
      const name = nameOf(node);
      if (!reference.test(name.split(".")[0] ?? "")) throw new UnreadableError(`"${name}" is no reference.`);
      return { kind: "ref", ref: name };
    }
    case "UnaryExpression": {
      const unary = node as jsep.UnaryExpression;
      if (unary.operator === "-") return { kind: "negate", of: read(unary.argument) };
      if (unary.operator === "+") return read(unary.argument);
      break;
    }
    case "BinaryExpression": {
      const { operator, left, right } = node as jsep.BinaryExpression;
      if (operator === "+" || operator === "-" || operator === "*" || operator === "/")
        return { kind: "binary", operator, left: read(left), right: read(right) };
      if (operator === "**") return { kind: "binary", operator: "^", left: read(left), right: read(right) };
      break;
    }
    case "CallExpression":
      return readCall(node as jsep.CallExpression);
  }
  throw new UnreadableError("It can't be read as a calculation.");
}

/**
 * Reads the body of `[=...]`: references, numbers, percentages, + - * / ^, parentheses and a few functions. Nothing is ever run.
 * @throws UnreadableError in plain words
 */
export function parseExpression(body: string): Node {
  let tree: jsep.Expression;
  try {
    tree = jsep(normalise(body));
  } catch {
    throw new UnreadableError("It can't be read as a calculation.");
  }
  return read(tree);
}
