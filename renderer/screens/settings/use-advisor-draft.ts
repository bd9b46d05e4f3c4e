import { useEffect, useState } from "react";
import type { Problem } from "../../../electron/contract/errors.ts";
import {
  advisorPresets,
  type AdvisorPreset,
  type AdvisorSettings,
  type ConnectionReport,
  type SettingsView,
} from "../../../electron/contract/settings.ts";
import { bridge } from "../../bridge.ts";
import { forgetForm, keepForm, readKeptForm } from "../../state/kept-form.ts";
import { findAdvisorProblems, type AdvisorProblems } from "./advisor-problems.ts";

const place = "settings/advisor";

/** The advisor's settings as texts, to be kept while they are not saved. The key is not among them: it is kept nowhere. */
const textsOf = (advisor: AdvisorSettings): Record<keyof AdvisorSettings, string> => ({
  ...advisor,
  secondPass: advisor.secondPass ? "on" : "off",
});

const readDraft = (saved: AdvisorSettings): AdvisorSettings => {
  const kept = readKeptForm(place, textsOf(saved));
  const preset = kept.preset in advisorPresets ? (kept.preset as AdvisorPreset) : saved.preset;
  return { ...kept, preset, secondPass: kept.secondPass === "on", tools: kept.tools === "off" ? "off" : "auto" };
};

/** The advisor's settings while they are edited, tried and saved. `onChanged` is told when what is stored has changed. */
export function useAdvisorDraft(settings: SettingsView, onChanged: () => void) {
  const saved = settings.advisor;
  const [advisor, setAdvisor] = useState<AdvisorSettings>(() => readDraft(saved));
  const [key, setKey] = useState("");
  /** For a new file of keys; null while the key is for this run only. */
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [told, setTold] = useState<"saved" | "forgot" | "keyNotKept" | null>(null);
  const [problems, setProblems] = useState<AdvisorProblems>({});
  const [refused, setRefused] = useState<Problem | null>(null);
  const [report, setReport] = useState<ConnectionReport | null>(null);
  const [busy, setBusy] = useState<"save" | "test" | null>(null);
  const [asksPlainText, setAsksPlainText] = useState(false);
  /** What was typed for each preset, so that looking at another loses nothing. */
  const [others, setOthers] = useState<Partial<Record<AdvisorPreset, AdvisorSettings>>>({ [saved.preset]: saved });
  useEffect(() => keepForm(place, textsOf(advisor), textsOf(saved)), [advisor, saved]);

  const change = (part: Partial<AdvisorSettings>): void => {
    setAdvisor({ ...advisor, ...part });
    setTold(null);
    setProblems({});
    setRefused(null);
    // The list of models stays while one of them is chosen; another address makes the report void.
    if (part.model === undefined) setReport(null);
  };
  const choose = (preset: AdvisorPreset): void => {
    setOthers({ ...others, [advisor.preset]: advisor });
    const { baseUrl, model } = others[preset] ?? { baseUrl: advisorPresets[preset].baseUrl, model: "" };
    change({ preset, baseUrl, model });
    setReport(null);
  };
  const typeKey = (typed: string): void => {
    setKey(typed);
    if (typed.trim() === "") setPassphrase(null);
    setTold(null);
  };
  const save = async (allowPlainText: boolean): Promise<void> => {
    const found = findAdvisorProblems(advisor);
    setProblems(found);
    setAsksPlainText(false);
    if (Object.keys(found).length > 0) return;
    setBusy("save");
    const set = await bridge.invoke("settings.setAdvisor", { advisor });
    const isKeyTyped = key.trim() !== "" && advisor.preset !== "offline";
    const how = { allowPlainText, ...(passphrase === null ? {} : { passphrase }) };
    const stored = set.ok && isKeyTyped ? await bridge.invoke("settings.storeKey", { key, ...how }) : set;
    setBusy(null);
    if (set.ok) {
      forgetForm(place);
      onChanged();
    }
    if (!stored.ok && stored.error.code === "secret.refused" && !allowPlainText) return setAsksPlainText(true);
    setRefused(stored.ok ? null : stored.error);
    if (!stored.ok) return;
    setKey("");
    setPassphrase(null);
    setTold("saved");
  };
  const test = async (): Promise<void> => {
    const { baseUrl } = findAdvisorProblems(advisor);
    setProblems(baseUrl === undefined ? {} : { baseUrl });
    if (baseUrl !== undefined) return;
    setBusy("test");
    setReport(null);
    setRefused(null);
    const typedKey = key.trim() === "" ? {} : { key };
    const reply = await bridge.invoke("settings.testConnection", { advisor, ...typedKey });
    setBusy(null);
    if (reply.ok) setReport(reply.value);
    else setRefused(reply.error);
  };
  const forget = async (): Promise<void> => {
    const reply = await bridge.invoke("settings.forgetKey", {});
    setRefused(reply.ok ? null : reply.error);
    if (reply.ok) setTold("forgot");
    onChanged();
  };
  const declinePlainText = (): void => {
    setAsksPlainText(false);
    setTold("keyNotKept");
  };
  const isChanged = key.trim() !== "" || JSON.stringify(textsOf(advisor)) !== JSON.stringify(textsOf(saved));
  return {
    advisor,
    key,
    told,
    problems,
    refused,
    report,
    busy,
    asksPlainText,
    isChanged,
    change,
    choose,
    typeKey,
    passphrase,
    typePassphrase: setPassphrase,
    save,
    test,
    forget,
    declinePlainText,
  };
}
