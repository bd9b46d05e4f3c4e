import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { playbookText } from "../playbooks/playbook-files.ts";

/** Jobs as a gallery of this size has them: id, who asks, the job. */
const jobs = [
  ["engagement", "founder", "Do people use what we build, and do they come back?"],
  ["radar", "cto", "Which technologies matter to us, in one picture?"],
  ["old-system", "cto", "Live with the old system, fix it or replace it?"],
  ["tools", "team-lead", "The right tools for our teams, the same without being uniform."],
  ["delivery", "team-lead", "Are we fast, and does it hold?"],
  ["safety", "founder", "We never looked at security. Where do we start?"],
  ["language-models", "founder", "What could language models do for our business, and what not?"],
  ["hiring", "founder", "Whom do we need next, and how do we shape the teams?"],
  ["circles-and-roles", "cto", "Who holds which role in which circle?"],
  ["focus", "team-lead", "We start everything and finish nothing."],
  ["firefighting", "cto", "We are firefighting. Is it people, process or technology?"],
  ["upheaval", "team-lead", "Tell the team about an upheaval, calmly and plainly."],
] as const;

/** Puts a dozen small playbooks of the user's own into a profile, so that its gallery is full. */
export function fillGallery(profile: string): void {
  const folder = join(profile, "playbooks");
  mkdirSync(folder, { recursive: true });
  for (const [id, asker, job] of jobs) {
    const text = playbookText({ id, title: `About ${id.replaceAll("-", " ")}` })
      .replace("job: I want to know whether our price is right.", `job: "${job}"`)
      .replace("keywords: [price, pricing, discount]", `keywords: [${id}, "${id} plan", "retention of people"]`)
      .replace("asks: [founder]", `asks: [${asker}]`);
    writeFileSync(join(folder, `${id}.md`), text);
  }
}
