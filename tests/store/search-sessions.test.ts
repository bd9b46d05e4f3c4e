import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaceActions } from "../../electron/store/actions.ts";
import { putAnswer } from "../../electron/store/answers.ts";
import { addBriefVersion, putParts, readBrief } from "../../electron/store/briefs.ts";
import type { Db } from "../../electron/store/db.ts";
import { searchSessions } from "../../electron/store/search-sessions.ts";
import type { SessionScope } from "../../electron/store/session-scope.ts";
import { insertTurn, settleTurn } from "../../electron/store/turns.ts";
import { aTurnId, aVersion, anAction, anActionId, noon } from "../support/examples.ts";
import { addSession, openTestStore } from "../support/open-test-store.ts";

const answer = (db: Db, scope: SessionScope, value: string, questionId = "aim") =>
  putAnswer(db, scope, { questionId, standing: "said", value, factRef: null, answeredAt: noon });
const places = (db: Db, typed: string) => searchSessions(db, null, typed).map((hit) => hit.where);
const hitWords = (db: Db, typed: string) =>
  searchSessions(db, null, typed).flatMap((hit) => hit.snippet.filter((part) => part.hit).map((part) => part.text));

describe("what is found", () => {
  it("finds what was written in every place of a session", () => {
    const db = openTestStore();
    const scope = addSession(db, "Amber", "The osprey question");
    answer(db, scope, "plover");
    const turn = insertTurn(
      db,
      scope,
      { id: aTurnId(), kind: "follow-up", question: "What of the curlew?", advisor: "offline" },
      noon,
    );
    settleTurn(
      db,
      scope,
      turn.id,
      { state: "finished", text: "The dunlin.", partsText: "", problem: null, grounding: null },
      noon,
    );
    addBriefVersion(db, scope, aVersion("The lapwing leads."), noon);
    putParts(db, scope, { ...readBrief(db, scope)!.parts, openQuestions: ["Where is the snipe?"] }, null);
    replaceActions(db, scope, [{ id: anActionId(), draft: anAction("Count the teal") }], noon);
    const found = ["amber", "osprey", "plover", "curlew", "dunlin", "lapwing", "snipe", "teal"].map((word) =>
      places(db, word),
    );
    expect(found).toEqual([["title"], ["problem"], ["answer"], ["turn"], ["turn"], ["brief"], ["brief"], ["action"]]);
  });

  it("finds text that a stopped answer left behind", () => {
    const db = openTestStore();
    const scope = addSession(db, "Harbour");
    const turn = insertTurn(db, scope, { id: aTurnId(), kind: "draft", question: "", advisor: "offline" }, noon);
    settleTurn(
      db,
      scope,
      turn.id,
      { state: "interrupted", text: "The osprey", partsText: "", problem: null, grounding: null },
      noon,
    );
    expect(places(db, "osprey")).toEqual(["turn"]);
  });

  it("finds what is written now, not what was written over", () => {
    const db = openTestStore();
    const scope = addSession(db, "Harbour");
    answer(db, scope, "osprey");
    answer(db, scope, "plover");
    addBriefVersion(db, scope, aVersion("The lapwing leads."), noon);
    addBriefVersion(db, scope, aVersion("The dunlin leads."), noon);
    replaceActions(db, scope, [{ id: anActionId(), draft: anAction("Count the teal") }], noon);
    replaceActions(db, scope, [{ id: anActionId(), draft: anAction("Count the knot") }], noon);
    putAnswer(db, scope, { questionId: "aim", standing: "skipped", value: "", factRef: null, answeredAt: noon });
    expect(["osprey", "plover", "lapwing", "dunlin", "teal", "knot"].map((word) => places(db, word))).toEqual([
      [],
      [],
      [],
      ["brief"],
      [],
      ["action"],
    ]);
  });

  it("asks for every word, in any order, the last as the beginning of one", () => {
    const db = openTestStore();
    const scope = addSession(db, "Harbour");
    answer(db, scope, "Sign-ups never connect their bank");
    expect(
      ["bank sign", "sign ups conn", "BANK", "bank osprey", "ank", "conn bank", "c"].map(
        (typed) => places(db, typed).length,
      ),
    ).toEqual([1, 1, 1, 0, 0, 0, 0]);
  });

  it("finds a word with or without its accents", () => {
    const db = openTestStore();
    answer(db, addSession(db, "Harbour"), "Die Größe der Übergabe, à côté");
    expect([hitWords(db, "ubergabe"), hitWords(db, "cote"), hitWords(db, "größe")]).toEqual([
      ["Übergabe"],
      ["côté"],
      ["Größe"],
    ]);
  });

  it("finds words in scripts from right to left and in scripts without spaces", () => {
    const db = openTestStore();
    const scope = addSession(db, "Harbour");
    answer(db, scope, "הלקוחות עוזבים מוקדם", "a");
    answer(db, scope, "العملاء يغادرون مبكرا", "b");
    answer(db, scope, "多くの利用者は銀行を接続しない", "c");
    expect([hitWords(db, "עוזבים"), hitWords(db, "يغادرون"), hitWords(db, "銀行")]).toEqual([
      ["עוזבים"],
      ["يغادرون"],
      ["銀行"],
    ]);
  });

  it("finds signs that are no words", () => {
    const db = openTestStore();
    answer(db, addSession(db, "Harbour"), "We celebrate 🎉 with 100 %_off");
    expect([hitWords(db, "🎉"), hitWords(db, "%_"), hitWords(db, "__")]).toEqual([["🎉"], ["%_"], []]);
  });

  it("reads through marks of references, and shows none of them", () => {
    const db = openTestStore();
    const scope = addSession(db, "Harbour");
    addBriefVersion(
      db,
      scope,
      aVersion("## Leak\n\nAbout 96 of them [=F3*F13] **never** connect [F4, A1.rate] a bank; aim at 25 % [proposed]."),
      noon,
    );
    const [hit] = searchSessions(db, null, "connect a bank");
    expect(hit!.snippet.map((part) => part.text).join("")).toBe(
      "Leak\n\nAbout 96 of them never connect a bank; aim at 25 %.",
    );
    expect(hitWords(db, "connect a bank")).toEqual(["connect", "a", "bank"]);
    expect(places(db, "F13")).toEqual([]);
  });

  it("gives a snippet that no markup can get into", () => {
    const db = openTestStore();
    answer(db, addSession(db, "Harbour"), "<b>osprey</b> <script>");
    expect(searchSessions(db, null, "osprey")[0]!.snippet).toEqual([
      { text: "<b>", hit: false },
      { text: "osprey", hit: true },
      { text: "</b> <script>", hit: false },
    ]);
  });

  it("cuts the passage that says most out of a long text, between words", () => {
    const db = openTestStore();
    const filler = "and so it went on and on ".repeat(40);
    answer(db, addSession(db, "Harbour"), `The bank. ${filler}Then they connect the bank at last. ${filler}`);
    const [hit] = searchSessions(db, null, "bank connect");
    const text = hit!.snippet.map((part) => part.text).join("");
    expect(text).toMatch(/^…(and|so|it|went|on) .*Then they connect the bank at last\. .* (and|so|it|went|on)…$/);
    expect(text.length).toBeLessThan(220);
    expect(hit!.snippet.filter((part) => part.hit).map((part) => part.text)).toEqual(["connect", "bank"]);
  });

  it("gives one hit for each place of a session, the best first", () => {
    const db = openTestStore();
    const [one, other] = [addSession(db, "Harbour"), addSession(db, "Quarry")];
    for (const id of ["a", "b", "c"]) answer(db, one, `osprey ${"and so on ".repeat(30)}`, id);
    answer(db, other, "osprey osprey", "a");
    expect(searchSessions(db, null, "osprey").map((hit) => hit.session.companyName)).toEqual(["Quarry", "Harbour"]);
  });
});

describe("what is typed", () => {
  const odd = [
    '"',
    '""',
    "'",
    "*",
    "a*b",
    "^a",
    "a:b",
    "body:osprey",
    "-a",
    "a AND",
    "AND",
    "OR OR",
    "NOT",
    "NEAR(a b, 2)",
    "(",
    ")",
    "a (",
    "{a}",
    "+",
    "\\",
    "%",
    "_",
    "\u0000",
    "a\u0000b",
    "💥",
    "👩‍👩‍👧",
    "\uD800",
    "\uE000",
    "e\u0301",
    "שלום",
    "‮abc",
    "漢字",
    "ไทย",
    ";DROP TABLE company;--",
    "a".repeat(500),
    '"'.repeat(500),
    "漢".repeat(10_000),
  ];

  it("never fails, whatever is typed", () => {
    const db = openTestStore();
    answer(db, addSession(db, "Harbour"), "osprey");
    for (const typed of odd) expect(Array.isArray(searchSessions(db, null, typed))).toBe(true);
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...odd, "osprey")).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(anyText, (typed) => {
        searchSessions(db, null, typed);
      }),
      { numRuns: 400 },
    );
  });

  it("finds every single word of what was written, and shows it as it was written", () => {
    const db = openTestStore();
    const scope = addSession(db, "Harbour");
    const word = fc.stringMatching(/^[a-zA-ZäöüßéñçØåא-תа-я]{3,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), (words, pick) => {
        const text = words.join(" ");
        answer(db, scope, text);
        const hit = searchSessions(db, scope.companyId, words[pick % words.length]!).find(
          (each) => each.where === "answer",
        );
        const shown = hit!.snippet
          .map((part) => part.text)
          .join("")
          .replaceAll("…", "");
        expect(text).toContain(shown);
        expect(hit!.snippet.some((part) => part.hit)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("is quick to take in a megabyte of anything", () => {
    const db = openTestStore();
    const scope = addSession(db, "Harbour");
    for (const piece of [" ", "\n", "|", "-", "[=", "[F1", "# ", "*", "a", "漢", " |", "word "]) {
      const started = performance.now();
      answer(db, scope, piece.repeat(1_000_000 / piece.length));
      searchSessions(db, null, piece.trim() || "x");
      expect({ piece, quick: performance.now() - started < 4_000 }).toEqual({ piece, quick: true });
    }
  });
});
