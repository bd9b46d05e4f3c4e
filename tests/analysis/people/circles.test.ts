import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { runAnalysis } from "../../../electron/analysis/run-analysis.ts";
import { inputsOf, knownOf, valueOf, whyNot } from "../company-inputs.ts";

const roles: AnalysisRow[] = [
  {
    circle: "Platform",
    role: "Releases",
    person: "Mika",
    share: 0.5,
    stops: "business",
    leads: "yes",
    could: "nobody",
  },
  { circle: "Platform", role: "Servers", person: "Mika", share: 0.4, stops: "business", could: "Jo" },
  { circle: "Platform", role: "Interviews", person: "Mika", share: 0.3, stops: "slow" },
  { circle: "Platform", role: "Reports", person: "Mika", share: 0.1, stops: "nothing" },
  { circle: "Platform", role: "Tools", person: "Jo", share: 0.7, stops: "slow", leads: "no" },
  { circle: "Platform", role: "Security", share: 0.2, stops: "customers", leads: "no" },
  { circle: "Sales", role: "Demos", person: "Ana", share: 0.3, stops: "customers", leads: "no" },
  { circle: "Sales", role: "Prices", share: 0.1, stops: "slow" },
];
const run = (
  rows: readonly AnalysisRow[],
  people: readonly AnalysisRow[] | null = [],
  answers: Record<string, string | number> = {},
  more: Record<string, readonly AnalysisRow[]> = {},
) =>
  runAnalysis(
    "circles",
    inputsOf({ engineer_day_cost: 600 }, answers, "2026-11-24", {
      circle_roles: rows,
      ...(people === null ? {} : { circle_people: people }),
      ...more,
    }),
  );
const whole = run(roles);
const movesOf = (result: ReturnType<typeof run>) =>
  (result.tables.find(({ columns }) => columns[2] === "From")?.rows ?? []).map((row) => row.slice(0, 4).join(" "));

describe("whose week is too full", () => {
  it("is told by what their roles claim above their week", () => {
    // Mika: 0.5 + 0.4 + 0.3 + 0.1 = 1.3 of 1, so 0.3 above. Jo 0.7, Ana 0.3: 0.3 + 0.7 = 1.0 free.
    expect(valueOf(whole, "overloaded")).toBe(1);
    expect(knownOf(whole, "over_person").words).toBe("Mika");
    expect(knownOf(whole, "over_fill")).toMatchObject({ quantity: { value: 1.3 }, verdict: { level: "poor" } });
    expect(valueOf(whole, "over_total")).toBeCloseTo(0.3, 12);
    expect(valueOf(whole, "free_total")).toBeCloseTo(1, 12);
    expect(valueOf(whole, "many_roles")).toBe(1);
    expect(knownOf(whole, "many_person")).toMatchObject({ words: "Mika", quantity: { value: 4 } });
  });

  it("counts hours as a part of a full week, and hours without a full week not at all", () => {
    // 12 of 40 hours are 0.3 of a week: the demos just fill it. 8 hours are 0.2: 0.1 above.
    const hours = (own: number) => run(roles, [{ person: "ana", hours: own }], { week_hours: 40 });
    expect(valueOf(hours(12), "over_total")).toBeCloseTo(0.3, 12);
    expect(valueOf(hours(8), "over_total")).toBeCloseTo(0.4, 12);
    expect(valueOf(run(roles, [{ person: "Ana", hours: 8 }]), "over_total")).toBeCloseTo(0.3, 12);
    expect(run(roles, [{ person: "Ana", hours: 8 }]).cautions.join()).toMatch(/hides the overload/);
  });
});

describe("the moves", () => {
  it("are the fewest that bring everybody to their week, what hurts least first", () => {
    // 0.3 has to go: the interviews (0.3) alone do it, and Jo has exactly 0.3 free.
    expect(valueOf(whole, "moves")).toBe(1);
    expect(movesOf(whole)).toEqual(["Interviews Platform Mika Jo"]);
    expect(valueOf(whole, "left")).toBe(0);
    expect(valueOf(whole, "moved_share")).toBeCloseTo(0.3, 12);
  });

  it("go through a third person where nobody has room at once", () => {
    // A holds 0.6 + 0.5; only B can take the 0.5, and B's 0.7 fits only with C.
    const chain = run([
      { circle: "X", role: "One", person: "A", share: 0.6, could: "nobody" },
      { circle: "X", role: "Two", person: "A", share: 0.5, could: "B" },
      { circle: "Y", role: "Three", person: "B", share: 0.7, could: "C" },
      { circle: "Z", role: "Four", person: "C", share: 0.2, could: "nobody" },
    ]);
    expect(movesOf(chain).toSorted()).toEqual(["Three Y B C", "Two X A B"]);
  });

  it("leave where it is what shall stay, and take first what the user names", () => {
    const stay = run(roles, [], {}, { staying_roles: [{ role: "interviews" }] });
    expect(movesOf(stay).join()).not.toContain("Interviews");
    const two: AnalysisRow[] = [
      { circle: "X", role: "One", person: "A", share: 0.6, stops: "business" },
      { circle: "X", role: "Two", person: "A", share: 0.6, stops: "nothing" },
      { circle: "X", role: "Three", person: "B", share: 0.1 },
    ];
    expect(movesOf(run(two))).toEqual(["Two X A B"]);
    const named = run(two, [], { mover: "One" });
    expect(movesOf(named)).toEqual(["One X A B"]);
    expect(valueOf(named, "mover_moves")).toBe(1);
    expect(valueOf(named, "mover_left")).toBe(0);
    expect(whyNot(run(two, [], { mover: "the moon" }), "mover_share").needs).toHaveLength(1);
  });

  it("are none where no set does it, and then it says what is missing and what that costs", () => {
    // Jo leaves, so nobody has room: 0.3 stays above. Security (customers) lacks 0.2, prices can wait: 0.5 in all.
    const leaving = run(roles, [{ person: "Jo", away_from: "2027-01-15" }]);
    expect(whyNot(leaving, "moves").why).toMatch(/No set of moves/);
    expect(valueOf(leaving, "left")).toBeCloseTo(0.3, 12);
    expect(valueOf(leaving, "need_now")).toBeCloseTo(0.5, 12);
    expect(valueOf(leaving, "need_moved")).toBeCloseTo(0.5, 12);
    // 0.5 x 5 x 52 / 12 = 10.83 days, x 600 = 6,500 a month.
    expect(valueOf(leaving, "buy_days")).toBeCloseTo(10.8333, 3);
    expect(valueOf(leaving, "buy_cost_month")).toBeCloseTo(6_500, 6);
    // Without the interviews 0.3 less.
    expect(knownOf(leaving, "drop_role").words).toBe("Interviews");
    expect(valueOf(leaving, "need_dropped")).toBeCloseTo(0.2, 12);
  });
});

describe("roles that nobody holds, and what hangs on one", () => {
  it("stand in the order of what stops", () => {
    expect(valueOf(whole, "vacant")).toBe(2);
    expect(knownOf(whole, "vacant_first").words).toBe("Security");
    expect(valueOf(whole, "vacant_needed")).toBe(1);
    // After the move Jo's week is full, and Mika's is full as well: nobody of the circle has room for the 0.2.
    expect(valueOf(whole, "vacant_taken")).toBe(0);
    expect(
      valueOf(run([...roles, { circle: "Platform", role: "Docs", person: "Lea", share: 0.1 }]), "vacant_taken"),
    ).toBe(1);
  });

  it("hang on one person where nobody else holds them or could", () => {
    expect(valueOf(whole, "single_points")).toBe(1);
    expect(valueOf(whole, "single_roles")).toBe(1);
    expect(knownOf(whole, "single_first").words).toBe("Releases");
    expect(valueOf(whole, "bus_factor")).toBe(1);
  });

  it("names circles without a lead and with one person, and draws all of them with what is wrong", () => {
    expect(knownOf(whole, "leadless_first").words).toBe("Sales");
    expect(knownOf(whole, "lone_first").words).toBe("Sales");
    const picture = whole.pictures[0]!;
    if (picture.shape !== "circles") throw new Error("no circles");
    const flags = picture.root.children.flatMap(({ children }) =>
      children.map(({ label, flag }) => `${label} ${flag}`),
    );
    expect(flags).toEqual([
      "Releases single-point",
      "Servers overload",
      "Interviews overload",
      "Reports overload",
      "Tools none",
      "Security vacant",
      "Demos none",
      "Prices vacant",
    ]);
    expect(run([{ circle: "X", role: "One" }]).pictures).toEqual([]);
  });
});

describe("who is away", () => {
  it("stops what nobody else holds from that day on, and says who has room", () => {
    const away = run(
      [...roles, { circle: "Sales", role: "Calls", person: "Ben", share: 0.5, stops: "customers" }],
      [{ person: "Ana", away_from: "2026-12-10", away_to: "2026-12-20" }],
    );
    expect(valueOf(away, "away_stops")).toBe(1);
    expect(knownOf(away, "away_day")).toMatchObject({ words: "10 December 2026", quantity: { value: 16 } });
    expect(knownOf(away, "away_taker").words).toBe("Ben");
    expect(valueOf(away, "away_open")).toBe(0);
  });

  it("gives nothing to who is away in the same time, and lets them take over when they are back", () => {
    const two = (until: string) =>
      run(
        [
          { circle: "S", role: "Calls", person: "Ben", share: 0.5, stops: "customers" },
          { circle: "S", role: "Demos", person: "Ana", share: 0.5, stops: "customers" },
        ],
        [
          { person: "Ana", away_from: "2026-12-10", away_to: "2026-12-20" },
          { person: "Ben", away_from: "2026-12-01", away_to: until },
        ],
      );
    expect(valueOf(two("2026-12-09"), "away_open")).toBe(0);
    expect(valueOf(two("2026-12-10"), "away_open")).toBe(2);
    expect(valueOf(run(roles, [{ person: "Ana", away_to: "2026-11-01" }]), "away")).toBe(0);
    expect(whyNot(run(roles, null), "away").needs).toEqual(["Who is away or leaves, and when"]);
  });
});

it("says by name what cannot be, and what is missing", () => {
  expect(whyNot(run([]), "vacant").needs).toEqual(["Roles with the circle of each and who holds it"]);
  expect(whyNot(run([{ circle: "X", role: "One", share: 1.2 }]), "vacant").why).toMatch(/between 0 and 100 %/);
  expect(whyNot(run(roles, [{ person: "Jo", hours: 200 }]), "overloaded").why).toMatch(/between 0 and 168/);
  expect(whyNot(run(roles, [{ person: "Jo", away_from: "2027-02-01", away_to: "2027-01-01" }]), "away").why).toMatch(
    /back before/,
  );
  expect(whyNot(run([...roles, roles[0]!]), "roles").why).toMatch(/twice for Mika/);
  expect(whyNot(run([{ circle: "X", role: "One", person: "A" }]), "overloaded").needs).toEqual([
    "The share that each role claims",
  ]);
});
