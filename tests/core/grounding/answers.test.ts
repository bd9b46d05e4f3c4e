import { expect, it } from "vitest";
import { checkGrounding } from "../../../electron/core/grounding/check-grounding.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import { listCitables } from "../../../electron/core/turn/list-citables.ts";
import { loadPlaybooks } from "../../../electron/playbooks/load-playbooks.ts";
import { renderRequest } from "../../../electron/playbooks/render-request.ts";
import { builtIn } from "../../playbooks/playbook-files.ts";
import { sampleMaterial } from "../../support/sample-material.ts";

const { playbooks } = loadPlaybooks({ builtIn, own: null });
const playbook = playbooks.find(({ id }) => String(id) === "product-engagement")!;
const material = sampleMaterial(ledgerly, playbook, {
  answers: {
    features: JSON.stringify([
      { feature: "Monthly report", users: "402", days: "25" },
      { feature: "2 currencies", users: "12", days: "48" },
      { feature: "Monthly report", users: "7", days: "3" },
    ]),
    what_changed: "The start page went from nine fields to four. The last change took 5 weeks.",
    paying_active: "418",
  },
});
/** The same with a table in which numbers stand more than once. */
const repeating = sampleMaterial(ledgerly, playbook, {
  answers: {
    features: JSON.stringify([
      { feature: "Stock list", users: "30", days: "7" },
      { feature: "Cash forecast", users: "30", days: "30" },
      { feature: "Bills", users: "8", days: "5" },
      { feature: "Invoices", users: "9", days: "4" },
    ]),
  },
});
const place = (id: string): string => `R${playbook.questions.findIndex((question) => question.id === id) + 1}`;
const [features, changed, paying] = [place("features"), place("what_changed"), place("paying_active")];
const check = (text: string, of = material) => checkGrounding(text, listCitables(of), { companyCurrency: "USD" });
const counts = (text: string, of = material) => check(text, of).counts;

it("proves a number by the answer that holds it: a number, a cell by row and column, or words", () => {
  expect(counts(`418 paying customers used it [${paying}].`)).toMatchObject({ supported: 1, unsupported: 0 });
  expect(counts(`The report reached 402 people [${features}.monthly_report.users].`)).toMatchObject({ supported: 1 });
  expect(counts(`The last change took five weeks [${changed}].`)).toMatchObject({ supported: 1, unsupported: 0 });
  expect(counts(`The report reached 420 people [${features}.monthly_report.users].`)).toMatchObject({
    unsupported: 1,
  });
  expect(counts(`The last change took seven weeks [${changed}].`)).toMatchObject({ supported: 0, noEvidence: 1 });
});

it("proves by a whole table only a number that one cell holds, and of the row that the sentence speaks of", () => {
  const whole = `[${features}]`;
  const right = [
    `The report reached 402 people ${whole}.`,
    `One feature took 25 days ${whole}.`,
    `Of the currencies, only 12 people made use ${whole}.`,
    `Two features came up short, with 12 people and 48 days ${whole}.`,
  ];
  for (const text of right) expect(counts(text), text).toMatchObject({ unsupported: 0, noEvidence: 0 });
  for (const text of [`The best had 30 users ${whole}.`, `Some had 6 to 10 users ${whole}.`])
    expect(counts(text, repeating), text).toMatchObject({ supported: 0 });
  // Of three cells with the same digits, one counts days.
  expect(counts(`The longest took 30 days ${whole}.`, repeating)).toMatchObject({ supported: 1 });
  const [best] = check(`The best had 30 users ${whole}.`, repeating).statements[0]!.checks;
  expect(best).toMatchObject({
    standing: "no-evidence",
    reason: `${features} is a table that holds this number more than once: name the cell, as in [${features}.stock_list.users].`,
  });
  const other = check(`The 2 currencies reached 402 people ${whole}.`).statements[0]!.checks.find(
    ({ text }) => text === "402",
  );
  expect(other).toMatchObject({
    text: "402",
    standing: "no-evidence",
    reason: `${features} holds this number for Monthly report: name the cell, as in [${features}.monthly_report.users].`,
  });
  // A number that no cell holds is as wrong as before, and one that its cell is named for as right.
  expect(counts(`The report reached 999 people ${whole}.`)).toMatchObject({ unsupported: 1 });
  expect(counts(`It had 30 users [${features}.stock_list.users].`, repeating)).toMatchObject({ supported: 1 });
  expect(counts(`The report took 402 % ${whole}.`)).toMatchObject({ supported: 0, unsupported: 1 });
});

it("computes with cells, tells rows of one name apart, and names a row that begins with a digit", () => {
  const each = `[=${features}.monthly_report.users/${features}.monthly_report.days]`;
  expect(counts(`That is 16 people for each day ${each}.`)).toMatchObject({ supported: 1, unsupported: 0 });
  expect(counts(`The other one reached 7 people [${features}.monthly_report_2.users].`)).toMatchObject({
    supported: 1,
  });
  expect(counts(`The currencies took 48 days [${features}.r2_currencies.days].`)).toMatchObject({ supported: 1 });
});

it("names each answer and each row in the request as it can be cited", () => {
  const user = renderRequest({ kind: "draft" }, material, "k7m2").find(({ role }) => role === "user")!.content;
  expect(user).toContain(`${paying} paying_active:`);
  expect(user).toMatch(/monthly_report_2 \| Monthly report \| 7/);
  expect(user).toMatch(/row \| .*\(users\)/);
  // Nothing can be cited of what was not answered.
  expect(user).toMatch(/\ncohort_period: /);
});

it("finds no answer of a number that the playbook does not ask, and takes a quarter in round brackets for no mark", () => {
  expect(counts("418 paying customers used it [R99].")).toMatchObject({ unsupported: 1 });
  expect(check(`Sales rose (${paying}) last year.`).marks.length).toBeLessThanOrEqual(1);
});

it("lets a proposed or proven number be repeated without its mark, on the page and beside it", () => {
  const text = "Aim at 47 % [proposed] in January. Below 47 % it could be luck.";
  expect(counts(text)).toMatchObject({ proposed: 2, noEvidence: 0 });
  const page = check(`418 paying customers used it [${paying}]. ${text}`);
  const beside = checkGrounding("Of the 418 customers, 47 % would be enough.", listCitables(material), {
    companyCurrency: "USD",
    page,
  });
  expect(beside.counts).toMatchObject({ supported: 1, proposed: 1, noEvidence: 0, unsupported: 0 });
  expect(counts("At 47 % we stop.")).toMatchObject({ proposed: 0 });
});

it("takes no figure of the company for a repeated proposal, because it happens to be the same number", () => {
  for (const text of [
    "Aim at 30 % [proposed] of the market by June. Gross margin is 30 % today.",
    "Bring churn to 5 % [proposed]. Churn was 5 % last month.",
    "Spend $50,000 [proposed] on a trial. Cash is $50,000.",
  ])
    expect(counts(text), text).toMatchObject({ proposed: 1, noEvidence: 1 });
  expect(counts("Aim at 30 % [proposed]. The target is 30 % because less could be luck.")).toMatchObject({
    proposed: 2,
  });
});
