import { create } from "zustand";
import type { Company, CompanyProfileInput, SampleId } from "../../electron/contract/company.ts";
import type { Problem } from "../../electron/contract/errors.ts";
import type { CompanyId } from "../../electron/contract/ids.ts";
import { bridge } from "../bridge.ts";

interface CompaniesState {
  /** Null until they have been read. */
  companies: Company[] | null;
  /** The company that was chosen last: what a page without one of its own is about. */
  chosen: CompanyId | null;
  problem: Problem | null;
  connected: boolean;
  read(): Promise<void>;
  choose(companyId: CompanyId): void;
  /** Adds a company and chooses it; null when it was refused, with `problem`. */
  add(profile: CompanyProfileInput): Promise<Company | null>;
  addSample(sample: SampleId): Promise<Company | null>;
  revise(companyId: CompanyId, profile: CompanyProfileInput): Promise<Company | null>;
}

const place = "sextant.company";

/** Every company of this profile, and which one is on the desk. */
export const useCompanies = create<CompaniesState>()((set, get) => {
  const take = async (reply: Awaited<ReturnType<typeof bridge.invoke<"company.create">>>): Promise<Company | null> => {
    if (!reply.ok) {
      set({ problem: reply.error });
      return null;
    }
    await get().read();
    get().choose(reply.value.id);
    return reply.value;
  };
  return {
    companies: null,
    chosen: localStorage.getItem(place) as CompanyId | null,
    problem: null,
    connected: true,
    read: async () => {
      const reply = await bridge.invoke("company.list", {});
      if (reply.ok) set({ companies: reply.value, problem: null });
      else set({ problem: reply.error });
    },
    choose: (companyId) => {
      localStorage.setItem(place, companyId);
      set({ chosen: companyId });
    },
    add: async (profile) => take(await bridge.invoke("company.create", { profile })),
    addSample: async (sample) => take(await bridge.invoke("company.createSample", { sample })),
    revise: async (companyId, profile) => take(await bridge.invoke("company.revise", { companyId, profile })),
  };
});

/** Keeps the list and the connection's standing true while the app is open. Called once, by the frame. */
export function followCompanies(): () => void {
  void useCompanies.getState().read();
  return bridge.on((event) => {
    if (event.name === "bridge.lost") useCompanies.setState({ connected: false });
    if (event.name === "bridge.resync") useCompanies.setState({ connected: true });
    if (event.name === "bridge.resync" || event.name === "company.changed") void useCompanies.getState().read();
  });
}
