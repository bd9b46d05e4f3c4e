import { join } from "node:path";
import { expect, it } from "vitest";
import { addAnalysis, figuresComputedAt } from "../../electron/store/analyses.ts";
import { listAnswers, listFiguredAnswers, putAnswer, rememberAnswers } from "../../electron/store/answers.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { aResult, noon, oneOClock } from "../support/examples.ts";
import { addSession, openTestStore } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

const said = (questionId: string, value: string, answeredAt: string) => ({
  questionId,
  standing: "said" as const,
  value,
  factRef: null,
  answeredAt,
});
const funnel = { result: aResult("funnel", "It leaks."), askedBy: "playbook" as const, changes: [] };

it("remembers the answers of the figures, whatever is said later, and each session its own", () => {
  const db = openTestStore();
  const [harbour, quay] = [addSession(db, "Harbour"), addSession(db, "Quay")];
  putAnswer(db, harbour, said("aim", "more", noon));
  putAnswer(db, quay, said("aim", "less", noon));
  expect(listFiguredAnswers(db, harbour)).toEqual([]);
  rememberAnswers(db, harbour);
  rememberAnswers(db, quay);
  putAnswer(db, harbour, said("aim", "none", oneOClock));
  expect(listFiguredAnswers(db, harbour)).toEqual([said("aim", "more", noon)]);
  rememberAnswers(db, harbour);
  expect(listFiguredAnswers(db, harbour)).toEqual(listAnswers(db, harbour));
  expect(listFiguredAnswers(db, quay)).toEqual([said("aim", "less", noon)]);
});

it("takes answers given before the figures for theirs when it migrates, and later ones for changes", () => {
  const file = join(tempFolder(), "sextant.db");
  const before = openStore(file, noon, migrations.slice(0, 1));
  const scope = addSession(before, "Harbour");
  const unfigured = addSession(before, "Quay");
  putAnswer(before, scope, said("aim", "more", noon));
  addAnalysis(before, scope, funnel, noon);
  putAnswer(before, scope, said("month", "2027-01", oneOClock));
  putAnswer(before, unfigured, said("aim", "less", noon));
  before.close();
  const db = openStore(file, oneOClock);
  expect(listFiguredAnswers(db, scope)).toEqual([said("aim", "more", noon)]);
  expect(listFiguredAnswers(db, unfigured)).toEqual([]);
  expect(listAnswers(db, scope)).toHaveLength(2);
  expect(figuresComputedAt(db, scope)).toBe(noon);
  expect(figuresComputedAt(db, unfigured)).toBeNull();
  db.close();
});
