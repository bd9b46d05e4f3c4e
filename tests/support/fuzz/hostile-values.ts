import fc, { type Arbitrary } from "fast-check";

/** How deep the deepest value is nested. */
export const depth = 10_000;

function nested(wrap: (inside: unknown) => unknown): unknown {
  let value: unknown = "core";
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}

const deepest = [
  nested((inside) => [inside]),
  nested((inside) => ({ a: inside })),
  nested((inside) => ({ profile: inside })),
];
/** What an object literal can't say: a key of its own that is called `__proto__`. */
const pollution: unknown[] = [
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  JSON.parse('{"prototype":{"polluted":true},"toString":1,"valueOf":null,"hasOwnProperty":"x"}'),
  JSON.parse('[{"__proto__":{"polluted":true},"length":9}]'),
];
const numbers = [
  Number.NaN,
  Infinity,
  -Infinity,
  -0,
  0.1,
  1e308,
  5e-324,
  2 ** 53,
  -(2 ** 53),
  2 ** 31,
  4_294_967_296,
  -1,
];
const texts = [
  "",
  " ",
  "\u0000",
  "\uD800",
  "\uDC00x",
  "\u202E31 %",
  "\u200B",
  "\uFEFF",
  "__proto__",
  "../../x",
  "%00",
  "1e999",
];

/** A value that no field of the contract asks for. */
export const hostile: Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...pollution) },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(undefined, null, true, [], {}, [[]], [null]) },
  { weight: 2, arbitrary: fc.constantFrom(...deepest) },
  { weight: 1, arbitrary: fc.constant("x".repeat(2_300_000)) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 50_000 }, () => ({}))) },
  { weight: 2, arbitrary: fc.anything({ maxDepth: 3 }) },
);

/** `input` with a hostile value somewhere in it: in the place of a field, beside the others, in the place of the whole, or a field gone. */
export function spoilt(input: unknown): Arbitrary<unknown> {
  return fc
    .tuple(fc.nat(), fc.constantFrom("replace", "replace", "replace", "add", "drop", "whole"), hostile)
    .map(([at, how, value]) => {
      if (how === "whole") return value;
      const places = placesIn(input);
      const place = places[at % Math.max(places.length, 1)];
      if (place === undefined) return how === "drop" ? undefined : { extra: value };
      if (how === "add") return added(input, place.slice(0, -1), value);
      return replaced(input, place, how === "drop" ? undefined : value);
    });
}

type Place = readonly string[];

/** The way to every field, the outer ones too. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [[...at, key], ...placesIn(inside, [...at, key])]);
}

function replaced(input: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string, unknown> = Array.isArray(input) ? ([...input] as never) : { ...(input as object) };
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}

function added(input: unknown, place: Place, value: unknown): unknown {
  const names = ["extra", "__proto__", "constructor", "companyId2"];
  let spoiltInput = input;
  for (const name of names) {
    const before = place.reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], spoiltInput);
    if (typeof before !== "object" || before === null || Array.isArray(before)) return spoiltInput;
    const copy = { ...before };
    Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
    spoiltInput = replaced(spoiltInput, place, copy);
  }
  return spoiltInput;
}
