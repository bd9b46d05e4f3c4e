import jsep from "jsep";

// Words instead of signs: people write these conditions. The binding is that of || and &&.
jsep.addBinaryOp("or", 1);
jsep.addBinaryOp("and", 2);
jsep.addUnaryOp("not");

/** A name in a condition or a slot: `funnel.activation_rate.low` is place `funnel`, key `activation_rate`, end `low`. */
export interface Name {
  place: string;
  key: string;
  end: "low" | "high" | null;
}

/** What a part of a condition gives. `any` may be a number or a text: only the figure knows. */
type Gives = "truth" | "number" | "text" | "any";

const comparisons = new Set(["<", "<=", ">", ">="]);
const equalities = new Set(["==", "!="]);
const arithmetic = new Set(["+", "-", "*", "/"]);

/** The dotted name that this is, or null. */
function nameOf(node: jsep.Expression): Name | null {
  const words: string[] = [];
  let at: jsep.Expression = node;
  while (at.type === "MemberExpression") {
    const { computed, object, property } = at as jsep.MemberExpression;
    if (computed || property.type !== "Identifier") return null;
    words.unshift((property as jsep.Identifier).name);
    at = object;
  }
  if (at.type !== "Identifier") return null;
  words.unshift((at as jsep.Identifier).name);
  const [place, key, end, ...rest] = words;
  if (place === undefined || key === undefined || rest.length > 0) return null;
  if (end !== undefined && end !== "low" && end !== "high") return null;
  return { place, key, end: end ?? null };
}

const fail = (reason: string): never => {
  throw new Error(reason);
};

function need(found: Gives, wanted: "truth" | "number", what: string): void {
  if (found === wanted || (wanted === "number" && found === "any")) return;
  fail(
    wanted === "truth"
      ? `${what} needs a comparison or known(...) and missing(...) on each side; use brackets behind not.`
      : `${what} needs numbers.`,
  );
}

function walk(node: jsep.Expression, names: Name[]): Gives {
  switch (node.type) {
    case "Literal": {
      const { value } = node as jsep.Literal;
      return typeof value === "boolean"
        ? "truth"
        : typeof value === "number"
          ? "number"
          : typeof value === "string"
            ? "text"
            : fail("A value is a number, a text in quotes, true or false.");
    }
    case "Identifier":
    case "MemberExpression": {
      const name = nameOf(node) ?? fail("A name is a place and a key, such as funnel.activation_rate.");
      names.push(name);
      return "any";
    }
    case "CallExpression": {
      const { callee, arguments: given } = node as jsep.CallExpression;
      const called = callee.type === "Identifier" ? (callee as jsep.Identifier).name : "";
      const [first, ...words] = given;
      if (!["known", "missing", "level", "mentions"].includes(called))
        fail("Only known(...), missing(...), level(...) and mentions(...) can be called.");
      names.push((first && nameOf(first)) ?? fail(`${called}(...) takes a name, such as funnel.activation_rate.`));
      if (called !== "mentions" && words.length > 0) fail(`${called}(...) takes one name and nothing more.`);
      const texts = words.every((word) => word.type === "Literal" && typeof (word as jsep.Literal).value === "string");
      if (called === "mentions" && (words.length === 0 || !texts)) {
        fail('mentions(...) takes a name and then texts in quotes: mentions(answer.concept, "debt").');
      }
      return called === "level" ? "text" : "truth";
    }
    case "UnaryExpression": {
      const { operator, argument } = node as jsep.UnaryExpression;
      if (operator !== "not" && operator !== "-") fail(`The sign ${operator} is not known here.`);
      need(walk(argument, names), operator === "not" ? "truth" : "number", operator);
      return operator === "not" ? "truth" : "number";
    }
    case "BinaryExpression": {
      const { operator, left, right } = node as jsep.BinaryExpression;
      const gives = [walk(left, names), walk(right, names)] as const;
      if (operator === "and" || operator === "or") {
        gives.forEach((side) => need(side, "truth", operator));
        return "truth";
      }
      if (comparisons.has(operator) || arithmetic.has(operator)) {
        gives.forEach((side) => need(side, "number", operator));
        return comparisons.has(operator) ? "truth" : "number";
      }
      if (!equalities.has(operator)) fail(`The sign ${operator} is not known here.`);
      if (gives[0] !== gives[1] && !gives.includes("any")) fail(`${operator} compares two things of one kind.`);
      return "truth";
    }
    default:
      return fail("This is not a condition: use and, or, not between comparisons.");
  }
}

/** The longest condition that is read, in characters; a long one of ours has 150. */
const longest = 2_000;

/**
 * Checks a rule's condition and tells which names it asks for; evaluating it is the offline advisor's part.
 * @throws Error in plain words when it can't be read or is no condition
 */
export function parseCondition(text: string): { names: Name[] } {
  if (text.length > longest) fail(`it has more than ${longest.toLocaleString("en")} characters.`);
  let tree: jsep.Expression;
  try {
    tree = jsep(text);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const names: Name[] = [];
  if (walk(tree, names) !== "truth")
    fail("This gives a value, not yes or no: compare it with something, or write known(...).");
  return { names };
}
