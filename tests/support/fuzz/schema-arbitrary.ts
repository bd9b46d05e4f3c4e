import fc, { type Arbitrary } from "fast-check";
import { z } from "zod";

/** What is known of a field beyond its schema: ids that exist, addresses where nothing listens. By the field's name. */
export type Known = Readonly<Record<string, Arbitrary<unknown>>>;

type Def = Record<string, unknown> & { type: string };
type Check = Record<string, unknown> & { check: string };

/**
 * Values that fit a schema of the contract, as far as its shape says so: refinements and transforms are left to the schema, so a few
 * of them are refused even so.
 * @throws for a kind of schema that the contract has not used so far: teach it here
 */
export function fitting(schema: z.core.$ZodType, known: Known = {}): Arbitrary<unknown> {
  const def = declared(schema) as Def;
  const inner = (name: string): Arbitrary<unknown> => fitting(def[name] as z.core.$ZodType, known);
  const { least, most } = bounds(def);
  switch (def.type) {
    case "object":
      return fittingObject(def["shape"] as Record<string, z.core.$ZodType>, known);
    case "record":
      return fc.dictionary(inner("keyType") as Arbitrary<string>, inner("valueType"), { maxKeys: 4 });
    case "array":
      return fc.array(inner("element"), { minLength: least ?? 0, maxLength: Math.min(most ?? 4, (least ?? 0) + 4) });
    case "optional":
    case "default":
      return fc.oneof({ weight: 3, arbitrary: inner("innerType") }, fc.constant(undefined));
    case "nullable":
      return fc.oneof({ weight: 3, arbitrary: inner("innerType") }, fc.constant(null));
    case "pipe":
      return inner("in");
    case "union":
      return fc.oneof(...(def["options"] as z.core.$ZodType[]).map((option) => fitting(option, known)));
    case "enum":
      return fc.constantFrom(...Object.values(def["entries"] as object));
    case "literal":
      return fc.constantFrom(...(def["values"] as unknown[]));
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "number":
      return isWhole(def)
        ? fc.integer({ min: least ?? -1_000, max: most ?? 1_000_000 })
        : fc.double({ min: least ?? -1e9, max: most ?? 1e9, noNaN: true });
    case "string":
      return fittingText(def, least ?? 0, most ?? 200);
    default:
      throw new Error(`No values are known that fit a schema of the kind "${def.type}".`);
  }
}

function fittingObject(shape: Record<string, z.core.$ZodType>, known: Known): Arbitrary<unknown> {
  const fields = Object.entries(shape).map(([name, schema]) => [name, knownFor(name, schema, known)] as const);
  return fc
    .record(Object.fromEntries(fields))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)));
}

/** One name can stand for two kinds of field: of what is known under it, what this field takes. */
function knownFor(name: string, schema: z.core.$ZodType, known: Known): Arbitrary<unknown> {
  const fits = (value: unknown): boolean => z.safeParse(schema, value).success;
  const given = known[name];
  // A filter that nothing passes would look for ever.
  return given !== undefined && fc.sample(given, { numRuns: 50, seed: 1 }).some(fits)
    ? given.filter(fits)
    : fitting(schema, known);
}

/** How a schema, or a check of one, was declared: zod keeps it where its own tools find it. */
const declared = (part: object): object => (Reflect.get(part, "_zod") as { def: object }).def;

function checksOf(def: Def): Check[] {
  const checks = ((def["checks"] as object[] | undefined) ?? []).map(declared);
  return [...checks, def].filter((each): each is Check => "check" in each);
}

function bounds(def: Def): { least: number | undefined; most: number | undefined } {
  let least: number | undefined;
  let most: number | undefined;
  for (const { check, minimum, maximum, value } of checksOf(def)) {
    if (check === "min_length") least = Number(minimum);
    if (check === "max_length") most = Number(maximum);
    if (check === "greater_than") least = Number(value);
    if (check === "less_than") most = Number(value);
  }
  return { least, most };
}

const isWhole = (def: Def): boolean => checksOf(def).some(({ format }) => format === "safeint");

function fittingText(def: Def, least: number, most: number): Arbitrary<string> {
  const format = checksOf(def).find(({ check }) => check === "string_format");
  if (format?.["format"] === "url") return fc.constantFrom("http://127.0.0.1:9/v1", "https://localhost:9/v1");
  if (format?.["format"] === "base64") return fc.base64String({ maxLength: 200 });
  if (format?.["format"] === "date")
    return fc
      .date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (format?.["pattern"] instanceof RegExp)
    return fc.stringMatching(new RegExp(format["pattern"].source, format["pattern"].flags.replace(/[^u]/g, "")));
  const size = { minLength: least, maxLength: Math.min(most, least + 60) };
  return fc.oneof(
    // Most begin with something that can be seen, since many fields want that.
    { weight: 6, arbitrary: fc.string({ ...size, unit: "grapheme" }).map((text) => `n${text}`.slice(0, most)) },
    fc.string({ ...size, unit: "binary" }),
    fc.constantFrom(
      "31 % [F1]",
      "{{role}} ```",
      "---\ntitle: x\n---\n",
      "=cmd|' /C calc'!A0",
      "<img src=x onerror=alert(1)>",
    ),
  );
}
