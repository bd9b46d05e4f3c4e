import { knownMetrics } from "../../contract/metrics.ts";
import { boundsOf } from "../../contract/metrics/known-metric.ts";
import { automationInputs } from "../automation/automation-inputs.ts";
import { costInputs } from "../cost/cost-inputs.ts";
import { decisionInputs } from "../decisions/decisions-inputs.ts";
import { deliveryInputs } from "../delivery/delivery-inputs.ts";
import { diagnosisInputs } from "../diagnosis/diagnosis-inputs.ts";
import { diligenceInputs } from "../diligence/diligence-inputs.ts";
import { flowInputs } from "../flow/flow-inputs.ts";
import { growthInputs } from "../growth/growth-inputs.ts";
import { hiringInputs } from "../hiring/hiring-inputs.ts";
import { innovationInputs } from "../innovation/innovation-inputs.ts";
import { leadershipInputs } from "../leadership/leadership-inputs.ts";
import { mentoringInputs } from "../mentoring/mentoring-inputs.ts";
import { onboardingInputs } from "../onboarding/onboarding-inputs.ts";
import { peopleInputs } from "../people/people-inputs.ts";
import { platformInputs } from "../platform/platform-inputs.ts";
import { productInputs } from "../product/product-inputs.ts";
import { securityInputs } from "../security/security-inputs.ts";
import { technologyInputs } from "../technology/technology-inputs.ts";
import type { InputSpec } from "./input-spec.ts";

/** Inputs that only analyses know. Each field of analyses lists its own beside them. */
const ownInputs: Record<string, InputSpec> = {
  ...automationInputs,
  ...costInputs,
  ...decisionInputs,
  ...deliveryInputs,
  ...diagnosisInputs,
  ...diligenceInputs,
  ...flowInputs,
  ...growthInputs,
  ...hiringInputs,
  ...innovationInputs,
  ...leadershipInputs,
  ...mentoringInputs,
  ...onboardingInputs,
  ...peopleInputs,
  ...platformInputs,
  ...productInputs,
  ...securityInputs,
  ...technologyInputs,
};

/** What an input must be, by its key. Undefined for one that no analysis reads. */
export function inputSpec(key: string): InputSpec | undefined {
  const metric = knownMetrics.find((known) => known.key === key);
  if (!metric) return Object.hasOwn(ownInputs, key) ? ownInputs[key] : undefined;
  const { label, unit, per, of } = metric;
  return { label, unit, per, of, ...boundsOf(metric) };
}
