import { useState } from "react";
import type { Problem } from "../../../../electron/contract/errors.ts";
import {
  AdvisorSettings,
  advisorPresets,
  type AdvisorPreset,
  type OpinionAdvisor,
  type SettingsView,
} from "../../../../electron/contract/settings.ts";
import { bridge } from "../../../bridge.ts";
import { useSession } from "../../../state/session.ts";
import { useReading } from "../../../state/use-reading.ts";

/** What keeps an opinion from being asked for; a word of `settings.advisor.problems`. */
export type OpinionProblem = "noAddress" | "badAddress" | "noModel" | null;

/** Looks at what was entered before anything is asked. The offline advisor needs nothing. */
export function findOpinionProblem({ preset, baseUrl, model }: OpinionAdvisor): OpinionProblem {
  if (preset === "offline") return null;
  if (baseUrl.trim() === "") return "noAddress";
  if (!AdvisorSettings.shape.baseUrl.safeParse(baseUrl).success) return "badAddress";
  return model.trim() === "" ? "noModel" : null;
}

/** Who is offered first: somebody else than who advises by the settings. */
export function firstOffered(settings: Pick<SettingsView, "advisor">, briefAuthor: string): OpinionAdvisor {
  const { preset, baseUrl, model, tools } = settings.advisor;
  const offline: OpinionAdvisor = { preset: "offline", baseUrl: "", model: "", tools: "auto" };
  if (briefAuthor !== "offline") return offline;
  return preset === "offline"
    ? { ...offline, preset: "openai", ...filledIn("openai") }
    : { preset, baseUrl, model, tools };
}

const filledIn = (preset: AdvisorPreset): Pick<OpinionAdvisor, "baseUrl" | "model"> => ({
  baseUrl: advisorPresets[preset].baseUrl,
  model: "",
});

/** The advisor of one second opinion while it is being chosen. `onStarted` is told when it is being written. */
export function useOpinionForm(settings: SettingsView, briefAuthor: string, onStarted: () => void) {
  const { seekOpinion } = useSession();
  const [advisor, setAdvisor] = useState<OpinionAdvisor>(() => firstOffered(settings, briefAuthor));
  const [key, setKey] = useState("");
  const [problem, setProblem] = useState<OpinionProblem>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const isAddress = advisor.preset !== "offline" && ["noModel", null].includes(findOpinionProblem(advisor));
  const stored = useReading("settings.keyOf", isAddress ? { baseUrl: advisor.baseUrl } : null).value;

  const change = (part: Partial<OpinionAdvisor>): void => {
    setAdvisor({ ...advisor, ...part });
    setProblem(null);
    setRefused(null);
  };
  const choose = (preset: AdvisorPreset): void => {
    const saved = settings.advisor;
    const same = saved.preset === preset ? { baseUrl: saved.baseUrl, model: saved.model } : filledIn(preset);
    setKey("");
    change({ preset, ...same });
  };
  const send = async (): Promise<void> => {
    const found = findOpinionProblem(advisor);
    setProblem(found);
    if (found !== null) return;
    if (advisor.preset !== "offline" && key.trim() !== "") {
      const kept = await bridge.invoke("settings.storeKey", { key, baseUrl: advisor.baseUrl });
      // Where nothing can be kept safely the key is held for this run, which is enough here.
      if (!kept.ok && kept.error.code !== "secret.refused") return setRefused(kept.error);
    }
    if (await seekOpinion(advisor)) onStarted();
  };
  return { advisor, key, problem, refused, stored, change, choose, typeKey: setKey, send };
}
