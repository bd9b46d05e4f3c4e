import { useCallback, useEffect, useRef, useState } from "react";
import { staleAfterDays, type Company } from "../../electron/contract/company.ts";
import type { CompanyId } from "../../electron/contract/ids.ts";
import { bridge } from "../bridge.ts";
import { isStale, today } from "./stale.ts";

/** How many facts a company has, and how many of them are stale. */
export interface FactCount {
  all: number;
  stale: number;
}

/** The counts of every company, read again when one changes; a company that could not be read has none. */
export function useFactCounts(companies: readonly Company[]): ReadonlyMap<CompanyId, FactCount> {
  const [counts, setCounts] = useState<ReadonlyMap<CompanyId, FactCount>>(new Map());
  const asked = useRef(0);
  const key = companies.map((company) => company.id).join(" ");
  const read = useCallback(async () => {
    const number = ++asked.current;
    const ids = key === "" ? [] : (key.split(" ") as CompanyId[]);
    const counted = await Promise.all(ids.map(async (id) => [id, await countFacts(id)] as const));
    if (number !== asked.current) return;
    setCounts(new Map(counted.flatMap(([id, count]) => (count === null ? [] : [[id, count] as const]))));
  }, [key]);
  useEffect(() => {
    void read();
    const stop = bridge.on((event) => {
      if (event.name === "company.changed" || event.name === "bridge.resync") void read();
    });
    return () => {
      asked.current += 1;
      stop();
    };
  }, [read]);
  return counts;
}

async function countFacts(companyId: CompanyId): Promise<FactCount | null> {
  const reply = await bridge.invoke("fact.list", { companyId });
  if (!reply.ok) return null;
  const day = today();
  return {
    all: reply.value.length,
    stale: reply.value.filter((fact) => isStale(fact.asOf, day, staleAfterDays)).length,
  };
}
