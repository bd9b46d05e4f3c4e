import { SextantError } from "../contract/errors.ts";
import type { Advisor, AdvisorEvent, AdvisorRequest, Material } from "./advisor.ts";
import { writeChallenge } from "./offline/challenge/write-challenge.ts";
import { answerFollowUp } from "./offline/answer-follow-up.ts";
import { composeParts } from "./offline/compose-parts.ts";
import { composeProse } from "./offline/compose-prose.ts";
import { firedRules } from "./offline/fired-rules.ts";
import { materialNames } from "./offline/material-names.ts";
import { splitPieces } from "./offline/split-pieces.ts";
import { writeActions } from "./offline/write-actions.ts";

/** Lets everything else run between two pieces, so that an answer can be stopped and watched. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

interface Written {
  prose: string;
  /** JSON of the structured parts; empty where none are wanted. */
  parts: string;
}

/** The whole brief: prose, then parts, from the rules that hold. */
function writeBrief(material: Material, barredBy: AdvisorRequest["barredBy"]): Written {
  const names = materialNames(material);
  const fired = firedRules(material.playbook.rules, names);
  const { actions, leftOut } = writeActions(fired, material.facts, material.today, names, barredBy);
  const page = composeProse(material, fired, names, leftOut);
  return { prose: page.prose, parts: JSON.stringify(composeParts(material, fired, actions, page, names)) };
}

async function write(request: AdvisorRequest): Promise<Written> {
  const { kind, material, question, actions, partsSchema, runWhatIf, barredBy } = request;
  if (kind === "challenge") {
    const { prose, objections } = writeChallenge(material, actions ?? []);
    return { prose, parts: JSON.stringify({ objections }) };
  }
  if (kind === "follow-up") return { prose: await answerFollowUp(material, question, runWhatIf), parts: "" };
  const brief = writeBrief(material, barredBy);
  if (kind === "repair") return { ...brief, prose: "" };
  return partsSchema === null ? { ...brief, parts: "" } : brief;
}

/**
 * The advisor that needs no network: writes from the analyses and the playbook's own rules, always the same from the same
 * material. Every number that it prints carries its reference. A follow-up is answered by looking up, or by a what-if where it names a change; a challenge by
 * what the figures themselves say against the advice.
 */
export function createOfflineAdvisor(): Advisor {
  return {
    name: "offline",
    preview: () => null,
    async *advise(request: AdvisorRequest, signal: AbortSignal): AsyncGenerator<AdvisorEvent> {
      const { prose, parts } = await write(request);
      for (const text of splitPieces(prose)) {
        await breathe();
        stopIf(signal);
        yield { kind: "prose", text };
      }
      for (const text of parts === "" ? [] : (parts.match(/[\s\S]{1,400}/g) ?? [])) {
        await breathe();
        stopIf(signal);
        yield { kind: "parts", text };
      }
      yield { kind: "finished", reason: "stop", model: "offline", tokensIn: null, tokensOut: null };
    },
  };
}

function stopIf(signal: AbortSignal): void {
  if (signal.aborted)
    throw new SextantError("advisor.stopped", "The writing was stopped.", {
      hint: "The text so far is kept. Write it again when you like.",
    });
}
