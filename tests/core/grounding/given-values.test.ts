import { expect, it } from "vitest";
import { loadPlaybooks } from "../../../electron/playbooks/load-playbooks.ts";
import { checkGrounding } from "../../../electron/core/grounding/check-grounding.ts";
import { ledgerly } from "../../../electron/core/samples/ledgerly.ts";
import { listCitables } from "../../../electron/core/turn/list-citables.ts";
import { renderRequest } from "../../../electron/playbooks/render-request.ts";
import { builtIn } from "../../playbooks/playbook-files.ts";
import { sampleMaterial } from "../../support/sample-material.ts";

const { playbooks } = loadPlaybooks({ builtIn, own: null });
const diligence = playbooks.find(({ id }) => String(id) === "due-diligence")!;
const material = sampleMaterial(ledgerly, diligence, {
  answers: {
    findings: JSON.stringify([{ finding: "No backup", weight: "stop", known: "seen", days: "90" }]),
    engineer_day_cost: "520",
    fix_limit: "120000",
  },
});
const check = (text: string) => checkGrounding(text, listCitables(material), { companyCurrency: "USD" }).counts;

it("lets a text cite an answer by its name, alone and in an expression with its unit", () => {
  expect(check("A day costs $520 a day [A1.given.cost_of_an_engineer_day].")).toMatchObject({
    supported: 1,
    unsupported: 0,
  });
  const sum = "[=A1.fix_days*A1.given.cost_of_an_engineer_day]";
  expect(check(`It costs $46,800 ${sum}.`)).toMatchObject({ supported: 1, unsupported: 0 });
  expect(check(`It costs $48,600 ${sum}.`)).toMatchObject({ supported: 0, unsupported: 1 });
  expect(check("The limit is 2.6 times that [=A1.given.most_that_mending_may_cost/A1.fix_cost].")).toMatchObject({
    supported: 1,
    unsupported: 0,
  });
});

it("names to the model exactly what can be cited so", () => {
  const user = renderRequest({ kind: "draft" }, material, "k7m2").find(({ role }) => role === "user")!.content;
  const told = [...user.matchAll(/ {2}- A1\.(given\.[a-z0-9_]+) /g)].map(([, name]) => name);
  expect(told).toContain("given.cost_of_an_engineer_day");
  const values = listCitables(material)
    .find(({ ref }) => ref === "A1")!
    .values.map(({ name }) => name);
  expect(told.filter((name) => !values.includes(name!))).toEqual([]);
});
