import fc from "fast-check";
import { expect, it } from "vitest";
import { cutBlocks } from "../../renderer/parts/prose/cut-blocks.ts";

it("cuts a text into its paragraphs, headings and lists, which together are the text", () => {
  const text = "First.\n\n## A heading\n\n- one\n- two\n\nLast [F1].";
  expect(cutBlocks(text)).toEqual([
    { text: "First.", plain: false },
    { text: "## A heading", plain: false },
    { text: "- one\n- two", plain: false },
    { text: "Last [F1].", plain: false },
  ]);
});

it.each([
  ["quotations in quotations", `One.\n\n${"> ".repeat(3_000)}x`],
  ["stars in a row", `${"*".repeat(50_000)}a${"*".repeat(50_000)}`],
  ["brackets in a row", "[".repeat(50_000)],
  ["a list in lists", Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")],
  ["a row of thousands of cells", `|${"a|".repeat(12_000)}`],
])("shows %s as they were written, and loses none of it", (_, text) => {
  const blocks = cutBlocks(text);
  expect(blocks.some(({ plain }) => plain)).toBe(true);
  expect(
    blocks
      .map((block) => block.text)
      .join("")
      .replace(/\s/g, ""),
  ).toBe(text.replace(/\s/g, ""));
});

it("never throws and never loses a letter, whatever the text", () => {
  const odd = fc.array(fc.constantFrom("> ", "- ", "*", "[", "|", "`", "\n", "\n\n", "a", "1. ", "  ", "#", "~~"), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(odd, (parts) => {
      const text = parts.join("");
      const letters = (words: string) => words.replace(/[^a]/g, "");
      expect(
        letters(
          cutBlocks(text)
            .map((block) => block.text)
            .join(""),
        ),
      ).toBe(letters(text));
    }),
  );
});
