import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadPlaybooks } from "../../electron/playbooks/load-playbooks.ts";
import { rankPlaybooks } from "../../electron/playbooks/rank-playbooks.ts";
import { builtIn } from "./playbook-files.ts";

const { playbooks } = loadPlaybooks({ builtIn, own: null });

/** Problems in people's own words by playbook: `problems/<playbook id>.txt`, one a line. */
const sentences = playbooks.map((playbook) => {
  const file = join(import.meta.dirname, "problems", `${playbook.id}.txt`);
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return [String(playbook.id), lines.filter((line) => line.trim() !== "")] as const;
});

it.each(sentences)("%s is among the first three for each problem that it is made for", (id, problems) => {
  expect(problems.length).toBeGreaterThanOrEqual(3);
  const missed = problems.filter((problem) => {
    const firstThree = rankPlaybooks(problem, playbooks).slice(0, 3);
    return !firstThree.some((rank) => rank.id === id && rank.score > 0);
  });
  expect(missed).toEqual([]);
});

it("puts the right one first for nine problems of ten", () => {
  const asked = sentences.flatMap(([id, problems]) => problems.map((problem) => ({ id, problem })));
  const second = asked.filter(({ id, problem }) => rankPlaybooks(problem, playbooks)[0]?.id !== id);
  expect(second.length / asked.length, JSON.stringify(second)).toBeLessThanOrEqual(0.1);
});

it("hides none, and keeps their order where nothing is said", () => {
  const inOrder = playbooks.map((playbook) => ({ id: playbook.id, score: 0, named: false }));
  expect(rankPlaybooks("", playbooks)).toEqual(inOrder);
  expect(rankPlaybooks("the of and 🙂 \u0000 حسنا", playbooks)).toEqual(inOrder);
  expect(rankPlaybooks("growth", playbooks)).toHaveLength(playbooks.length);
});

it("gives the same order for the same words, and takes a pasted megabyte", () => {
  const problem = "growth and churn ".repeat(70_000);
  expect(rankPlaybooks(problem, playbooks)).toEqual(rankPlaybooks(problem, playbooks));
});

it.each([
  "What does a CTO earn in Berlin?",
  "How do I use Excel pivot tables?",
  "Write a cover letter for a job as CTO",
  "We need a new logo and a name for the product",
])("names no playbook for what none is made for: %s", (problem) => {
  expect(rankPlaybooks(problem, playbooks).filter(({ named }) => named)).toEqual([]);
});

it("names one of the first three for nineteen of twenty problems that playbooks are made for", () => {
  const problems = sentences.flatMap(([, own]) => own);
  const unnamed = problems.filter(
    (problem) =>
      !rankPlaybooks(problem, playbooks)
        .slice(0, 3)
        .some(({ named }) => named),
  );
  expect(unnamed.length / problems.length, JSON.stringify(unnamed)).toBeLessThanOrEqual(0.05);
});

it("takes no playbook for words that stand in any question", () => {
  const asked = rankPlaybooks("What should we want or need, and what could we do?", playbooks);
  expect(asked.map(({ score }) => score)).toEqual(playbooks.map(() => 0));
});
