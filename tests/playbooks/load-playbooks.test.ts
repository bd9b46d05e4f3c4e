import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPlaybooks } from "../../electron/playbooks/load-playbooks.ts";
import { builtIn, folderWith, playbookText } from "./playbook-files.ts";

/** The ids of the playbooks that ship, in the order of their files. */
const shipped = readdirSync(join(builtIn, "playbooks"))
  .map((name) => name.replace(/\.md$/, ""))
  .sort();
const ids = (loaded: ReturnType<typeof loadPlaybooks>) => loaded.playbooks.map((playbook) => String(playbook.id));

/** Loads one file of one's own beside a good one, and tells what was said of it: `line: reason`. */
function saidOf(text: string, name = "price-check.md"): string[] {
  const own = folderWith({ [name]: text, "good.md": playbookText({ id: "good" }) });
  const loaded = loadPlaybooks({ builtIn, own });
  expect(ids(loaded)).toContain("good");
  expect(loaded.problems.every((problem) => problem.file === join(own, name))).toBe(true);
  return loaded.problems.map((problem) => `${problem.line}: ${problem.reason}`);
}

it("loads a playbook with its sections, and the shared parts where it has none of its own", () => {
  const loaded = loadPlaybooks({ builtIn, own: folderWith({ "price-check.md": playbookText() }) });
  const mine = loaded.playbooks.find((playbook) => playbook.id === "price-check");
  expect(loaded.problems).toEqual([]);
  expect(mine?.origin).toBe("own");
  expect(mine?.promptSections["role"]).toBe("You know prices.");
  expect(mine?.promptSections["task"]).toBe("Is {{answer.price}} right?\n\n## Think\n\nFirst look, then write.");
  expect(mine?.promptSections["second-pass"]).toBe(readFileSync(join(builtIn, "parts/second-pass.md"), "utf8").trim());
});

it("takes a file without its own folder for granted", () => {
  expect(loadPlaybooks({ builtIn, own: join(builtIn, "does-not-exist") }).problems).toEqual([]);
  expect(ids(loadPlaybooks({ builtIn, own: null }))).toEqual(shipped);
});

it("lets a file of one's own take the place of a built-in one, and leaves it byte for byte as it was", () => {
  const text = playbookText({ id: "growth-opportunities", title: "Ours" }).replaceAll("\n", "\r\n");
  const own = folderWith({ "growth-opportunities.md": text, "extra.md": playbookText({ id: "extra" }) });
  const path = join(own, "growth-opportunities.md");
  const before = { bytes: readFileSync(path), changed: statSync(path).mtimeMs, names: readdirSync(own) };

  const loaded = loadPlaybooks({ builtIn, own });

  expect(ids(loaded)).toEqual([...shipped, "extra"]);
  expect(loaded.playbooks[shipped.indexOf("growth-opportunities")]).toMatchObject({
    title: "Ours",
    origin: "own",
    file: path,
  });
  expect({ bytes: readFileSync(path), changed: statSync(path).mtimeMs, names: readdirSync(own) }).toEqual(before);
});

it("keeps the built-in playbook when one's own file of that id is broken", () => {
  const own = folderWith({ "build-or-buy.md": playbookText({ id: "build-or-buy", drop: "title" }) });
  const loaded = loadPlaybooks({ builtIn, own });
  expect(loaded.playbooks.find((playbook) => playbook.id === "build-or-buy")?.origin).toBe("built-in");
  expect(loaded.problems).toHaveLength(1);
});

it("reports YAML that can't be read with its line", () => {
  const [said, ...more] = saidOf(playbookText().replace("minutes: 10", "minutes: [10"));
  expect(said).toMatch(/^9: The front matter can't be read: /);
  expect(more.length).toBeLessThan(4);
});

it("reports a key that stands twice", () => {
  expect(saidOf(playbookText().replace("minutes: 10", "version: 2"))[0]).toMatch(/^8: .*unique/);
});

it("reports every missing field and every wrong type with its line", () => {
  const text = playbookText({ drop: "job" })
    .replace("minutes: 10", "minutes: soon")
    .replace("type: money", "type: coins");
  const said = saidOf(text);
  expect(said).toHaveLength(3);
  expect(said).toContain('2: "job" is missing.');
  expect(said.find((one) => one.includes('"minutes"'))).toMatch(/^7: .*must be a number/);
  expect(said.find((one) => one.includes('"questions 1: type"'))).toMatch(/^14: /);
});

it("reports a field that no playbook has, so that a slip of the pen is not lost", () => {
  expect(saidOf(playbookText({ head: "privatenotes: true\n" }))).toEqual([
    '31: "privatenotes" is not a field of a playbook.',
  ]);
  expect(saidOf(playbookText().replace("    section: answer", "    sektion: answer"))).toContain(
    '27: "rules 1: sektion" is not a field of a playbook.',
  );
});

it.each([
  ["a condition that can't be read", "unit_economics.ltv_cac >", /^26: The condition can't be read: /],
  [
    "a condition that is no yes or no",
    "unit_economics.ltv_cac",
    /^26: The condition can't be read: This gives a value/,
  ],
  [
    "an analysis that the playbook does not run",
    "funnel.activation_rate > 1",
    /^26: "funnel" is none of this playbook's analyses/,
  ],
  ["a metric that does not exist", "fact.happiness > 1", /^26: No metric is called "happiness"/],
  ["a question that is not asked", "known(answer.colour)", /^26: No question has the id "colour"/],
  ["a call of something else", "exec(fact.cash)", /^26: The condition can't be read: Only known/],
])("reports %s", (_, when, expected) => {
  const said = saidOf(playbookText().replace("unit_economics.ltv_cac > 3 and known(answer.price)", when));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(expected);
});

it.each([
  ["{{unit_economics}}", /an analysis' sentence is/],
  ["{{unit_economics.ltv_cac | loud}}", /"loud" is none of/],
  ["{{constructor}}", /an analysis' sentence is|is none of/],
  ["{{a b}}", /is no slot/],
])("reports the slot %s in a rule's text", (slot, expected) => {
  const said = saidOf(playbookText().replace("{{unit_economics.ltv_cac}}", slot));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^28: /);
  expect(said[0]).toMatch(expected);
});

it("reports a body that asks for what may be anybody's text, and only for that", () => {
  const body =
    "# role\n\nYou know prices.\n\n# task\n\nToday is {{today}}, the price {{answer.price}}.\nThey say {{answer.reason}}.\n";
  expect(saidOf(playbookText({ body }))).toEqual([
    expect.stringMatching(/^39: \{\{answer\.reason\}\} can't stand in a prompt/),
  ]);
});

it("reports an unknown part, a section that is missing and text before the first heading", () => {
  const said = saidOf(playbookText({ body: "Hello.\n\n# role\n\n{{> politeness}}\n" }));
  expect(said).toEqual([
    '32: The section "# task" is missing.',
    expect.stringMatching(/^33: Text stands before the first heading/),
    '35: There is no part "politeness".',
  ]);
});

it("puts parts into parts, one's own before the shared ones, and stops where one includes itself", () => {
  const body = "# role\n\n{{> voice}}\n\n# task\n\nGo.\n";
  const own = folderWith({
    "a.md": playbookText({ id: "a", body }),
    "parts/voice.md": "Be plain.\n\n{{> manners}}\n",
    "parts/manners.md": "Be kind.",
  });
  expect(
    loadPlaybooks({ builtIn, own }).playbooks.find((playbook) => playbook.id === "a")?.promptSections["role"],
  ).toBe("Be plain.\n\nBe kind.");

  const round = folderWith({ "a.md": playbookText({ id: "a", body }), "parts/voice.md": "{{> voice}}" });
  expect(loadPlaybooks({ builtIn, own: round }).problems.map((problem) => problem.reason)).toEqual([
    'The part "voice" includes itself.',
  ]);
});

it("refuses parts that hold parts that hold parts, and grow beyond all measure", () => {
  const ten = (name: string) => `{{> ${name}}}\n`.repeat(10);
  const own = folderWith({
    "a.md": playbookText({ id: "a", body: `# role\n\n${ten("one")}\n# task\n\nGo.\n` }),
    "b.md": playbookText({ id: "b", body: `# role\n\n{{> many}}\n{{> many}}\n# task\n\nGo.\n` }),
    "c.md": playbookText({ id: "c", body: `# role\n\nYou.\n\n# task\n\n${"{{> five}}\n".repeat(9)}` }),
    "parts/one.md": ten("two"),
    "parts/two.md": ten("three"),
    "parts/three.md": ten("four"),
    "parts/four.md": ten("five"),
    "parts/five.md": "ha ".repeat(20_000),
    "parts/many.md": "{{> none}}\n".repeat(40_000),
    "parts/none.md": "",
  });
  const loaded = loadPlaybooks({ builtIn, own });
  const reasons = loaded.problems.map(({ file, reason }) => `${file.slice(own.length + 1)}: ${reason}`);
  expect(reasons).toEqual(
    ["a.md", "b.md", "c.md"].map((file) => `${file}: This playbook grows beyond 512 kB when its parts are put in.`),
  );
});

it("does not take a heading inside a code fence for a section", () => {
  const body = "# role\n\n```sh\n# not a heading\n```\n\n# task\n\nGo.\n";
  const loaded = loadPlaybooks({ builtIn, own: folderWith({ "price-check.md": playbookText({ body }) }) });
  expect(loaded.problems).toEqual([]);
  expect(loaded.playbooks.at(-1)?.promptSections["role"]).toContain("# not a heading");
});

it("says when the file's name is not its id, or when there is no front matter at all", () => {
  expect(saidOf(playbookText({ id: "other" }))).toEqual([
    '2: The id "other" and the file\'s name "price-check" must be the same.',
  ]);
  expect(saidOf("# role\n\nHello.\n")).toEqual([expect.stringMatching(/^1: The file must begin/)]);
  expect(saidOf("---\nid: x\n")).toEqual([expect.stringMatching(/^1: The front matter has no end/)]);
  expect(saidOf("")).toEqual([expect.stringMatching(/^1: The file must begin/)]);
});

it("follows no links, reads no odd or giant files, and goes on with the rest", () => {
  const own = folderWith({
    "good.md": playbookText({ id: "good" }),
    "bytes.md": new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]),
    "giant.md": "",
    "README.md": "# notes",
    ".hidden.md": "x",
    "notes.txt": "x",
  });
  truncateSync(join(own, "giant.md"), 600 * 1024);
  mkdirSync(join(own, "folder.md"));
  symlinkSync("/etc/hosts", join(own, "link.md"));
  const loaded = loadPlaybooks({ builtIn, own });
  expect(ids(loaded)).toContain("good");
  expect(loaded.problems.map(({ file, reason }) => [file.slice(own.length + 1), reason])).toEqual([
    ["bytes.md", "This file is not UTF-8 text."],
    ["folder.md", "This is not a plain file."],
    ["giant.md", "This file has 600 kB; at most 512 kB are read."],
    ["link.md", expect.stringContaining("Links are not followed")],
  ]);
});

it("survives a front matter that blows itself up by aliases", () => {
  const bomb = [
    "a: &a [x, x, x, x, x, x, x, x, x]",
    ...["b", "c", "d", "e", "f"].map(
      (name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdef"[at]}`).join(", ")}]`,
    ),
  ].join("\n");
  const [said] = saidOf(playbookText({ head: `${bomb}\n` }));
  expect(said).toMatch(/alias/i);
});

describe("what comes before the first result", () => {
  /** One more question, in a line of its own behind the two that the file has. */
  const more = (id: string, extra = "") =>
    `  - { id: ${id}, ask: So?, why: Because., type: line, unknownCosts: Nothing at all.${extra} }\n`;
  const withQuestions = (lines: string) => playbookText().replace("factsWanted", `${lines}factsWanted`);
  const six = ["a", "b", "c", "d", "e", "f"].map((id) => more(id)).join("");

  it("takes eight questions, and any number of deeper ones", () => {
    const deep = ["g", "h", "i"].map((id) => more(id, ", deeper: true")).join("");
    expect(saidOf(withQuestions(six + deep))).toEqual([]);
  });

  it("reports the ninth with its line", () => {
    expect(saidOf(withQuestions(`${six}${more("g")}`))).toEqual([
      "28: 9 questions come before the first result, at most 8 may: mark this one and others as `deeper: true`.",
    ]);
  });

  it("reports a required question that is deeper, and a playbook of deeper ones only", () => {
    expect(saidOf(withQuestions(more("a", ", required: true, deeper: true")))).toEqual([
      '22: The question "a" is required, so it can\'t be deeper.',
    ]);
    expect(saidOf(playbookText().replaceAll("    why: ", "    deeper: true\n    why: "))).toEqual([
      "11: Every question is deeper: at least one has to come before the figures.",
    ]);
  });

  it("takes rows that a table begins with, where they fit its columns", () => {
    const table = (rows: string) =>
      `  - { id: list, ask: So?, why: Because., type: table, rowName: thing, unknownCosts: Nothing at all., columns: [{ id: name, label: Name, type: text }, { id: there, label: There, type: choice, options: [{ value: here, label: Here }, { value: gone, label: Gone }] }], startRows: ${rows} }\n`;
    expect(saidOf(withQuestions(table("[{ name: Keys }, { there: gone }]")))).toEqual([]);
    expect(saidOf(withQuestions(table("[{ name: Keys, there: lost }]")))).toEqual([
      '22: "there: lost" is no cell that the table of "list" can have.',
    ]);
    expect(saidOf(withQuestions(table("[{ colour: red }]")))).toEqual([
      '22: "colour: red" is no cell that the table of "list" can have.',
    ]);
  });

  it("puts the first questions before the deeper ones, each in the file's order", () => {
    const text = playbookText()
      .replace("    type: money", "    type: money\n    deeper: true")
      .replace("factsWanted", `${more("a")}factsWanted`);
    const loaded = loadPlaybooks({ builtIn, own: folderWith({ "price-check.md": text }) });
    expect(loaded.playbooks.at(-1)?.questions.map(({ id }) => id)).toEqual(["reason", "a", "price"]);
  });

  it("reports who asks when nobody does, somebody unknown, or one twice", () => {
    expect(saidOf(playbookText({ drop: "asks" }))).toEqual(['2: "asks" is missing.']);
    expect(saidOf(playbookText().replace("asks: [founder]", "asks: [uncle]"))).toEqual([
      expect.stringMatching(/^30: "asks 1": Invalid option/),
    ]);
    expect(saidOf(playbookText().replace("asks: [founder]", "asks: [cto, cto]"))).toEqual([
      '30: "cto" stands here a second time.',
    ]);
  });
});
