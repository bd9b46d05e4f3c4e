import type { Quantity } from "../../contract/quantity.ts";
import { countedBy, headsIn, plainTurn } from "./counted-by.ts";
import type { Evidence } from "./match-number.ts";
import type { TimeUnit } from "./number-claim.ts";
import { parseExpression, UnreadableError, type Node } from "./parse-expression.ts";
import { Exact, literal, quantityOf, termOf, type Term } from "./term.ts";
import { add, AlgebraError, divide, multiply, power } from "./unit-algebra.ts";

/** A number that goes into an expression: a value of the context, or the writer's own. */
export interface Operand {
  quantity: Quantity;
  /** Of a value of the context; empty for the writer's own number. */
  label: string;
  own: boolean;
}

/** What an expression comes to, with the numbers and values that go into it, or why it comes to nothing, in plain words. */
export type Evaluated =
  | { ok: true; quantity: Quantity; evidence: Evidence; inputs: Operand[]; tree: Node; usesReferences: boolean }
  | { ok: false; why: string; tree: Node | null };

/** Gives the value of a reference, and what it is called. @throws LookUpError in plain words */
export type LookUp = (ref: string) => Quantity & { label?: string };

/** A reference that has no value, or none that can be told. */
export class LookUpError extends Error {}

/** Tries one way to calculate, and the next one where the units forbid it. @throws what the first way throws, where none is allowed */
function firstAllowed(ways: readonly (() => Term)[]): Term {
  let refused: unknown = null;
  for (const way of ways) {
    try {
      return way();
    } catch (error) {
      if (!(error instanceof AlgebraError)) throw error;
      refused ??= error;
    }
  }
  throw refused;
}

/** a x b / c: a price times a goal by a revenue is a price, though nobody multiplies money by money. */
function divideProduct(a: Term, b: Term, c: Term): Term {
  return firstAllowed([
    () => divide(multiply(a, b), c),
    () => multiply(a, divide(b, c)),
    () => multiply(divide(a, c), b),
  ]);
}

function compare(terms: Term[], pick: (a: Term, b: Term) => boolean): Term {
  return terms.reduce((best, term) => {
    // Subtracting is the check that they can be compared at all.
    add(best, term, -1);
    return pick(term, best) ? term : best;
  });
}

function call(name: string, given: Term[]): Term {
  const [first, second] = given;
  if (!first) throw new UnreadableError(`"${name}" is given nothing.`);
  switch (name) {
    case "min":
      return compare(given, (a, b) => a.value.lt(b.value));
    case "max":
      return compare(given, (a, b) => a.value.gt(b.value));
    case "sum":
      return given.reduce((total, term) => add(total, term, 1));
    case "avg":
    case "mean":
      return divide(
        given.reduce((total, term) => add(total, term, 1)),
        literal(new Exact(given.length)),
      );
    case "round": {
      const places = second ? second.value.toNumber() : 0;
      if (!Number.isInteger(places) || places < 0 || places > 10)
        throw new UnreadableError("Its rounding is not a whole number of places.");
      return { ...first, value: first.value.toDecimalPlaces(places) };
    }
    case "floor":
      return { ...first, value: first.value.floor() };
    case "ceil":
      return { ...first, value: first.value.ceil() };
    case "abs":
      return { ...first, value: first.value.abs() };
    case "sqrt":
      if (first.value.isNegative()) throw new AlgebraError("It takes the root of a negative number.");
      return { ...first, value: first.value.sqrt(), kind: "number", pers: [] };
    default:
      throw new UnreadableError(`"${name}" can't be used in a calculation.`);
  }
}

/** The bare numbers of a product, and reciprocals of those that it is divided by. */
function scalesIn(node: Node, inverse = false): number[] {
  switch (node.kind) {
    case "number": {
      const value = Number(node.text);
      return node.percent || node.time || value === 0 ? [] : [inverse ? 1 / value : value];
    }
    case "ref":
      return [];
    case "negate":
      return scalesIn(node.of, inverse);
    case "binary":
      if (node.operator === "^") return [];
      return [...scalesIn(node.left, inverse), ...scalesIn(node.right, inverse !== (node.operator === "/"))];
    case "call":
      return node.given.flatMap((one) => scalesIn(one, inverse));
  }
}

function hasDivision(node: Node): boolean {
  switch (node.kind) {
    case "binary":
      return node.operator === "/" || node.operator === "^" || hasDivision(node.left) || hasDivision(node.right);
    case "negate":
      return hasDivision(node.of);
    case "call":
      return node.name === "avg" || node.name === "mean" || node.given.some(hasDivision);
    default:
      return false;
  }
}

const isHeaded = ({ per }: Quantity) => per === "user" || per === "customer" || per === "person";

/**
 * Evaluates the body of `[=...]` in decimal arithmetic, with units: customers times a percentage are customers, cash by burn a month is months,
 * adding unlike things is an error. Never runs code.
 */
export function evaluateExpression(body: string, lookUp: LookUp): Evaluated {
  let tree: Node | null = null;
  const inputs: Operand[] = [];
  let usesReferences = false;

  const evaluate = (node: Node): Term => {
    switch (node.kind) {
      case "number": {
        const value = new Exact(node.text);
        const term = node.percent
          ? literal(value.div(100), "share")
          : node.time
            ? literal(value, "time", node.time as TimeUnit)
            : literal(value);
        inputs.push({ quantity: quantityOf(term), label: "", own: true });
        return term;
      }
      case "ref": {
        usesReferences = true;
        const { label = "", ...quantity } = lookUp(node.ref);
        inputs.push({ quantity, label, own: false });
        return termOf(quantity);
      }
      case "negate": {
        const term = evaluate(node.of);
        return { ...term, value: term.value.negated() };
      }
      case "binary": {
        if (node.operator === "/" && node.left.kind === "binary" && node.left.operator === "*")
          return divideProduct(evaluate(node.left.left), evaluate(node.left.right), evaluate(node.right));
        const left = evaluate(node.left);
        const right = evaluate(node.right);
        if (node.operator === "+") return add(left, right, 1);
        if (node.operator === "-") return add(left, right, -1);
        if (node.operator === "*") return multiply(left, right);
        if (node.operator === "/") return divide(left, right);
        return power(left, right);
      }
      case "call":
        return call(node.name, node.given.map(evaluate));
    }
  };

  try {
    tree = parseExpression(body);
    const term = evaluate(tree);
    if (!term.value.isFinite() || !Number.isFinite(term.value.toNumber()))
      return { ok: false, why: "It comes to no number.", tree };
    const scales = scalesIn(tree);
    // "=F6*12" of a month's revenue is a year's, unless twelve customers are meant.
    const headed = inputs.some((one) => headsIn(one.label).length > 0 || isHeaded(one.quantity));
    const plain = quantityOf(term);
    const turned = term.rescaled && !headed && plain.per ? plainTurn(scales, plain.per) : null;
    const quantity: Quantity = turned ? { ...plain, per: turned } : plain;
    const divides = hasDivision(tree);
    return {
      ok: true,
      quantity,
      inputs,
      tree,
      usesReferences,
      evidence: {
        quantity,
        pers: turned ? [turned] : term.pers,
        by: divides ? null : [...term.pers, ...inputs.flatMap((one) => countedBy(one.quantity, one.label))],
        computed: true,
        loose: term.kind === "ratio" || term.kind === "number" || term.quotient,
        bare: term.kind === "number",
        rescaled: term.rescaled && turned === null,
        scales,
        eitherSign: term.subtracted,
      },
    };
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof AlgebraError || error instanceof LookUpError)
      return { ok: false, why: error.message, tree };
    throw error;
  }
}
