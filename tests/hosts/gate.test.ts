import { expect, it } from "vitest";
import { createGate, type Gate } from "../../electron/hosts/gate.ts";

/** A gate with a clock that the test moves and secrets that can be told apart. */
function testGate(): { gate: Gate; wait: (minutes: number) => void } {
  let now = 0;
  let drawn = 0;
  const gate = createGate(
    () => now,
    () => `secret-${++drawn}`,
  );
  return { gate, wait: (minutes) => (now += minutes * 60_000) };
}

it("gives a pass for a token, once", () => {
  const { gate } = testGate();
  const token = gate.issueToken();
  const pass = gate.redeem(token);
  expect(pass).not.toBeNull();
  expect(pass).not.toBe(token);
  expect(gate.admits(pass)).toBe(true);
  expect(gate.redeem(token)).toBeNull();
});

it("gives no pass for a token that it did not issue", () => {
  const { gate } = testGate();
  gate.issueToken();
  expect(gate.redeem("secret-2")).toBeNull();
  expect(gate.redeem("")).toBeNull();
});

it("takes no token for a pass, and no pass for a token", () => {
  const { gate } = testGate();
  const token = gate.issueToken();
  expect(gate.admits(token)).toBe(false);
  const pass = gate.redeem(token) ?? "";
  expect(gate.redeem(pass)).toBeNull();
  expect(gate.admits(null)).toBe(false);
  expect(gate.admits("")).toBe(false);
});

it("forgets a token after ten minutes, but not a pass", () => {
  const { gate, wait } = testGate();
  const used = gate.redeem(gate.issueToken());
  const inTime = gate.issueToken();
  wait(9.9);
  expect(gate.redeem(inTime)).not.toBeNull();
  const late = gate.issueToken();
  wait(10);
  expect(gate.redeem(late)).toBeNull();
  wait(60 * 24 * 30);
  expect(gate.admits(used)).toBe(true);
});

it("keeps earlier links good when it issues another, up to eight", () => {
  const { gate } = testGate();
  const tokens = Array.from({ length: 9 }, () => gate.issueToken());
  expect(gate.redeem(tokens[0] ?? "")).toBeNull();
  for (const token of tokens.slice(1)) expect(gate.redeem(token)).not.toBeNull();
});
