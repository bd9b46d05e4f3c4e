import type { Material } from "../../advisor/advisor.ts";
import type { SessionContext } from "../session-context.ts";

const section = "challenge";

/**
 * The material with the words that ask for a challenge. A session keeps the playbook that it was started with, and one from before
 * there were challenges has none of these words: then they are those of the playbook as it is now, else the shared ones.
 */
export function withChallengeSection(context: Pick<SessionContext, "playbooks">, material: Material): Material {
  const { playbook } = material;
  if (playbook.promptSections[section] !== undefined) return material;
  const { playbooks } = context.playbooks();
  const today = playbooks.find(({ id }) => id === playbook.id) ?? playbooks.find(({ origin }) => origin === "built-in");
  const words = today?.promptSections[section];
  if (words === undefined) return material;
  return { ...material, playbook: { ...playbook, promptSections: { ...playbook.promptSections, [section]: words } } };
}
