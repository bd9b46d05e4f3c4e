import type { Grounding } from "../../contract/grounding.ts";

/** A number with the mark behind it. */
export interface CitedNumber {
  /** What the mark holds: `F3`, `A1.activation_rate`, `F3/F2`. */
  ref: string;
  /** The mark's label and the value that code gets for it. */
  label: string;
  valueText: string;
  /** As it is written: "31 %". */
  text: string;
  isSupported: boolean;
}

/** The numbers of a text that carry a reference or a calculation, in order. */
export function citedNumbers(grounding: Grounding): CitedNumber[] {
  return grounding.statements.flatMap((statement) =>
    statement.checks
      .filter((check) => check.what === "number" && check.refs.length > 0)
      .flatMap((check): CitedNumber[] => {
        const mark = grounding.marks
          .filter(
            ({ kind, span }) => kind !== "proposed" && span.start >= check.span.end && span.end <= statement.span.end,
          )
          .sort((one, other) => one.span.start - other.span.start)[0];
        if (mark === undefined || !check.refs.some((ref) => mark.refs.includes(ref.split(".")[0] ?? ref))) return [];
        return [
          {
            ref: mark.body.replace(/\s+/g, ""),
            label: mark.label,
            valueText: check.got?.text ?? mark.valueText,
            text: check.text,
            isSupported: check.standing === "supported",
          },
        ];
      }),
  );
}

/** Labels of the facts and figures that a text cites, each once, in order. */
export function citedLabels(groundings: readonly Grounding[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { marks } of groundings)
    for (const { kind, body, label } of marks) if (kind === "reference" && !labels.has(body)) labels.set(body, label);
  return labels;
}
