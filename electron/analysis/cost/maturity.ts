import type { OptionKey } from "./option-costs.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** What a thing's maturity leans to, after Wardley's stages of evolution: a lean, not a verdict. */
const leans: Record<string, { option: OptionKey | null; words: string }> = {
  genesis: { option: "build", words: "Hardly anybody has this yet, which leans to building it." },
  custom: {
    option: "build",
    words: "Those who have this built it themselves, which leans to building it.",
  },
  product: {
    option: "buy",
    words: "Several products do this already, which leans to buying one.",
  },
  commodity: { option: "buy", words: "This is rented like electricity, which leans to renting it." },
};

/** The lean of the answered maturity; null when it was not said. */
export function maturityLean(reader: Reader): { option: OptionKey | null; words: string } | null {
  const said = reader.text("maturity");
  return said !== null && Object.hasOwn(leans, said) ? (leans[said] ?? null) : null;
}
