import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import { endOnFault } from "../../electron/hosts/end-on-fault.ts";

it("ends once on a fault that nothing caught, and says nothing of its message", () => {
  const process = new EventEmitter();
  const [reported, said]: [unknown[], string[]] = [[], []];
  endOnFault(
    process,
    (error) => void reported.push(error),
    (line) => void said.push(line),
  );
  const fault = new Error("Bearer sk-heron-4711 was refused");
  process.emit("unhandledRejection", fault);
  expect([reported, said]).toEqual([[fault], []]);
  process.emit("uncaughtException", fault);
  process.emit("uncaughtException", new Error("and another"));
  expect(reported).toEqual([fault, fault]);
  expect(said).toEqual([expect.stringMatching(/^Sextant has stopped .* sextant\.log/)]);
  expect(said[0]).not.toContain("heron");
});
