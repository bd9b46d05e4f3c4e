import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FenceSplitter, type Piece } from "../../electron/advisor/endpoint/fence-splitter.ts";
import { ThoughtFilter } from "../../electron/advisor/endpoint/thought-filter.ts";
import { answerEvents } from "../support/model-answers.ts";
import { sendEvents } from "../support/model-stream.ts";
import { startScriptedModel, type ScriptedModel } from "../support/scripted-model.ts";
import { ask, requestFor, settingsFor, type Heard } from "./asking.ts";

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(() => model.close());

describe("a stream that is broken at any byte", () => {
  const text = "Größe zählt 👩‍🚀.";
  const parts = { actions: [] };
  const events = answerEvents(text, { parts, partsBy: "fence", deltaLength: 9 });
  const bytes = new TextEncoder().encode(events.join("")).length;
  const whole = JSON.stringify(parts);
  const finishAt = new TextEncoder().encode(events.slice(0, -1).join("")).length;
  const positions = Array.from({ length: bytes + 1 }, (_, at) => at);

  /** What is wrong with an answer whose stream was broken at a byte; empty when all is as it must be. */
  function wrongWith({ prose, parts: read, error, finished }: Heard, at: number, how: "cutAt" | "endAt"): string {
    if (!text.startsWith(prose.trimEnd()) || !whole.startsWith(read.trim())) return "not a beginning of what was sent";
    if (prose.includes("`")) return "a piece of the fence in the prose";
    if (error === null) {
      if (prose.trimEnd() !== text || read.trim() !== whole || finished?.reason !== "stop")
        return "called complete, but is not";
      // Complete only with the model's own word; blank lines may be missing where the body ends properly.
      return at < finishAt - 2 ? "called complete before the model said so" : "";
    }
    if (finished !== null) return "finished and failed";
    if (how === "endAt" && at >= finishAt) return "called cut, but is complete";
    // Before the first byte of the body a broken connection is one that never answered.
    return error.code === "advisor.cut-off" || (at === 0 && error.code === "advisor.unreachable") ? "" : error.code;
  }

  it.each(["cutAt", "endAt"] as const)(
    "is complete or cut off, never anything else, and what was said is a beginning of it (%s)",
    async (how) => {
      const settings = settingsFor(model.baseUrl, { tools: "off" });
      const wrong: string[] = [];
      for (const at of positions) {
        model.script(() => (_request, response) => sendEvents(response, events, { [how]: at }));
        const problem = wrongWith(await ask(model.baseUrl, requestFor(), { settings }), at, how);
        if (problem !== "") wrong.push(`at ${at} of ${bytes}: ${problem}`);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});

function split(chunks: readonly string[]): { prose: string; parts: string } {
  const splitter = new FenceSplitter();
  const pieces: Piece[] = [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
  const join = (kind: Piece["kind"]): string =>
    pieces
      .filter((piece) => piece.kind === kind)
      .map((piece) => piece.text)
      .join("");
  return { prose: join("prose"), parts: join("parts") };
}

describe("splitting prose from the fenced parts", () => {
  const json = '{"actions":[{"title":"Use `npm ci`","why":"```"}],\n "glossary": []}';

  it.each([
    ["a fence named json", `Prose.\n\n\`\`\`json\n${json}\n\`\`\`\n`, "Prose.\n\n"],
    ["a fence of tildes", `Prose.\n~~~JSON\n${json}\n~~~`, "Prose.\n"],
    ["a fence without a name", `Prose.\n\`\`\`\n\n${json}\n\`\`\``, "Prose.\n"],
    ["a fence with the object on its line", `Prose.\n\`\`\`json ${json}\n\`\`\``, "Prose.\n"],
    ["a fence that closes on the object's line", `Prose.\n\`\`\`json\n${json}\`\`\`\n`, "Prose.\n"],
    ["a fence that never closes", `Prose.\n\`\`\`json\n${json}`, "Prose.\n"],
    ["Windows line ends", `Prose.\r\n\`\`\`json\r\n${json}\r\n\`\`\`\r\n`, "Prose.\r\n"],
    ["nothing but the fence", `\`\`\`json\n${json}\n\`\`\``, ""],
    ["nothing but the object", json, ""],
    ["words behind the fence", `Prose.\n\`\`\`json\n${json}\n\`\`\`\n\nThat is all.`, "Prose.\n\n\nThat is all."],
    [
      "a code block before it",
      `Prose.\n\`\`\`sql\nselect 1;\n\`\`\`\nMore.\n\`\`\`json\n${json}\n\`\`\``,
      "Prose.\n```sql\nselect 1;\n```\nMore.\n",
    ],
    [
      "a code block without a name before it",
      `Prose.\n\`\`\`\nselect 1;\n\`\`\`\nMore.\n\`\`\`json\n${json}\n\`\`\``,
      "Prose.\n```\nselect 1;\n```\nMore.\n",
    ],
    [
      "everything wrapped in a block",
      `\`\`\`markdown\nProse.\n\`\`\`json\n${json}\n\`\`\`\n\`\`\``,
      "```markdown\nProse.\n",
    ],
  ])("works with %s", (_name, text, prose) => {
    const got = split([text]);
    expect(got.prose).toBe(prose);
    expect(JSON.parse(got.parts)).toEqual(JSON.parse(json));
  });

  it.each([
    "Run `json` or ``code``.",
    "Twice ``` in a line.",
    "    ```json\n    indented code",
    "Ends with `",
    "```js\nlet a;\n```\n",
    "{ is a brace",
  ])("leaves %j as it is", (text) => {
    const prefix = text.startsWith("{") ? "So: " : "";
    expect(split([prefix + text])).toEqual({ prose: prefix + text, parts: "" });
  });

  it("gives the same however the text is cut into pieces", () => {
    const bits = fc.constantFrom(
      "`",
      "``",
      "```",
      "~~~",
      "json",
      "js",
      "\n",
      "\r\n",
      " ",
      "    ",
      "{",
      "}",
      '"a":1',
      "word ",
      "é",
      "👩‍🚀",
      "```json\n",
      "\n```\n",
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 40 }),
        fc.array(fc.nat(6), { minLength: 1, maxLength: 30 }),
        (words, cuts) => {
          const text = words.join("");
          const chunks: string[] = [];
          for (let at = 0, turn = 0; at < text.length; turn += 1) {
            const size = (cuts[turn % cuts.length] ?? 0) + 1;
            chunks.push(text.slice(at, at + size));
            at += size;
          }
          expect(split(chunks)).toEqual(split([text]));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("never lets a piece of the opening fence through, whatever stands before it", () => {
    const line = fc.string({ unit: fc.constantFrom("a", " ", "é", ".", "-"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const prose = `x${lines.join("\n")}\n`;
        const got = split([...`${prose}\`\`\`json\n${json}\n\`\`\`\n`]);
        expect(got.prose).toBe(prose);
        expect(JSON.parse(got.parts)).toEqual(JSON.parse(json));
      }),
    );
  });
});

describe("leaving out what a model thinks aloud", () => {
  const say = (chunks: Iterable<string>): string => {
    const filter = new ThoughtFilter();
    return [...chunks].map((chunk) => filter.push(chunk)).join("") + filter.end();
  };

  it.each([
    ["<think>Hm.</think>\n\nAnswer <think> of mine.", "Answer <think> of mine."],
    ["\n <THINKING>a</b></THINKING> <think>again</think>Answer", "Answer"],
    ["</think>\n\nAnswer", "Answer"],
    ["<thi", "<thi"],
    ["<thirty> days", "<thirty> days"],
    ["<think>never ends", ""],
    ["Answer", "Answer"],
  ])("turns %j into %j, whole or in single characters", (text, answer) => {
    expect([say([text]), say(text)]).toEqual([answer, answer]);
  });
});
