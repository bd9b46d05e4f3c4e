import { afterAll, beforeAll, expect, it } from "vitest";
import { chunk, done } from "../support/model-stream.ts";
import { startRawModel, type RawModel } from "../support/raw-model.ts";
import { ask, requestFor } from "./asking.ts";

let model: RawModel;
beforeAll(async () => {
  model = await startRawModel();
});
afterAll(() => model.close());

const text = "Größe 👩‍🚀.";
const head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
const events = [chunk({ role: "assistant", content: "" }), chunk({ content: "Größe " }), chunk({ content: "👩‍🚀." })];
const ends = [chunk({}, "stop"), done];

/** One piece of the body as it goes over the wire. */
const piece = (event: string): string => `${Buffer.byteLength(event).toString(16)}\r\n${event}\r\n`;
const whole = Buffer.from(head + [...events, ...ends].map(piece).join("") + "0\r\n\r\n");
/** Where the first visible word begins to be there whole, and where the model has said that it is done. */
const wordAt = Buffer.byteLength(head + events.slice(0, 2).map(piece).join(""));
const doneAt = Buffer.byteLength(head + [...events, ends[0]!].map(piece).join(""));
/** The last bytes of an event are its blank line and the line end of its piece: some may be missing and it can be read all the same. */
const spare = 4;

it.each(["closed", "broken"] as const)(
  "an answer that is %s at any byte, from the first of its headers to the last, is whole only if the model said so, and is never asked for again once a word was seen",
  async (end) => {
    const wrong: string[] = [];
    const note = (at: number, problem: string): void => void wrong.push(`at ${at} of ${whole.length}: ${problem}`);
    for (let at = 0; at <= whole.length; at += 1) {
      model.say(whole.subarray(0, at), end);
      const before = model.asked();
      const { prose, error, finished, waits } = await ask(model.baseUrl, requestFor({ partsSchema: null }));
      const tries = model.asked() - before;
      if (!text.startsWith(prose)) note(at, `"${prose}" was never said`);
      if (prose !== "" && (tries > 1 || waits.length > 0)) note(at, `asked ${tries} times though a word was seen`);
      if (tries > 3) note(at, `asked ${tries} times`);
      if (at >= wordAt && end === "closed" && !prose.startsWith("Größe")) note(at, "lost what had come");
      if (finished !== null && (error !== null || prose !== text || at < doneAt - spare))
        note(at, "called whole, but is not");
      if (finished === null && end === "closed" && at >= doneAt) note(at, `called ${error?.code}, but is whole`);
      if (finished !== null) continue;
      if (!["advisor.cut-off", "advisor.unreachable"].includes(error?.code ?? "")) note(at, error?.code ?? "no error");
      if (error?.code === "advisor.unreachable" && prose !== "") note(at, "told of no connection, but a word was seen");
      const kept = prose === "" ? "Your session is kept as it is." : "The text so far is kept.";
      if (!error?.hint.startsWith(kept)) note(at, `"${error?.hint}"`);
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);
