import type { Measured } from "../../contract/measured.ts";
import { measured } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import { wilsonInterval, wilsonSource } from "../statistics/wilson.ts";

interface People {
  label: string;
  value: number;
}

/** Some people as a share of all of them, with its 95 % Wilson interval. @param formula how it is told */
export function shareOfPeople(some: People, all: People, formula: string): Measured {
  const told = ({ label, value }: People) => ({ label, quantity: { value, unit: "count" as const, of: "people" } });
  return measured(
    { value: quotient(some.value, all.value), unit: "percent" },
    { formula, inputs: [told(some), told(all)], range: wilsonInterval(some.value, all.value), source: wilsonSource },
  );
}
