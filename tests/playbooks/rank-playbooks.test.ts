import { expect, it } from "vitest";
import { loadPlaybooks } from "../../electron/playbooks/load-playbooks.ts";
import { rankPlaybooks } from "../../electron/playbooks/rank-playbooks.ts";
import { builtIn } from "./playbook-files.ts";

const { playbooks } = loadPlaybooks({ builtIn, own: null });
const best = (problem: string) => rankPlaybooks(problem, playbooks)[0];

it.each([
  ["growth-opportunities", "Growth has slowed and I don't know why"],
  ["growth-opportunities", "Lots of people sign up but hardly anybody pays"],
  ["growth-opportunities", "customers are leaving us faster than we win new ones"],
  ["growth-opportunities", "How do we reach 100k MRR by June?"],
  ["growth-opportunities", "our onboarding is broken, trial users never come back"],
  ["growth-opportunities", "Should we spend more on marketing or fix the funnel?"],
  ["explain-concept", "I have to explain technical debt to my board"],
  ["explain-concept", "The investors ask why the engineers want to rewrite everything"],
  ["explain-concept", "What does the outage mean, in plain words, for our customers?"],
  ["explain-concept", "need a one pager for a non-technical board meeting about security"],
  ["build-or-buy", "Should we build our own billing or buy Stripe?"],
  ["build-or-buy", "the vendor wants to renew the contract at twice the price"],
  ["build-or-buy", "Is it cheaper to leave the cloud and run our own servers?"],
  ["build-or-buy", "make or buy: a search engine for our shop"],
])("puts %s first for: %s", (id, problem) => {
  expect(best(problem)).toMatchObject({ id });
  expect(best(problem)?.score).toBeGreaterThan(0);
});

it("hides none, and keeps their order where nothing is said", () => {
  const inOrder = playbooks.map((playbook) => ({ id: playbook.id, score: 0 }));
  expect(rankPlaybooks("", playbooks)).toEqual(inOrder);
  expect(rankPlaybooks("the of and 🙂 \u0000 حسنا", playbooks)).toEqual(inOrder);
  expect(rankPlaybooks("growth", playbooks)).toHaveLength(playbooks.length);
});

it("gives the same order for the same words, and takes a pasted megabyte", () => {
  const problem = "growth and churn ".repeat(70_000);
  expect(rankPlaybooks(problem, playbooks)).toEqual(rankPlaybooks(problem, playbooks));
});
