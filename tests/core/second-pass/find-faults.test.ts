import { describe, expect, it } from "vitest";
import { findFaults } from "../../../electron/core/second-pass/find-faults.ts";
import { draft, facts, failing, soundAction } from "./second-pass-fixtures.ts";

const problems = (...args: Parameters<typeof draft>) =>
  findFaults(draft(...args)).map(({ kind, problem }) => `${kind}: ${problem}`);

describe("finding what code can prove wrong in a brief", () => {
  it("finds nothing in a sound brief", () => {
    expect(
      problems({
        prose:
          "Raise activation from 20.0 % [A1.activation_rate] to 25 % [proposed] by 31 March 2027. In October 2026 it stood lower.\n\n1. By 4 December 2026 ask ten.\n2. By 15 January 2027 mend the step.",
        parts: {
          continueRule:
            "Go on when activation is at least 25 % [proposed] on 31 March 2027 and paying stays above 22 % [proposed].",
          changeRule: "Stop when activation is still below 22 % [proposed].",
        },
      }),
    ).toEqual([]);
  });

  it("tells how long a page is that is too long, counted without its marks, and never asks for more than a fifth to go", () => {
    const page = (words: number): string =>
      "We ask them [A1.activation_rate] what they need now. ".repeat(words / 7).trim();
    expect(problems({ prose: page(896) })).toEqual([]);
    expect(problems({ prose: page(994) })).toEqual([
      "length: The page has 994 words. Leave out whole points until it has at most 900.",
    ]);
    expect(problems({ prose: page(1_995) })).toEqual([
      "length: The page has 1995 words. Leave out whole points until it has at most 1596.",
    ]);
  });

  it("tells a number that fails with the value that code gets, and the sentence as it stands", () => {
    const sentence = "Activation is 31 % [A1.activation_rate].";
    const got = { text: "20.0 %", quantity: null, ref: "A1.activation_rate" };
    expect(
      findFaults(
        draft({ grounding: failing(sentence, { text: "31 %", got, reason: "differs by more than rounding" }) }),
      ),
    ).toEqual([
      {
        kind: "number",
        problem: "“31 %” does not hold; the facts give 20.0 % (A1.activation_rate): differs by more than rounding.",
        quote: sentence,
        mended: false,
      },
    ]);
  });

  it("tells a number that cites nothing, in the prose or in a card", () => {
    const found = findFaults({
      ...draft(),
      fields: { "actions.1.why": failing("We lose 96 of them.", { text: "96", standing: "no-evidence" }) },
    });
    expect(found).toMatchObject([
      { kind: "number", problem: "“96” speaks of the company and cites nothing.", quote: "We lose 96 of them." },
    ]);
  });

  describe("gates", () => {
    it("finds the gate that passes at zero gain: 25 % activation with 20 % paying is today", () => {
      expect(
        problems({
          parts: { continueRule: "Go on when activation is 25 % [proposed] and paying is at least 20 % [proposed]." },
        }),
      ).toEqual([
        "gate: 20 % activated-to-paying and 25 % activation together bring no gain: new customers are then 63 a month, today 63.",
      ]);
    });

    it("holds a guard rail against what the action aims at", () => {
      expect(
        problems({ parts: { continueRule: "Go on while at least 20 % [proposed] of the activated pay." } }),
      ).toEqual([
        "gate: 20 % activated-to-paying and 25 % activation together bring no gain: new customers are then 63 a month, today 63.",
      ]);
      expect(
        problems({ parts: { continueRule: "Go on while at least 22 % [proposed] of the activated pay." } }),
      ).toEqual([]);
    });

    it("finds a target that is no better than today", () => {
      expect(problems({ action: { target: "20 % [proposed]" } })).toEqual([
        "gate: 20 % for activation is no better than today's 20.0 %: at this target nothing is gained.",
      ]);
      expect(
        problems({ action: { measure: "Monthly churn", baseline: "4.1 % [F5]", target: "4.5 % [proposed]" } }),
      ).toEqual(["gate: 4.5 % for churn is no better than today's 4.1 %: at this target nothing is gained."]);
    });

    it("finds a target inside last month's luck, marked as proposed or not, in a card or in the prose", () => {
      const luck =
        "noise: 22 % activation lies inside today's 95 % interval (17.9 % to 22.3 %): one lucky month passes it.";
      expect(problems({ action: { target: "22 % [proposed]" } })).toEqual([luck]);
      expect(problems({ action: { target: "22 %" } })).toEqual([luck]);
      expect(
        problems({ prose: "Aim at 22 % [proposed] after that. Activation should reach 22 % [proposed] by spring." }),
      ).toEqual([luck]);
    });

    it("finds a rule to stop that bad luck alone fires, and leaves one between today and the target", () => {
      expect(problems({ parts: { changeRule: "Change course when activation falls below 19 % [proposed]." } })).toEqual(
        [
          "noise: 19 % for activation lies inside the interval of luck around today's value: one unlucky month would fire this rule with nothing changed.",
        ],
      );
      expect(problems({ parts: { changeRule: "Change course when activation is under 21 % [proposed]." } })).toEqual(
        [],
      );
    });

    it("finds a target without today's value", () => {
      expect(
        problems({ action: { baseline: "", target: "2 days [proposed]", measure: "Days to first import" } }),
      ).toEqual(["gate: “Ask ten who stopped” has a target and does not say where the measure stands today."]);
    });

    it.each([
      "Some 22 % of new users' tickets name the bank.",
      "A discount of 10 % [proposed] for yearly plans would cost little.",
      "Activation was 20.0 % [A1.activation_rate] and 22 % would be luck.",
      "If activation stays below 22 % [proposed], stop.",
    ])("leaves alone: %s", (prose) => {
      expect(problems({ prose })).toEqual([]);
    });
  });

  describe("days", () => {
    it.each([
      [
        { liveOn: "2026-11-20" },
        "“Ask ten who stopped” is said to be live on 2026-11-20, which is before today (2026-11-24).",
      ],
      [
        { by: "2026-11-20", liveOn: null },
        "The measure of “Ask ten who stopped” is to be read on 2026-11-20, which is before today (2026-11-24).",
      ],
      [
        { by: "2027-01-15" },
        "The measure of “Ask ten who stopped” is to be read on 2027-01-15, but the change is live on 2027-01-15 only: there is nothing to see yet.",
      ],
      [
        { by: "2027-08-31" },
        "The measure of “Ask ten who stopped” is to be read on 2027-08-31, after the goal's date (2027-06-30), and the card does not say why.",
      ],
    ])("finds %j", (action, problem) => {
      expect(problems({ action })).toEqual([`date: ${problem}`]);
    });

    it("takes a day after the goal when the card says so", () => {
      expect(
        problems({
          action: {
            by: "2027-08-31",
            measure: "Share of sign-ups that activate, read after the goal's date to see a full cohort",
          },
        }),
      ).toEqual([]);
    });

    it("finds numbered steps out of order", () => {
      expect(
        problems({
          prose:
            "What to do:\n\n1. Mend the step by 15 January 2027.\n2. Write to the bank.\n3. Ask ten by 4 December 2026.",
        }),
      ).toEqual(["date: Step 3 is dated 4 December 2026, which is before an earlier step (2027-01-15)."]);
    });

    it("takes a month and a day within it in any order, and two lists for two", () => {
      expect(
        problems({
          prose:
            "1. Mend it in January 2027.\n2. Read it by 15 January 2027.\n\nThen:\n\n1. Ask by 4 December 2026.\n2. Tell the board.",
        }),
      ).toEqual([]);
    });

    it("finds a rule whose day has passed, and leaves a day that tells of the past", () => {
      expect(problems({ parts: { continueRule: "Go on when ten have answered by 20 November 2026." } })).toEqual([
        "date: A rule for the future names 20 November 2026, which is before today (2026-11-24).",
      ]);
      expect(problems({ parts: { continueRule: "Go on when it is better than in October 2026." } })).toEqual([]);
    });
  });

  describe("prices and owners", () => {
    it.each([
      [
        { price: "" },
        "price: “Ask ten who stopped” has no price: say what it displaces, in engineer-days, hours or money.",
      ],
      [{ price: "Some of the engineers' time" }, "price: The price of “Ask ten who stopped” names no amount."],
      [
        { firstStepHours: null },
        "price: The first step of “Ask ten who stopped” does not say how many hours it takes.",
      ],
      [
        { price: "Six weeks of three engineers" },
        "price: “Six weeks of three engineers” hides its price: at five working days a week that is 90 engineer-days.",
      ],
      [
        { owner: "Growth lead" },
        "owner: No fact names “Growth lead”, the owner of “Ask ten who stopped”. The facts name: Support lead, Founder and CEO.",
      ],
    ])("finds %j", (action, problem) => {
      expect(problems({ action })).toEqual([problem]);
    });

    it("finds a price that the prose hides, and not one that is said whole", () => {
      expect(problems({ prose: "It takes two engineers for 6 weeks." })).toEqual([
        "price: “two engineers for 6 weeks” hides its price: at five working days a week that is 60 engineer-days.",
      ]);
      expect(problems({ prose: "It takes two of the engineers for six weeks, 60 engineer-days [=2*6*5]." })).toEqual(
        [],
      );
    });

    it.each([
      "",
      "Support lead",
      "support lead [F3]",
      "Dana Ortiz",
      "Dana",
      "The founder",
      "Founder with the support lead",
      "You",
    ])("takes %j as an owner", (owner) => {
      expect(problems({ action: { owner } })).toEqual([]);
    });

    it("says that nobody is named when the facts name nobody", () => {
      expect(findFaults({ ...draft(), facts: facts.filter((one) => one.kind !== "person") })[0]?.problem).toBe(
        "No fact names “Support lead”, the owner of “Ask ten who stopped”. The facts name nobody: leave the owner open.",
      );
    });

    it.each([
      "2 engineer-days",
      "About ten hours of one person over two weeks",
      "half a day of support",
      "nothing but the calls",
      "$4,000 a month",
    ])("takes %j as a price", (price) => {
      expect(problems({ action: { price } })).toEqual([]);
    });
  });

  it("tells one fault in the same words once", () => {
    const twice = draft({
      parts: {
        actions: [
          { ...soundAction, owner: "Growth lead" },
          { ...soundAction, owner: "Growth lead" },
        ],
      },
    });
    expect(findFaults(twice)).toHaveLength(1);
  });
});
