import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Check, Mark } from "../../contract/grounding.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { evaluateExpression, LookUpError } from "./evaluate-expression.ts";
import type { EvidenceIndex } from "./evidence-index.ts";
import { sayExpression } from "./expression-words.ts";
import type { FoundMark } from "./find-marks.ts";
import type { ReadMark } from "./hold-number.ts";

/** The value of a reference inside an expression, with its label. @throws LookUpError in plain words */
function lookUp(ref: string, index: EvidenceIndex) {
  const cited = index.find(ref);
  if (cited.problem) throw new LookUpError(cited.problem);
  const dot = ref.indexOf(".");
  const key = dot < 0 ? "value" : ref.slice(dot + 1);
  const values = cited.citable?.values ?? [];
  const only = dot < 0 && values.length === 1 ? values[0] : undefined;
  const value = values.find((one) => one.name === key) ?? only;
  if (!value)
    throw new LookUpError(
      values.length === 0
        ? `${ref} (${cited.citable?.label ?? ""}) holds no number.`
        : `${ref} holds several figures: name one, such as ${ref}.${values[0]?.name ?? ""}.`,
    );
  return { ...value.quantity, label: value.label };
}

/** Reads a mark against the context: what its references lead to, and what its expression comes to. */
export function readMark(mark: FoundMark, index: EvidenceIndex): ReadMark {
  return {
    ...mark,
    cited: mark.kind === "expression" ? [] : mark.refs.map((ref) => index.find(ref)),
    evaluated: mark.kind === "expression" ? evaluateExpression(mark.body, (ref) => lookUp(ref, index)) : null,
  };
}

/** "F3" as its label, "A1.churn" as the figure's; the reference itself when it leads nowhere. */
function labelOf(ref: string, index: EvidenceIndex): string {
  const { citable } = index.find(ref);
  if (!citable) return ref;
  const dot = ref.indexOf(".");
  if (dot < 0) return citable.label;
  const name = ref.slice(dot + 1);
  return citable.values.find((value) => value.name === name)?.label ?? citable.label;
}

function valueOf(ref: string, index: EvidenceIndex): string {
  const { citable } = index.find(ref);
  const dot = ref.indexOf(".");
  const name = dot < 0 ? "value" : ref.slice(dot + 1);
  const value = citable?.values.find((one) => one.name === name);
  return value ? formatQuantity(value.quantity) : "";
}

/** A part of a whole reads as a percentage, a bare ratio above one as a multiple. */
function sayResult(quantity: Quantity): string {
  const part = quantity.unit === "multiple" && Math.abs(quantity.value) < 1;
  return formatQuantity(part ? { ...quantity, unit: "percent" } : quantity);
}

/** A mark as the screen shows it: a chip with its label and value. */
export function describeMark(mark: ReadMark, index: EvidenceIndex): Mark {
  const { span, kind, body, refs, evaluated } = mark;
  if (kind === "proposed") return { span, kind, body, refs, label: "Own estimate or target", valueText: "", ok: true };
  if (kind === "expression") {
    const tree = evaluated?.tree ?? null;
    return {
      span,
      kind,
      body,
      refs,
      label: tree ? sayExpression(tree, (ref) => labelOf(ref, index)) : body,
      valueText: evaluated?.ok ? sayResult(evaluated.quantity) : "",
      ok: evaluated?.ok ?? false,
    };
  }
  return {
    span,
    kind,
    body,
    refs,
    label: refs.map((ref) => labelOf(ref, index)).join(" · "),
    valueText: refs
      .map((ref) => valueOf(ref, index))
      .filter((text) => text !== "")
      .join(" · "),
    ok: mark.cited.every((cited) => cited.problem === null),
  };
}

/** What is checked of a mark itself: that its references exist, that its expression evaluates. Nothing for a quiet mark. */
export function checkMark(mark: ReadMark, prose: string): Check | null {
  if (mark.kind === "proposed") return null;
  const base = { span: mark.span, text: prose.slice(mark.span.start, mark.span.end), refs: mark.refs };
  if (mark.kind === "expression") {
    const { evaluated } = mark;
    if (!evaluated?.ok)
      return { ...base, what: "expression", standing: "unsupported", got: null, reason: evaluated?.why ?? "" };
    return {
      ...base,
      what: "expression",
      standing: evaluated.usesReferences ? "supported" : "proposed",
      got: { text: sayResult(evaluated.quantity), quantity: evaluated.quantity, ref: null },
      reason: evaluated.usesReferences ? "" : "Worked out from the writer's own numbers; no fact goes into it.",
    };
  }
  const problem = mark.cited.find((cited) => cited.problem)?.problem ?? null;
  const remark = mark.cited
    .map((cited) => cited.remark)
    .filter((text) => text !== "")
    .join(" ");
  return {
    ...base,
    what: "reference",
    standing: problem ? "unsupported" : "supported",
    got: null,
    reason: problem ?? remark,
  };
}
