import fc from "fast-check";
import { expect, it } from "vitest";
import { differ, differingNumbers } from "../../../electron/core/opinion/differing-numbers.ts";
import { matchActions } from "../../../electron/core/opinion/match-actions.ts";
import { anAction } from "../../support/examples.ts";

const action = (title: string, measure: string, baseline = "") =>
  anAction(title, { measure, baseline, firstStep: "Begin.", why: "It leaks." });

const first = [
  action("Talk to ten who signed up and stopped", "Conversations that name the same cause"),
  action("Buy the missing customers", "New paying customers a month", "63 [F4]"),
  action("Raise the price for new shops", "Average revenue of a customer", "$120 [A4.arpa]"),
];

it.each([
  ["Interview sign-ups who dropped off", "Interviews that give one reason", "", 0],
  ["Call ten shops that registered but never connected their bank", "Calls that name one cause", "", 0],
  ["Spend on ads to win the customers you lack", "New paying customers each month", "63 [F4]", 1],
  ["Charge new customers more", "Revenue of a customer on average", "$120 [A4.arpa]", 2],
  ["Hire a head of support", "Days until a ticket is answered", "", null],
  ["Move the servers to another provider", "Hosting bill", "", null],
])("sees that %j aims where the brief does, or does not", (title, measure, baseline, at) => {
  const pairs = matchActions(first, [action(title, measure, baseline)]);
  expect(pairs.map((pair) => pair.first)).toEqual(at === null ? [] : [at]);
});

it("matches each action at most once, the most alike first", () => {
  const second = [action("Buy customers", "New paying customers a month", "63 [F4]"), first[1]!];
  expect(matchActions(first, second)).toEqual([{ first: 1, second: 1, likeness: 1 }]);
});

it("finds the same pairs whichever side is named first, and every action in its own copy", () => {
  const words = fc.array(fc.constantFrom("bank", "price", "shops", "support", "stop", "build", "report"), {
    minLength: 1,
    maxLength: 4,
  });
  const side = fc.array(
    words.map((title) => action(title.join(" "), title.toReversed().join(" "))),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(side, side, (one, other) => {
      const there = matchActions(one, other).map((pair) => pair.likeness);
      const back = matchActions(other, one).map((pair) => pair.likeness);
      expect(there.toSorted()).toEqual(back.toSorted());
      expect(matchActions(one, one)).toHaveLength(one.length);
    }),
  );
});

it.each([
  ["20 %", "20.0 %", false],
  ["20 %", "one in five", false],
  ["about $96,000", "$96,260", false],
  ["$96,260", "$101,000", true],
  ["25 %", "30 %", true],
  ["six weeks", "6 weeks", false],
  ["two of nine", "nobody", true],
])("says whether %j and %j are different numbers", (one, other, different) => {
  expect(differ(one, other)).toBe(different);
});

it("names a number that both give for one thing only where they disagree", () => {
  const number = (ref: string, text: string, isSupported = true) => ({
    ref,
    label: ref,
    valueText: "252",
    text,
    isSupported,
  });
  expect(
    differingNumbers(
      [number("F3", "252"), number("F2", "1,260"), number("F9", "$640")],
      [number("F3", "352", false), number("F2", "about 1,300"), number("F9", "$640"), number("F9", "$700", false)],
    ).map(({ ref, first: one, second }) => [ref, one.text, second.text]),
  ).toEqual([["F3", "252", "352"]]);
});
