import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { Contradiction } from "../../electron/contract/contradiction.ts";
import type { SinceLast } from "../../electron/contract/since-last.ts";
import { decisionLine, followUpLine } from "../../electron/core/since-last/read-history.ts";
import { dayText } from "../../renderer/format.ts";
import { MarkedProse } from "../../renderer/parts/prose/marked-prose.tsx";
import { SubjectLines } from "../../renderer/parts/prose/mark-chip.tsx";
import { describeReference, findSubject, SourcesContext, type Sources } from "../../renderer/parts/sources.ts";
import { ContradictionNotes } from "../../renderer/screens/session/brief/contradiction-notes.tsx";
import { SinceLastNote } from "../../renderer/screens/session/since-last/since-last.tsx";
import { takeTurnEvent } from "../../renderer/state/live-turn.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { loggedDecisions, loggedFollowUps } from "../core/grounding/logged.ts";
import { analyses } from "./fixtures/analyses.ts";
import { facts } from "./fixtures/facts.ts";
import { groundText } from "./fixtures/ground.ts";
import { sessionAt, sessionId } from "./fixtures/session.ts";

beforeAll(startWords);

const log = { decisions: loggedDecisions.map(decisionLine), followUps: loggedFollowUps.map(followUpLine) };
const sources: Sources = { facts, analyses, currency: "USD", log, open: () => undefined };
const render = (node: ReactNode): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <SourcesContext.Provider value={sources}>{node}</SourcesContext.Provider>
    </MantineProvider>,
  );
const words = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const [fixed, price] = loggedDecisions;
const [closed, overdue] = loggedFollowUps;
const since: SinceLast = {
  session: {
    id: sessionId,
    title: "Where growth leaks",
    playbookTitle: "Growth",
    startedAt: "2026-09-01T09:00:00.000Z",
  },
  decisions: [price!, fixed!],
  closed: [{ ...closed!, decisionId: fixed!.id }],
  dropped: [],
  due: [overdue!],
  moved: [
    {
      metric: "mrr",
      label: "MRR",
      ref: "F6",
      from: { ref: "F6", value: "54900", unit: "money", currency: "USD", per: "month", period: "", asOf: "2026-07-31" },
      to: { ref: "F6", value: "61200", unit: "money", currency: "USD", per: "month", period: "", asOf: "2026-10-31" },
    },
  ],
};
const note = (sinceLast: SinceLast | null) =>
  words(render(<SinceLastNote view={{ ...sessionAt("ask"), sinceLast }} />));

describe("since last time", () => {
  it("tells what came of promises, what is overdue, what was decided and which figures moved", () => {
    const said = note(since);
    expect(said).toContain("Part of the way · came: 24 % · promised: 27 %");
    expect(said).toContain(`Win back quiet shops Due ${dayText("2026-11-10")}, `);
    expect(said).toMatch(/ \d+ days overdue/);
    expect(said).toContain(`Raise the price Turned down ${dayText("2026-09-01")} · not to be brought up again`);
    expect(said).toContain(`$54,900 a month (${dayText("2026-07-31")}) → $61,200 a month (${dayText("2026-10-31")})`);
  });

  it("tells a decision once: not again where its promise is told", () => {
    expect(note(since).match(/Fix the first bank connection/g)).toHaveLength(1);
  });

  it("is not there in a first session, nor where nothing happened", () => {
    expect(note(null)).toBe("");
    expect(note({ ...since, decisions: [], closed: [], due: [], moved: [] })).toBe("");
  });
});

describe("a chip of a decision or a follow-up", () => {
  it("tells what it is: a decision's standing and reason, a promise and what came of it", () => {
    const card = (ref: string) => words(render(<SubjectLines subject={findSubject(sources, ref)!} currency="USD" />));
    expect(card("D2")).toBe(
      `Turned down ${dayText("2026-09-01")} Raise the price Not to be brought up again We promised 12 months of stable prices in the spring.`,
    );
    expect(card("U1.actual")).toBe("Came part of the way Fix the first bank connection Promised: 27 % Came: 24 %");
    expect(card("U2")).toBe(`Open Win back quiet shops Promised: 15 a month Due ${dayText("2026-11-10")}`);
  });

  it("does not give today's value for a fact as it was", () => {
    expect(describeReference(sources, "F6.before")?.valueText).toBe("");
    expect(findSubject(sources, "D9")).toBeNull();
  });
});

describe("the pictures of a page", () => {
  const placed = (text: string): string => {
    const grounding = groundText(text, { U1: ["A promise", "24 %"], F2: ["Sign-ups", "1,260"] });
    return words(render(<MarkedProse text={text} grounding={grounding} behindLead={<p>PICTURE</p>} />));
  };

  it("stand behind the paragraph that answers, not behind the look back before it", () => {
    expect(placed("It came part of the way [U1].\n\nGrowth leaks early [F2].\n\n## Why\n\nMore.")).toMatch(
      /part of the way.*Growth leaks early.*PICTURE.*Why/,
    );
    expect(placed("Growth leaks early [F2].\n\nMore of it.\n\n## Why")).toMatch(/early.*PICTURE.*More of it/);
    expect(placed("It came part of the way [U1].\n\n## Why\n\nMore.")).toMatch(/part of the way.*PICTURE.*Why/);
  });
});

describe("what an action goes against", () => {
  const against = (kind: Contradiction["kind"], reason: string): string =>
    words(
      render(
        <ContradictionNotes
          contradictions={[
            { kind, decisionId: price!.id, ref: "D2", title: "Raise the price", decidedOn: "2026-11-03", reason },
          ]}
        />,
      ),
    );

  it("is said with its day and reason, and the decision as a chip", () => {
    const day = dayText("2026-11-03");
    expect(against("turned-down", "No time.")).toBe(`You turned this down on ${day}: No time. Raise the price`);
    expect(against("turned-down", "")).toBe(`You turned this down on ${day}. Raise the price`);
    expect(against("barred", "")).toBe(`On ${day} you asked not to bring this up again. Raise the price`);
    expect(against("repeats", "")).toBe(`You accepted this on ${day}; it still holds. Raise the price`);
    expect(against("opposite", "")).toBe(`This undoes “Raise the price”, decided on ${day}. Raise the price`);
  });

  it("comes with the cards while they are written", () => {
    const contradictions = [
      [{ kind: "barred" as const, decisionId: price!.id, ref: "D2", title: "", decidedOn: "", reason: "" }],
    ];
    const turnId = "turn-000009" as never;
    const live = takeTurnEvent(null, { name: "turn.parts-read", sessionId, turnId, parts: {}, contradictions });
    expect(live.contradictions).toEqual(contradictions);
  });
});
