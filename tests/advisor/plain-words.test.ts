import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainWords } from "../../electron/advisor/endpoint/plain-words.ts";

const key = "Zq83nVbT5yLw0RmXeKc7Pd21";

describe("the words of an endpoint", () => {
  it("never hold eight characters of the key in a row, wherever it stands", () => {
    const noise = fc.string({ maxLength: 40 });
    const piece = fc
      .tuple(fc.nat(key.length), fc.nat(key.length))
      .map(([a, b]) => key.slice(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(noise, piece, fc.constant(key), fc.constant(`Bearer ${key}`)), { maxLength: 12 }),
        (bits) => {
          const words = plainWords(bits.join(""), key);
          for (let at = 0; at + 8 <= key.length; at += 1) expect(words).not.toContain(key.slice(at, at + 8));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["  two\n lines\u0000 ", "two lines"],
    ["left\u202eright\u200b side", "left right side"],
    ["Incorrect API key provided: sk-proj-****abcd.", "Incorrect API key provided: [key]"],
    ["<!DOCTYPE html><p>502</p>", ""],
    ["  <html>", ""],
    ["use 2 < 3 and <think>", "use 2 < 3 and <think>"],
    ["x".repeat(1_000), `${"x".repeat(300)}…`],
  ])("%j are shown as %j", (said, shown) => {
    expect(plainWords(said, key)).toBe(shown);
  });

  it("hide a short key, and one that was encoded for an address", () => {
    expect(plainWords("the key abc is wrong", "abc")).toBe("the key [key] is wrong");
    expect(plainWords("?key=a%2Fb%2Bc%2Fd%2Be", "a/b+c/d+e")).toBe("?key=[key]");
  });
});
