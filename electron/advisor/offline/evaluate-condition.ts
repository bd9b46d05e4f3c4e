import jsep, { type CoreExpression, type Expression } from "jsep";

/** What a name in a condition stands for; null is "not known". */
export type Value = number | string | boolean | null;

/** How a condition finds what it names. */
export interface Names {
  /** The value behind `funnel.activation_rate`, `fact.cash`, `answer.maturity`; null when it is not known. */
  valueOf(path: readonly string[]): Value;
  /** The level of the verdict on a figure; null when there is none. */
  levelOf(path: readonly string[]): string | null;
}

// Words as in prompts/README.md; their strengths are those of ||, && and !.
jsep.addBinaryOp("or", 1);
jsep.addBinaryOp("and", 2);
jsep.addUnaryOp("not");

const refuse = (what: string): never => {
  throw new SyntaxError(`A condition can't hold ${what}.`);
};

/** `funnel.activation_rate.low` as its parts. */
function pathOf(node: Expression): string[] {
  const core = node as CoreExpression;
  if (core.type === "Identifier") return [core.name];
  if (core.type === "MemberExpression" && !core.computed) return [...pathOf(core.object), ...pathOf(core.property)];
  return refuse("anything but a name there");
}

const isTruth = (value: Value): value is boolean => typeof value === "boolean";

/** Kleene's three values: what is not known decides nothing unless the other side already does. */
function join(operator: string, left: Value, right: () => Value): Value {
  const decides = operator === "or";
  if (left === decides) return decides;
  const other = right();
  if (other === decides) return decides;
  return isTruth(left) && isTruth(other) ? !decides : null;
}

function compare(operator: string, left: Value, right: Value): Value {
  if (left === null || right === null || typeof left !== typeof right) return null;
  if (operator === "==") return left === right;
  if (operator === "!=") return left !== right;
  if (typeof left !== "number" || typeof right !== "number") return null;
  if (operator === "<") return left < right;
  if (operator === "<=") return left <= right;
  if (operator === ">") return left > right;
  return left >= right;
}

function reckon(operator: string, left: Value, right: Value): Value {
  if (typeof left !== "number" || typeof right !== "number") return null;
  const result =
    operator === "+" ? left + right : operator === "-" ? left - right : operator === "*" ? left * right : left / right;
  return Number.isFinite(result) ? result : null;
}

/** Whether a text speaks of one of `words`: as whole words, whatever their case, with or without a plural s. */
export function mentions(text: string, words: readonly string[]): boolean {
  const escaped = words.map((word) =>
    word
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/[\s-]+/g, "[\\s-]+"),
  );
  return new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join("|")})(?:s|es)?(?![\\p{L}\\d])`, "iu").test(text);
}

function call(name: string, path: readonly string[], words: readonly string[], names: Names): Value {
  if (name === "mentions") {
    const text = names.valueOf(path);
    return words.length === 0
      ? refuse("mentions(...) without words")
      : typeof text === "string"
        ? mentions(text, words)
        : null;
  }
  if (words.length > 0) return refuse(`words in ${name}(...)`);
  if (name === "known") return names.valueOf(path) !== null;
  if (name === "missing") return names.valueOf(path) === null;
  if (name === "level") return names.levelOf(path);
  return refuse(`the function ${name}`);
}

function evaluate(expression: Expression, names: Names): Value {
  const node = expression as CoreExpression;
  switch (node.type) {
    case "Literal":
      return typeof node.value === "object" ? refuse("that value") : (node.value ?? null);
    case "Identifier":
    case "MemberExpression":
      return names.valueOf(pathOf(node));
    case "CallExpression": {
      const [argument, ...others] = node.arguments;
      if (argument === undefined) return refuse("a function without a name in it");
      const words = others.map((other) =>
        other.type === "Literal" && typeof other["value"] === "string"
          ? other["value"]
          : refuse("anything but texts behind the name"),
      );
      return call(pathOf(node.callee).join("."), pathOf(argument), words, names);
    }
    case "UnaryExpression": {
      const value = evaluate(node.argument, names);
      if (node.operator === "not" || node.operator === "!") return isTruth(value) ? !value : null;
      return node.operator === "-" && typeof value === "number"
        ? -value
        : node.operator === "+"
          ? value
          : refuse(`"${node.operator}"`);
    }
    case "BinaryExpression": {
      const { operator, left, right } = node;
      if (operator === "or" || operator === "||")
        return join("or", evaluate(left, names), () => evaluate(right, names));
      if (operator === "and" || operator === "&&")
        return join("and", evaluate(left, names), () => evaluate(right, names));
      if (["<", "<=", ">", ">=", "==", "!="].includes(operator))
        return compare(operator, evaluate(left, names), evaluate(right, names));
      if (["+", "-", "*", "/"].includes(operator))
        return reckon(operator, evaluate(left, names), evaluate(right, names));
      return refuse(`"${operator}"`);
    }
    default:
      return refuse(`a ${node.type}`);
  }
}

/**
 * Whether a rule's condition is plainly true. What is missing is neither true nor false: `unknown and false` is false,
 * `unknown or true` is true, everything else with it stays unknown, and unknown does not count. Texts and numbers are not
 * compared with each other: that is unknown too.
 * @throws SyntaxError for a condition that is not one; the loader of playbooks refuses those before
 */
export function isPlainlyTrue(condition: string, names: Names): boolean {
  return evaluate(jsep(condition), names) === true;
}
