import type { OptionKey } from "./option-costs.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** What a thing's maturity leans to (Wardley): a lean, not a verdict. */
const leans: Record<string, { option: OptionKey | null; words: string }> = {
  genesis: { option: "build", words: "The thing is new to the world (Wardley: genesis), which leans to building it." },
  custom: {
    option: "build",
    words: "The thing is built to measure by those who need it (Wardley: custom), which leans to building it.",
  },
  product: {
    option: "buy",
    words: "The thing is sold as a product (Wardley: product), which leans to buying and integrating it.",
  },
  commodity: { option: "buy", words: "The thing is a commodity (Wardley: commodity), which leans to renting it." },
};

/** The lean of the answered maturity; null when it was not said. */
export function maturityLean(reader: Reader): { option: OptionKey | null; words: string } | null {
  const said = reader.text("maturity");
  return said !== null && Object.hasOwn(leans, said) ? (leans[said] ?? null) : null;
}
