import { AdvisorSettings, holdsMoreThanAddress } from "../../../electron/contract/settings.ts";

/** What keeps advisor settings from being saved, by field; a word of `settings.advisor.problems`. */
export interface AdvisorProblems {
  baseUrl?: "noAddress" | "badAddress" | "moreThanAddress";
  model?: "noModel" | "longModel";
}

/** Looks at settings before they are saved. The offline advisor needs nothing. */
export function findAdvisorProblems(draft: AdvisorSettings): AdvisorProblems {
  if (draft.preset === "offline") return {};
  return { ...addressProblem(draft.baseUrl), ...modelProblem(draft.model) };
}

function addressProblem(address: string): Pick<AdvisorProblems, "baseUrl"> {
  if (address.trim() === "") return { baseUrl: "noAddress" };
  if (holdsMoreThanAddress(address)) return { baseUrl: "moreThanAddress" };
  return AdvisorSettings.shape.baseUrl.safeParse(address).success ? {} : { baseUrl: "badAddress" };
}

function modelProblem(model: string): Pick<AdvisorProblems, "model"> {
  if (model.trim() === "") return { model: "noModel" };
  return AdvisorSettings.shape.model.safeParse(model).success ? {} : { model: "longModel" };
}
