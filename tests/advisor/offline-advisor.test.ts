import { describe, expect, it } from "vitest";
import type { AdvisorEvent, AdvisorRequest, Material } from "../../electron/advisor/advisor.ts";
import { createOfflineAdvisor } from "../../electron/advisor/offline-advisor.ts";
import { BriefParts } from "../../electron/contract/brief.ts";
import { analysis, fact, figure, question, said, smallMaterial, unknownFigure } from "./offline/small-material.ts";

const action = {
  title: "Ask ten who stopped",
  why: "Only {{funnel.activation_rate}} get there.",
  owner: ["support", "founder"],
  firstStep: "Call three",
  firstStepHours: 4,
  measure: "Share of sign-ups that activate",
  baseline: "{{funnel.activation_rate}}",
  target: "25 %",
  liveInDays: 30,
  dueInDays: 90,
  price: "4 hours",
  risk: "They may not know.",
};

async function collect(
  material: Material,
  change: Partial<AdvisorRequest> = {},
  signal = new AbortController().signal,
) {
  const events: AdvisorEvent[] = [];
  const request: AdvisorRequest = {
    kind: "draft",
    messages: [],
    partsSchema: {},
    runWhatIf: null,
    material,
    question: "",
    ...change,
  };
  for await (const event of createOfflineAdvisor().advise(request, signal)) events.push(event);
  const text = (kind: "prose" | "parts") =>
    events.flatMap((event) => (event.kind === kind ? [event.text] : [])).join("");
  return {
    events,
    prose: text("prose"),
    partsText: text("parts"),
    parts: text("parts") === "" ? null : BriefParts.parse(JSON.parse(text("parts"))),
  };
}

describe("the advisor that needs no network", () => {
  const rules = [
    {
      id: "second",
      when: "funnel.activation_rate < 0.25",
      weight: 10,
      section: "leaks",
      heading: "Most of the loss is at the bank",
      finding: "The interval is {{funnel.activation_rate | range}}. Of them {{funnel.paid_rate}} pay.",
    },
    {
      id: "first",
      when: "funnel.activation_rate < 0.25",
      weight: 90,
      section: "answer",
      finding: "Only {{funnel.activation_rate}} get to the bank. Mend that first.",
      action,
      openQuestion: "Why do they stop?",
      continueRule: "Go on at 25 % [proposed].",
    },
    {
      id: "false",
      when: "funnel.activation_rate > 0.25",
      weight: 99,
      section: "answer",
      finding: "All is well.",
      action,
      openQuestion: "Never asked?",
    },
    { id: "unknown", when: "funnel.paid_rate > 0", weight: 98, section: "answer", finding: "They pay." },
  ];

  it("writes the findings of the rules that hold, section by section, and leaves the one question to the open ones beside the page", async () => {
    const { prose } = await collect(smallMaterial({ rules }));
    expect(prose).toBe(
      [
        "Only 20.0 % [A1.activation_rate] get to the bank. Mend that first.",
        "## Most of the loss is at the bank",
        "The interval is 17.9 % [A1.activation_rate.low] to 22.3 % [A1.activation_rate.high].",
        "## What is missing: new paying customers",
        "Get this first: new paying customers. Customers who paid for the first time in the month. It is a count of first payments by month, from the billing system. Without it there is no view of where people are lost on the way to paying.",
      ].join("\n\n"),
    );
  });

  it("ends a page that is handed over on the one question, under a heading, and shows it nowhere else", async () => {
    const { prose, parts } = await collect(smallMaterial({ rules, privateNotes: true }));
    expect(prose).toMatch(/\n\n## The question to answer\n\nWhy do they stop\?$/);
    expect(parts?.openQuestions).toEqual([]);
  });

  it("streams the prose in sentences, then the parts, then says that it has finished", async () => {
    const { events } = await collect(smallMaterial({ rules }));
    const kinds = events.map((event) => event.kind);
    expect(kinds.filter((kind) => kind === "prose").length).toBeGreaterThan(5);
    expect(kinds.lastIndexOf("prose")).toBeLessThan(kinds.indexOf("parts"));
    expect(events.at(-1)).toEqual({
      kind: "finished",
      reason: "stop",
      model: "offline",
      tokensIn: null,
      tokensOut: null,
    });
  });

  it("makes a card of a rule's action: days from today on working days, an owner whom a fact names, the target proposed", async () => {
    const { parts } = await collect(smallMaterial({ rules }));
    expect(parts).toMatchObject({
      actions: [
        {
          title: "Ask ten who stopped",
          owner: "Support",
          baseline: "20.0 % [A1.activation_rate]",
          target: "25 % [proposed]",
          liveOn: "2026-12-24",
          by: "2027-02-22",
        },
      ],
      continueRule: "Go on at 25 % [proposed].",
      openQuestions: ["Why do they stop?"],
    });
  });

  it("invents no owner", async () => {
    const material = smallMaterial({ rules });
    const { parts } = await collect({ ...material, facts: material.facts.filter((one) => one.kind !== "person") });
    expect(parts?.actions[0]?.owner).toBe("");
  });

  it("makes at most three cards, of the rules with the highest weight", async () => {
    const many = [10, 40, 20, 30].map((weight) => ({
      id: `rule-${weight}`,
      when: "true",
      weight,
      action: { ...action, title: `Action ${weight}` },
    }));
    const { parts } = await collect(smallMaterial({ rules: many }));
    expect(parts?.actions.map(({ title }) => title)).toEqual(["Action 40", "Action 30", "Action 20"]);
  });

  it("says where each figure comes from in the private notes", async () => {
    const material = smallMaterial({ rules });
    const [funnel] = material.analyses;
    const inputs = [
      { label: "Sign-ups", quantity: { value: 1260, unit: "count" as const }, ref: "F2" },
      { label: "Working days a month", quantity: { value: 20, unit: "days" as const }, assumed: true },
      { label: "Price of the tool", quantity: { value: 9, unit: "money" as const } },
    ];
    const traced = {
      ...funnel!,
      figures: funnel!.figures.map((one) =>
        one.measured.known ? { ...one, measured: { ...one.measured, inputs } } : one,
      ),
    };
    const { parts } = await collect({ ...material, analyses: [traced] });
    expect(parts?.privateNotes).toContain(
      [
        "- **From your facts:** sign-ups [F2].",
        "- **As you said in this session:** price of the tool.",
        "- **Assumed, because nobody has said it:** working days a month.",
        "- **Proposed here, so yours to change:** the target of “Ask ten who stopped”.",
      ].join("\n"),
    );
  });

  it("opens with what can be said and what keeps the rest from being said when no rule holds", async () => {
    const { prose } = await collect(smallMaterial());
    expect(prose.split("\n")[0]).toBe(
      "The facts answer a part of the question: 80 % of sign-ups never connect a bank [A1]. The rest waits for new paying customers: without it there is no view of where people are lost on the way to paying.",
    );
  });

  it("says so when nothing can be worked out at all", async () => {
    const nothing = analysis(1, "funnel", [unknownFigure("activation_rate", "Activation", ["signups", "activated"])]);
    const { prose } = await collect(smallMaterial({ analyses: [nothing], facts: [] }));
    expect(prose.split("\n")[0]).toBe(
      "The facts do not answer the question yet: no figure can be worked out from them. The rest waits for sign-ups: without it there is no view of where people are lost on the way to paying.",
    );
    expect(prose).not.toMatch(/undefined|null|NaN/);
  });

  it("lists what else is missing with what it means and where it is found, and leaves out what the playbook does not ask for", async () => {
    const lacking = analysis(1, "funnel", [
      unknownFigure("a", "A", ["Sign-ups", "Activated sign-ups"]),
      unknownFigure("b", "B", ["Activated sign-ups"]),
      unknownFigure("c", "C", ["Churn of the moon"]),
    ]);
    const { prose } = await collect(smallMaterial({ analyses: [lacking], factsWanted: ["signups", "activated"] }));
    expect(prose).toContain(
      "Get this first: activated sign-ups. Of the month's sign-ups, those who reached the first real use.",
    );
    expect(prose).toContain(
      "Then, in this order:\n\n- **Sign-ups**. New accounts opened in the month. It is a count from the product's own database",
    );
    expect(prose).not.toContain("moon");
  });

  it("tells kept what-ifs and the figures' own cautions, each with its source", async () => {
    const material = smallMaterial({ rules });
    const tried = analysis(2, "growth-projection", [figure("x", { value: 1, unit: "count" })], {
      message: "The goal is reached in May 2027.",
      askedBy: "user",
      changes: [{ input: "activation_rate", label: "Activation", from: 0.2, to: 0.25, unit: "percent" }],
    });
    const careful = { ...material.analyses[0]!, cautions: ["One month says little.", "It rests on 63 people."] };
    const { prose } = await collect({ ...material, analyses: [careful, tried] });
    expect(prose).toContain("With activation at 25.0 % in place of 20.0 % [A2]: The goal is reached in May 2027 [A2].");
    expect(prose).toContain("## What these figures do not show\n\nOne month says little. It rests on 63 people [A1].");
  });

  it("begins the private notes with a text and not with a heading over nothing", async () => {
    for (const privateNotes of [true, false])
      for (const more of [[], [{ id: "note", when: "true", privateNote: "Ask Ana." }]]) {
        const { parts } = await collect(smallMaterial({ rules: [...rules, ...more], privateNotes }));
        expect(parts?.privateNotes).toMatch(
          more.length > 0 ? /^Ask Ana\.\n\n### / : /^(What is missing|Where the figures)/,
        );
      }
  });

  it("keeps what is missing off a page for somebody else, in the private notes", async () => {
    const wish = { rules, privateNotes: true, sections: ["answer", "leaks"] };
    const { prose, parts } = await collect(smallMaterial(wish));
    expect(prose).not.toContain("Get this first");
    expect(parts?.privateNotes).toContain(
      "What is missing: new paying customers.\n\nGet this first: new paying customers",
    );
  });

  it("tells people outside nothing of the company's own doubts, even where the playbook has a place for them", async () => {
    const wish = { rules, privateNotes: true, questions: [question("audience", "line")] };
    expect((await collect(smallMaterial({ ...wish, answers: [said("audience", "board")] }))).prose).toContain(
      "Get this first",
    );
    expect((await collect(smallMaterial({ ...wish, answers: [said("audience", "customer")] }))).prose).not.toContain(
      "Get this first",
    );
  });

  it("explains only the words that the brief uses", async () => {
    const glossary = [
      { term: "interval", meaning: "the span that luck allows" },
      { term: "churn", meaning: "customers lost" },
    ];
    expect((await collect(smallMaterial({ rules, glossary }))).parts?.glossary).toEqual([glossary[0]]);
  });

  it("writes the same from the same material", async () => {
    expect(await collect(smallMaterial({ rules }))).toEqual(await collect(smallMaterial({ rules })));
  });

  it("gives the cards alone for a repair, and prose alone where no parts are wanted", async () => {
    expect(await collect(smallMaterial({ rules }), { kind: "repair" })).toMatchObject({
      prose: "",
      parts: { actions: [{ title: action.title }] },
    });
    expect((await collect(smallMaterial({ rules }), { partsSchema: null })).partsText).toBe("");
  });

  it("stops between two sentences when asked, and says that the text is kept", async () => {
    const stop = new AbortController();
    const pieces: string[] = [];
    const run = async () => {
      for await (const event of createOfflineAdvisor().advise(
        {
          kind: "draft",
          messages: [],
          partsSchema: {},
          runWhatIf: null,
          material: smallMaterial({ rules }),
          question: "",
        },
        stop.signal,
      )) {
        if (event.kind === "prose") pieces.push(event.text);
        if (pieces.length === 2) stop.abort();
      }
    };
    await expect(run()).rejects.toMatchObject({ code: "advisor.stopped", hint: expect.stringContaining("kept") });
    expect(pieces).toHaveLength(2);
  });
});

describe("a follow-up without a model", () => {
  const ask = async (words: string, material = smallMaterial()) =>
    (await collect(material, { kind: "follow-up", question: words })).prose;

  it("looks up what the facts and figures say, with references, and names its limit", async () => {
    expect(await ask("How much cash do we have left?")).toBe(
      "Cash (31 October 2026): $1,400,000 [F1].\n\nWithout a model I can look things up and run a what-if, but not weigh or discuss them. To talk it through, choose a model in Settings and ask again; your question is kept.",
    );
  });

  it("finds figures by their name in another form, with verdict and mark", async () => {
    expect(await ask("Why are so few activating?")).toMatch(
      /^That has to be weighed, .*\n\nactivation rate: 20\.0 % \[A1\.activation_rate\], below the usual range\./,
    );
  });

  it("says which figures are not known", async () => {
    expect(await ask("And what about paying?")).toContain("Not known: activated to paying.");
  });

  it("says of a judgement what the page says of it, and what a word means when that is asked", async () => {
    const rules = [
      { id: "a", when: "true", section: "answer", finding: "Do not buy traffic: {{funnel.activation_rate}} activate." },
      { id: "b", when: "true", section: "leaks", finding: "Cash is fine." },
    ];
    const glossary = [{ term: "traffic", meaning: "People who come to the site." }];
    const answer = await ask("Should we buy more traffic?", smallMaterial({ rules, glossary }));
    expect(answer).toMatch(
      /^That has to be weighed, .*; the brief says this of it\.\n\nDo not buy traffic: 20\.0 % \[A1\.activation_rate\] activate\.\n\nWithout a model/,
    );
    expect(await ask("What does traffic mean?", smallMaterial({ rules, glossary }))).toMatch(
      /^Traffic means people who come to the site\./,
    );
  });

  it("names people when asked who", async () => {
    expect(await ask("Who does this?")).toContain("- Head of engineering: Ana Ruiz [F3].");
  });

  it("says honestly that nothing speaks of it", async () => {
    expect(await ask("Should I paint the office?")).toMatch(
      /^Nothing among the facts and figures of this session speaks of that\./,
    );
  });

  it.each(["", "???", "\u0000", "كم لدينا من النقد؟", "the of and", "x".repeat(100_000)])(
    "takes any question",
    async (words) => {
      expect(await ask(words)).toMatch(/^Nothing among/);
    },
  );

  it("leaves out retired facts", async () => {
    const material = smallMaterial();
    const retired = {
      ...fact(9, { kind: "text", label: "Cash note", text: "old" }),
      retiredAt: "2026-11-01T00:00:00.000Z",
    };
    expect(await ask("cash", { ...material, facts: [retired] })).toMatch(/^Nothing among/);
  });
});
