import { describe, expect, it } from "vitest";
import type { Correction } from "../../../electron/contract/brief.ts";
import { fault } from "../../../electron/core/second-pass/fault.ts";
import { settleCorrections, type Version } from "../../../electron/core/second-pass/settle-corrections.ts";
import { draft, failing, noChecks } from "./second-pass-fixtures.ts";

const sentence =
  "Most people stop at the bank, and activation is 31 % [A1.activation_rate] of all who sign up in a month.";
const prose = `${sentence} Ask ten of them this week and write down what they say.`;
const number = fault("number", "“31 %” does not hold; the facts give 20.0 %.", sentence);
const owner = fault("owner", "No fact names “Growth lead”.", "Growth lead");
const version = (
  text: string,
  faults: Correction[],
  unsupported = faults.some((one) => one.kind === "number"),
): Version => ({
  prose: text,
  parts: draft().parts,
  grounding: unsupported ? failing(text, { text: "31 %" }) : noChecks,
  faults,
});

describe("settling what the second pass corrected", () => {
  it("keeps the mended version and says of each fault whether it is mended", () => {
    const mended = version(prose.replace("31 %", "20.0 %"), [owner]);
    expect(settleCorrections(version(prose, [number, owner]), mended)).toEqual({
      kept: "mended",
      corrections: [
        { ...number, mended: true },
        { ...owner, mended: false },
      ],
      turnedDown: "",
    });
  });

  it("does not call a wrong number mended that became another wrong number", () => {
    const other = fault("number", "“35 %” does not hold; the facts give 20.0 %.", sentence.replace("31", "35"));
    expect(
      settleCorrections(version(prose, [number]), version(prose.replace("31", "35"), [other])).corrections,
    ).toEqual([other]);
  });

  it("tells a fault that is new in the mended version as unmended", () => {
    const late = fault("date", "The measure is to be read before today.", "2026-01-01");
    const settled = settleCorrections(
      version(prose, [number, owner]),
      version(prose.replace("31 %", "20.0 %"), [late]),
    );
    expect(settled.corrections.map(({ kind, mended }) => [kind, mended])).toEqual([
      ["number", true],
      ["owner", true],
      ["date", false],
    ]);
  });

  it.each([
    [
      "lost more than a quarter of the words",
      version("Ask ten of them.", []),
      "The corrected text had lost more than a quarter of the words.",
    ],
    [
      "has more failing numbers",
      version(prose, [number], true),
      "The corrected text had more numbers without support than the draft.",
    ],
    [
      "has more faults",
      version(prose, [owner, fault("price", "no price", "x"), fault("date", "late", "y")], false),
      "The corrected version had more faults than the draft.",
    ],
    [
      "lost an action",
      { ...version(prose, []), parts: { ...draft().parts, actions: [] } },
      "The corrected version had lost an action.",
    ],
  ])("keeps the draft when the mended version %s", (_, mended, turnedDown) => {
    const before = version(prose, [owner], false);
    expect(settleCorrections(before, mended)).toEqual({ kept: "draft", corrections: [owner], turnedDown });
  });
});
