import { describe, expect, it } from "vitest";
import { createOfflineAdvisor } from "../../electron/advisor/offline-advisor.ts";
import { checkGrounding } from "../../electron/core/grounding/check-grounding.ts";
import { buffer } from "../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../electron/core/samples/ledgerly.ts";
import { listCitables } from "../../electron/core/turn/list-citables.ts";
import { briefOf, checked, having, playbookOf } from "../support/offline-brief.ts";
import { sampleMaterial } from "../support/sample-material.ts";
import { debt, fewFacts, leftAlone, tried } from "./brief-answers.ts";

describe("what a founder reads", () => {
  const opening = (prose: string) => prose.split("\n## ")[0] ?? "";

  it("Ledgerly's page answers in its first sentences, with the loss, what to do and the need against the goal", async () => {
    const material = sampleMaterial(ledgerly, playbookOf("growth-opportunities"));
    const { prose, parts } = await briefOf(material);
    expect(prose.split(". ")[0]).toMatch(/^By what can be won back, growth leaks most .*1,008/);
    expect(opening(prose)).toContain("31 customers short of $100,000");
    expect(prose).toContain("[A2.activation_needed]");
    expect(prose).toContain("20.0 % [A3.activation_break_even_paid]");
    expect(prose).toContain("$5,523 a month [A3.buy_cost_month]");
    expect(parts.actions).toHaveLength(3);
    expect(parts.continueRule).not.toBe("");
    expect(parts.changeRule).not.toBe("");
    expect(parts.options.map((option) => option.title)).toEqual(
      expect.arrayContaining(["Do nothing", "Buy the missing customers"]),
    );
    expect(checked(material, prose, parts).supported).toBeGreaterThan(20);
  });

  it.each<[string, Record<string, string | null>, RegExp, RegExp | null]>([
    [
      "where the first step is usual",
      {},
      /growth leaks most between/,
      /by people most are lost at the first step: 40,740 .*nothing is to be won back there/,
    ],
    [
      "where the first step has less to give",
      { visitors: "65000" },
      /growth leaks most between/,
      /by people most are lost at the first step: 63,740 .*has less to give/,
    ],
    [
      "where visitors are not counted",
      { visitors: null, new_customers: "25" },
      /growth leaks most at the step from using to paying/,
      /by people most are lost before the first real use: 1,008 .*has less to give/,
    ],
    [
      "where customers leave",
      { churn_monthly: "0.12" },
      /growth leaks most at the back/,
      /by people most are lost at the first step: 40,740/,
    ],
    ["where both rank alike", { visitors: "126000" }, /growth leaks most at the first step/, null],
    [
      "where no step has a gain to give",
      { activated: "378", churn_monthly: "0.035" },
      /^No single step/,
      /by people most are lost at the first step: 40,740/,
    ],
  ])("says that it ranks by what can be won back and the table by people, %s", async (_, values, first, people) => {
    const material = sampleMaterial(having(ledgerly, values), playbookOf("growth-opportunities"));
    const { prose, parts } = await briefOf(material);
    expect(material.analyses[0]?.tables[0]?.columns).toContain("Part of all people lost");
    expect(opening(prose)).toMatch(first);
    if (people === null) expect(prose).not.toContain("counts people");
    else expect(opening(prose)).toMatch(people);
    expect(prose.match(/40,740/g)?.length ?? 0).toBeLessThan(2);
    expect(checked(material, prose, parts).failing).toEqual([]);
  });

  it("Buffer's page says first that the question can't be answered, and names what is missing and where it is found", async () => {
    const { prose, parts } = await briefOf(sampleMaterial(buffer, playbookOf("growth-opportunities")));
    expect(opening(prose)).toMatch(/^Where growth leaks can't be said from these figures/);
    expect(prose).toContain("Get this first: new paying customers");
    for (const missing of ["Sign-ups", "Customer churn a month", "Activated sign-ups", "Visitors"])
      expect(prose).toContain(`**${missing}**`);
    expect(prose).toContain("67.4 months [A5.runway_net_loss]");
    expect(prose).toMatch(/Burn multiple is undefined/);
    expect(parts.actions.map((action) => action.owner)).toEqual(["", ""]);
  });

  it("uses every answer where it matters, quoted as the user's words, and says nothing that was tried as if it were new", async () => {
    const material = sampleMaterial(ledgerly, playbookOf("growth-opportunities"), { answers: tried });
    const { prose, parts } = await briefOf(material);
    const section = (heading: RegExp) => prose.split("\n## ").find((part) => heading.test(part)) ?? "";
    expect(section(/^First, a test/)).toContain("“Three months of Google ads had no effect.");
    expect(section(/^What it would cost to buy/)).toMatch(/You have paid for attention before/);
    expect(section(/^What it takes from/)).toContain("“Maria and four engineers. The receipts scanner would wait”");
    expect(prose.match(/first receipt matched/g)).toHaveLength(1);
    expect(prose).toContain("From February 2027 on, the goal needs");
    expect(parts.options.map(({ title }) => title)).toContain("Buy the missing customers in another way");
    expect(parts.options.map(({ title }) => title)).not.toContain("Buy the missing customers");
  });

  it("says what is open where an answer is not known, as the questions promise", async () => {
    const rates = {
      signups: "200",
      activated: "30",
      customers: "34",
      mrr: "1700",
      churn_monthly: "0.05",
      new_customers: "6",
    };
    const { prose, parts } = await briefOf(
      sampleMaterial(fewFacts, playbookOf("growth-opportunities"), { answers: { ...rates, goal_mrr: "10000" } }),
    );
    expect(prose).toContain("What counts as the first real use is open, and the target with it");
    expect(prose).toContain("so small businesses are assumed");
    expect(prose).toContain("Nobody has said who could work on it and what would wait");
    expect(prose).toContain("What you have tried before nobody has said");
    expect(prose).toContain("By which month nobody has said");
    expect(parts.openQuestions.join(" ")).toMatch(/By which month.*what would wait\?/);
  });

  it("cites what a company with few facts has given, and computes what that allows", async () => {
    const answers = { signups: "90", customers: "34", goal_mrr: "10000" };
    const { prose } = await briefOf(sampleMaterial(fewFacts, playbookOf("growth-opportunities"), { answers }));
    expect(opening(prose)).toContain(
      "90 [A1.signups] people signed up in one month, and 34 [A2.customers] customers pay",
    );
    expect(opening(prose)).toContain("37.8 % [A1.signup_to_paid_at_most]");
    expect(opening(prose)).toContain("$294 a month [A2.arpa_for_goal]");
  });

  it("does not argue for buying where it advises to leave things as they are", async () => {
    const { prose, parts } = await briefOf(
      sampleMaterial(ledgerly, playbookOf("build-or-buy"), { answers: leftAlone }),
    );
    expect(prose).toMatch(/^Leave it as it is for now/);
    const all = JSON.stringify([prose, parts]);
    expect(all).not.toMatch(/Wardley|leans to|It also fits|-\$|an engineer costs/);
    expect(parts.actions.map(({ title }) => title)).toEqual([
      "Count for a month what it costs to go on",
      "Write down when you look at it again",
    ]);
    expect(parts.options.map(({ effect }) => effect)[0]).toMatch(/it costs \$\d[\d,]* \[A1\.buy_minus_nothing\] more/);
    expect(parts.continueRule).toMatch(/\[A1\.nothing_ends_at\]/);
    expect(all).toContain("“the bank connection”");
  });

  it("says in the answer of which day Buffer's figures are, and that the stated runway is over", async () => {
    const { prose } = await briefOf(sampleMaterial(buffer, playbookOf("growth-opportunities")));
    expect(opening(prose)).toMatch(/as of 31 December 2023: the figures are almost 3 years .* old/);
    expect(opening(prose)).toMatch(/ended in September 2025/);
    expect(opening(prose)).toContain("1.75 % a year [F3]");
  });

  it("a kept what-if is told with its reference", async () => {
    const whatIfs = [{ kind: "growth-projection" as const, changes: [{ input: "activation_rate", to: 0.25 }] }];
    const material = sampleMaterial(ledgerly, playbookOf("growth-opportunities"), { whatIfs });
    const { prose, parts } = await briefOf(material);
    expect(prose).toMatch(
      /With activation at 25\.0 % in place of 20\.0 % \[A7\], from January 2027 on MRR reaches .* in May 2027.*\[A7\]\./,
    );
    expect(checked(material, prose, parts).failing).toEqual([]);
  });

  it("the page for customers tells nothing of what the company lacks or counts", async () => {
    const { prose } = await briefOf(
      sampleMaterial(ledgerly, playbookOf("explain-concept"), { answers: { ...debt, audience: "customer" } }),
    );
    expect(prose).not.toMatch(/engineer|cash|\$|estimate|missing/i);
  });

  it.each([
    "How much runway do we have?",
    "Should we buy traffic instead?",
    "What if churn rises?",
    "Who does the work?",
    "Explain the burn multiple",
    "Is 25 % activation realistic?",
  ])("a follow-up answer holds no number that the check can't support: %s", async (question) => {
    for (const sample of [ledgerly, buffer]) {
      const material = sampleMaterial(sample, playbookOf("growth-opportunities"));
      const request = {
        kind: "follow-up",
        messages: [],
        partsSchema: null,
        runWhatIf: null,
        material,
        question,
      } as const;
      let answer = "";
      for await (const event of createOfflineAdvisor().advise(request, new AbortController().signal))
        if (event.kind === "prose") answer += event.text;
      const { counts } = checkGrounding(answer, listCitables(material), { companyCurrency: "USD" });
      expect({ answer, failing: counts.unsupported + counts.noEvidence }).toMatchObject({ failing: 0 });
      expect(answer).toContain("Without a model");
    }
  });
});
