import { resolve } from "node:path";
import type { Citable } from "../../../electron/contract/grounding.ts";
import { buffer } from "../../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../../electron/core/samples/sample.ts";
import { listCitables } from "../../../electron/core/turn/list-citables.ts";
import { loadPlaybooks } from "../../../electron/playbooks/load-playbooks.ts";
import { sampleMaterial } from "../../support/sample-material.ts";

const { playbooks } = loadPlaybooks({ builtIn: resolve("prompts"), own: null });

function citablesOf(sample: Sample): readonly Citable[] {
  const playbook = playbooks.find(({ id }) => id === "growth-opportunities");
  if (!playbook) throw new Error("There is no playbook growth-opportunities.");
  return listCitables(sampleMaterial(sample, playbook));
}

/** The samples as they ship, with every analysis of the growth playbook: what a session on them may cite. */
export const ledgerlySample = citablesOf(ledgerly);
export const bufferSample = citablesOf(buffer);
