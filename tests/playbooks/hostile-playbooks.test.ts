import { join } from "node:path";
import { renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadPlaybooks } from "../../electron/playbooks/load-playbooks.ts";
import { rememberPlaybooks } from "../../electron/playbooks/remember-playbooks.ts";
import { builtIn, folderWith, playbookText } from "./playbook-files.ts";

/** What is said of one file of one's own: `line: reason`. */
function saidOf(text: string): string[] {
  const own = folderWith({ "price-check.md": text });
  return loadPlaybooks({ builtIn, own }).problems.map(({ line, reason }) => `${line}: ${reason}`);
}

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("");

// Each of these took from seconds to minutes, in the process that everything else waits for.
it.each([
  ["10,000 unknown keys", playbookText({ head: lines(10_000, (at) => `k${at}: 1\n`) })],
  ["60,000 keys that stand twice", playbookText({ head: lines(60_000, () => "a: 1\n") })],
  ["5,000 empty questions", playbookText().replace("factsWanted", `${lines(5_000, () => "  - {}\n")}factsWanted`)],
  ["100,000 opened brackets", playbookText({ head: `a: ${"[".repeat(100_000)}\n` })],
  ["100,000 lists on one line", playbookText({ head: `a:\n  ${"- ".repeat(100_000)}x\n` })],
  ["nested brackets that are all closed", playbookText({ head: `a: ${"[".repeat(3_000)}${"]".repeat(3_000)}\n` })],
  ["a list of 200,000 letters", playbookText({ head: `a: [${"x,".repeat(200_000)}]\n` })],
  ["60,000 aliases", playbookText({ head: `a: &a x\nb: [${"*a,".repeat(60_000)}]\n` })],
  ["a folded text of 100,000 lines", playbookText({ head: `a: >\n${" x\n".repeat(100_000)}` })],
])("refuses %s without reading all of them", (_, text) => {
  const said = saidOf(text);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^\d+: The front matter can't be read: (?:it |lists or maps )/);
});

it("names the line at which it gives up", () => {
  expect(saidOf(playbookText().replace("minutes: 10", `minutes: ${"[".repeat(40)}`))[0]).toMatch(/^8: .*32 deep/);
});

it("tells the first twenty faults of a file, and how many more there are", () => {
  const said = saidOf(playbookText({ head: lines(3_000, (at) => `k${at}: 1\n`) }));
  expect(said).toHaveLength(21);
  expect(said[0]).toBe('31: "k0" is not a field of a playbook.');
  expect(said[19]).toBe('50: "k19" is not a field of a playbook.');
  expect(said[20]).toBe("51: And 2980 more.");
});

it("tells where a slot stands, however many there are", () => {
  const body = `# role\n\nYou.\n\n# task\n\n${lines(20_000, () => "{{x}}\n")}`;
  const said = saidOf(playbookText({ body }));
  expect(said).toHaveLength(21);
  expect(said[0]).toMatch(/^38: \{\{x\}\} can't stand in a prompt/);
  expect(said[20]).toBe("58: And 19980 more.");
});

it("reads a heading that is one very long line", () => {
  const said = saidOf(playbookText({ body: `# role\n\nYou.\n\n# a${" ".repeat(200_000)}b\n\nGo.\n` }));
  expect(said).toEqual(['32: The section "# task" is missing.']);
});

it("takes the # that may close a heading for no part of its name", () => {
  expect(saidOf(playbookText({ body: "# Role #\n\nYou.\n\n#  task ##  \n\nGo.\n" }))).toEqual([]);
});

it("reads no condition that goes on for pages", () => {
  const when = `fact.mrr > ${"1 + ".repeat(20_000)}1`;
  expect(saidOf(playbookText().replace("unit_economics.ltv_cac > 3 and known(answer.price)", when))).toEqual([
    "26: The condition can't be read: it has more than 2,000 characters.",
  ]);
});

it("cuts a reason that quotes too much of the file", () => {
  const [said] = saidOf(playbookText({ head: `${"k".repeat(100_000)}: 1\n` }));
  expect(said!.length).toBeLessThan(500);
});

it("reads the files again only when one of them has changed", () => {
  const own = folderWith({ "price-check.md": playbookText(), "parts/voice.md": "Be plain." });
  const file = join(own, "price-check.md");
  const playbooks = rememberPlaybooks({ builtIn, own });
  const titles = () => playbooks().playbooks.map(({ title }) => title);
  const first = playbooks();
  expect(playbooks()).toBe(first);

  writeFileSync(file, playbookText({ title: "Ours" }));
  expect(titles()).toContain("Ours");
  // The same size, and its time put back.
  writeFileSync(file, playbookText({ title: "Mine" }));
  utimesSync(file, 0, 0);
  expect(titles()).toContain("Mine");

  const mended = playbooks();
  expect(playbooks()).toBe(mended);
  writeFileSync(join(own, "parts/voice.md"), "Be kind.");
  expect(playbooks()).not.toBe(mended);
  renameSync(file, join(own, "other.md"));
  expect(playbooks().problems).toHaveLength(1);
  rmSync(join(own, "other.md"));
  expect(titles()).not.toContain("Mine");
});

it("takes apart only the file that has changed, and all of one's own when a part of them has", () => {
  const own = folderWith({
    "mended.md": playbookText({ id: "mended" }),
    "other.md": playbookText({ id: "other", body: "# role\n\n{{> voice}}\n\n# task\n\nThink.\n" }),
    "parts/voice.md": "Be plain.",
  });
  const load = () => {
    const { playbooks } = loadPlaybooks({ builtIn, own });
    return new Map(playbooks.map((playbook) => [String(playbook.id), playbook]));
  };
  const first = load();
  writeFileSync(join(own, "mended.md"), playbookText({ id: "mended", title: "Ours" }));
  const second = load();
  expect(second.get("mended")?.title).toBe("Ours");
  expect([...second].filter(([id, playbook]) => first.get(id) !== playbook).map(([id]) => id)).toEqual(["mended"]);

  writeFileSync(join(own, "parts/voice.md"), "Be kind.");
  expect(load().get("other")?.promptSections["role"]).toBe("Be kind.");
  writeFileSync(join(own, "mended.md"), "---\n");
  expect(load().has("mended")).toBe(false);
  writeFileSync(join(own, "mended.md"), playbookText({ id: "mended", title: "Ours again" }));
  expect(load().get("mended")?.title).toBe("Ours again");
});
