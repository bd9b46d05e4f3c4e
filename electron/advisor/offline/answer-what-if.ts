import type { Analysis, AnalysisResult, Figure } from "../../contract/analysis.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Material, RunWhatIf } from "../advisor.ts";
import { changesInWords } from "./changes-in-words.ts";
import { citedMessage } from "./fill-slots.ts";
import { inner, stopped } from "./joined.ts";
import { readable } from "./material-names.ts";
import type { AskedWhatIf } from "./read-what-if.ts";

/** The figures in which the outcome of a what-if is told, beside what they are today. */
const outcomes = [
  "mrr_at_goal_date",
  "goal_reached_in",
  "mrr_after_12_months",
  "ltv_cac",
  "cac_payback",
  "runway_net_burn",
  "cash_out_in",
  "build_npc",
  "buy_npc",
  "nothing_npc",
  "interest_month",
  "repay_months",
  "first_year_net",
];
const mostOutcomes = 3;

function say({ measured }: Figure): string | null {
  return measured.known ? (measured.words ?? formatQuantity(readable(measured.quantity))) : null;
}

/** "MRR in the goal's month: $104,966 a month [A7.…], today $96,260 a month [A2.…]." */
function compare(figure: Figure, ref: string, today: Analysis): string | null {
  const now = today.figures.find(({ key }) => key === figure.key);
  const [then, before] = [say(figure), now ? say(now) : null];
  if (then === null || then === before) return null;
  const reference = before === null ? "" : `; today ${before} [${today.ref}.${figure.key}]`;
  return `- ${figure.label}: ${then} [${ref}.${figure.key}]${reference}`;
}

const withChanges = "With these changes ";

function tell(
  result: AnalysisResult,
  ref: string,
  asked: Extract<AskedWhatIf, { why: null }>,
  today: Analysis,
): string {
  const changes = asked.changes.map(({ input, to }) => {
    const knob = today.knobs.find((one) => one.input === input);
    return {
      input,
      label: knob?.label ?? input,
      from: knob?.value ?? null,
      to,
      unit: knob?.unit ?? ("count" as const),
      ...(knob?.currency ? { currency: knob.currency } : {}),
    };
  });
  const message = citedMessage(stopped(result.message), ref);
  const outcome = message.startsWith(withChanges) ? message.slice(withChanges.length) : inner(message);
  const compared = result.figures
    .filter(({ key }) => outcomes.includes(key))
    .flatMap((figure) => compare(figure, ref, today) ?? [])
    .slice(0, mostOutcomes);
  return [
    `In a what-if ${changesInWords({ changes, ref })}, ${outcome}`,
    ...(compared.length === 0 ? [] : ["The what-if beside today:", compared.join("\n")]),
    `Everything else stays as measured, and whether it would come so no figure says. The what-if is kept with the session's figures.`,
  ].join("\n\n");
}

/** Runs the what-if that a question asks for and tells its outcome beside today's; null when it could not be run here. */
export async function answerWhatIf(
  material: Material,
  asked: AskedWhatIf,
  runWhatIf: RunWhatIf | null,
): Promise<string | null> {
  if (asked.why !== null) return `That can't be tried here. ${asked.why}`;
  if (runWhatIf === null) return null;
  const today = material.analyses.find(({ kind, changes }) => kind === asked.kind && changes.length === 0);
  if (!today) return null;
  const run = await runWhatIf(asked.kind, asked.changes);
  return run.ok ? tell(run.result, run.ref, asked, today) : `That can't be tried here. ${stopped(run.why)}`;
}
