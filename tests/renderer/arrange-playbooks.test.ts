import { describe, expect, it } from "vitest";
import type { PlaybookId } from "../../electron/contract/ids.ts";
import type { Asker, Playbook } from "../../electron/contract/playbook.ts";
import { arrangePlaybooks } from "../../renderer/screens/gallery/arrange-playbooks.ts";
import { playbook } from "./fixtures/playbook.ts";

const of = (id: string, ...asks: [Asker, ...Asker[]]): Playbook => ({ ...playbook, id: id as PlaybookId, asks });
const seven = [
  of("a", "founder"),
  of("b", "cto", "founder"),
  of("c", "team-lead"),
  of("d", "founder", "team-lead"),
  of("e", "cto"),
  of("f", "cto"),
  of("g", "founder"),
];
const shelves = (...asked: Parameters<typeof arrangePlaybooks>) =>
  arrangePlaybooks(...asked).map(({ kind, playbooks }) => `${kind}: ${playbooks.map(({ id }) => id).join(" ")}`);

describe("the gallery's shelves", () => {
  it("groups many by who asks first, each playbook once", () => {
    expect(shelves(seven, [], "all")).toEqual(["founder: a d g", "cto: b e f", "team-lead: c"]);
  });

  it("makes one shelf of few, and of one asker's, where who asks second counts too", () => {
    expect(shelves(seven.slice(0, 3), [], "all")).toEqual(["all: a b c"]);
    expect(shelves(seven, [], "founder")).toEqual(["all: a b d g"]);
    expect(shelves([], [], "all")).toEqual([]);
  });

  it("puts what fits a sentence first, at most three, and chance matches and all others behind, best first", () => {
    const ranks = [
      { id: "e", score: 10, named: true },
      { id: "c", score: 8, named: true },
      { id: "a", score: 1, named: true },
      ...["b", "d", "f", "g"].map((id) => ({ id, score: 0, named: false })),
    ];
    expect(shelves(seven, ranks, "all")).toEqual(["fits: e c", "others: a b d f g"]);
    expect(shelves(seven, ranks, "team-lead")).toEqual(["fits: c", "others: d"]);
    const close = ["a", "b", "c", "d", "e", "f", "g"].map((id, at) => ({ id, score: 10 - at, named: true }));
    expect(shelves(seven, close, "all")).toEqual(["fits: a b c", "others: d e f g"]);
  });

  it("says that a sentence is only near the first ones where it names none of them", () => {
    const near = seven.map(({ id }, at) => ({ id, score: 10 - at, named: false }));
    expect(shelves(seven, near, "all")).toEqual(["near: a b c", "others: d e f g"]);
  });

  it("keeps the shelves of askers where no word of the sentence says anything", () => {
    const none = seven.map(({ id }) => ({ id, score: 0, named: false }));
    expect(shelves(seven, none, "all")).toHaveLength(3);
  });
});
