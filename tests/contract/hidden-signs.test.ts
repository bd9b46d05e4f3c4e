import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAtHidden, showHidden, ShownStream } from "../../electron/contract/hidden-signs.ts";

describe("what nobody sees", () => {
  it.each([
    ["turns the reading direction", "31 \u202E%\u202C", "31 [U+202E]%[U+202C]"],
    ["isolates", "\u2066a\u2067b\u2068c\u2069", "[U+2066]a[U+2067]b[U+2068]c[U+2069]"],
    ["marks a direction", "a\u200Eb\u200Fc\u061C", "a[U+200E]b[U+200F]c[U+061C]"],
    ["has no width", "pay\u200Bpal\uFEFF\u2060", "pay[U+200B]pal[U+FEFF][U+2060]"],
    ["joins nothing", "a\u200Db\u200C 1\u200D2", "a[U+200D]b[U+200C] 1[U+200D]2"],
    ["fills", "\u3164\u115F\uFFA0", "[U+3164][U+115F][U+FFA0]"],
    ["is a tag", "hi\u{E0001}\u{E0041}\u{E007F}", "hi[U+E0001][U+E0041][U+E007F]"],
    ["is a tag behind a flag that is no such flag", "🏴\u{E0075}\u{E0073}\u{E007F}", "🏴[U+E0075][U+E0073][U+E007F]"],
    ["selects how nothing is drawn", "a\uFE0F\u{E0100}", "a[U+FE0F][U+E0100]"],
    ["is smuggled behind an emoji", "👍\u{E0101}\u{E0102}", "👍[U+E0101][U+E0102]"],
    ["controls", "a\u0000b\u001B[2Jc\u007Fd\u009Be", "a[U+0000]b[U+001B][2Jc[U+007F]d[U+009B]e"],
    ["ends a line for some only", "a\u2028b\u2029c\u0085d\rb", "a[U+2028]b[U+2029]c[U+0085]d[U+000D]b"],
    ["stands between lines", "\uFFF9a\uFFFAb\uFFFB", "[U+FFF9]a[U+FFFA]b[U+FFFB]"],
    ["hyphenates nothing", "\u00AD1\u00AD2", "[U+00AD]1[U+00AD]2"],
  ])("and %s is shown", (_name, text, shown) => {
    expect(showHidden(text)).toBe(shown);
  });

  it.each([
    ["Persian", "می\u200Cخواهم کتاب\u200Cها"],
    ["a Persian abbreviation", "۱۴۰۳ ه\u200D.ش"],
    ["Hindi", "क्\u200Dष क्\u200Cष"],
    ["Bengali", "র\u200D্যাম"],
    ["Malayalam", "ന്\u200D"],
    ["Sinhala", "ශ්\u200Dරී"],
    ["Thai with its word breaks", "ภาษา\u200Bไทย"],
    ["a family", "👩\u200D👩\u200D👧"],
    ["an astronaut of some colour", "👩🏽\u200D🚀"],
    ["a heart on fire", "❤\uFE0F\u200D🔥"],
    ["a key cap", "1\uFE0F\u20E3 ☎\uFE0E"],
    ["the flag of Scotland", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"],
    ["a rainbow flag and a country's", "🏳\uFE0F\u200D🌈 🇺🇦"],
    ["a Japanese name", "葛\u{E0100}城"],
    ["Hebrew and Arabic", "שלום, السلام عليكم"],
    ["a soft hyphen in a word", "Wachs\u00ADtum"],
    ["lines, tabs and no-break spaces", "a\r\nb\tc\u00A0d\u202F%"],
  ])("but belongs to %s stays", (_name, text) => {
    expect(showHidden(text)).toBe(text);
    expect(cutAtHidden(text)).toEqual([{ kind: "text", text }]);
  });
});

const dangerous =
  /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u2060-\u2064\uFEFF\u{E0000}-\u{E0FFF}\u0000-\u0008\u000E-\u001F\u007F-\u009F]/u;
const anySign = fc.oneof(
  fc
    .integer({ min: 0, max: 0x10ffff })
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code)),
  fc.constantFrom(..."\u200D\u200C\u200B\u00AD\uFE0F\u202E\u2069\u{E0041}\u{E007F}👩🏽🚀🏴aक्ش漢ภ\r\n\t 1[]"),
);

it("nothing that turns, hides or controls is left of any text, and doing it twice is doing it once", () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign, maxLength: 30 }), (text) => {
      const shown = showHidden(text);
      // Variation selectors of Chinese characters lie among the tags.
      expect(shown.replace(/(?<=\p{Script=Han})[\u{E0100}-\u{E01EF}]/gu, "")).not.toMatch(dangerous);
      expect(showHidden(shown)).toBe(shown);
    }),
    { numRuns: 2_000 },
  );
});

it("the pieces of any text are its shown form, and what can be seen is all still there", () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign, maxLength: 30 }), (text) => {
      const pieces = cutAtHidden(text);
      expect(pieces.map((piece) => (piece.kind === "text" ? piece.text : `[${piece.name}]`)).join("")).toBe(
        showHidden(text),
      );
      const back = pieces.map((piece) =>
        piece.kind === "text" ? piece.text : String.fromCodePoint(Number.parseInt(piece.name.slice(2), 16)),
      );
      expect(back.join("")).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

it("a text that comes in pieces is shown as the whole text would be, wherever it is cut", () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign, maxLength: 40 }), fc.array(fc.nat(5), { minLength: 1 }), (text, cuts) => {
      const stream = new ShownStream();
      let shown = "";
      for (let at = 0, turn = 0; at < text.length; turn += 1) {
        const size = (cuts[turn % cuts.length] ?? 0) + 1;
        shown += stream.push(text.slice(at, at + size));
        at += size;
      }
      expect(shown + stream.end()).toBe(showHidden(text));
    }),
    { numRuns: 3_000 },
  );
});

it("a text without anything unseen is handed on at once, piece by piece", () => {
  const stream = new ShownStream();
  expect(["Chu", "rn 漢", "字 👩"].map((piece) => stream.push(piece))).toEqual(["Chu", "rn 漢", "字 👩"]);
  expect([stream.push("\u200D"), stream.push("👩"), stream.push("\u200D"), stream.end()]).toEqual([
    "",
    "\u200D👩",
    "",
    "[U+200D]",
  ]);
});
