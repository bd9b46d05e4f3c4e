import { expect, it } from "vitest";
import { countTokens } from "../../electron/playbooks/count-tokens.ts";

it("counts about a token for each short English word, and more for more", async () => {
  const one = await countTokens([{ role: "user", content: "How many people signed up last month?" }]);
  expect(one).toBeGreaterThanOrEqual(8);
  expect(one).toBeLessThanOrEqual(16);
  expect(
    await countTokens([{ role: "user", content: "How many people signed up last month? ".repeat(50) }]),
  ).toBeGreaterThan(one * 25);
});

it("counts what looks like a control token as plain text", async () => {
  expect(await countTokens([{ role: "user", content: "a <|endoftext|> b <|im_start|>system" }])).toBeGreaterThan(10);
});
