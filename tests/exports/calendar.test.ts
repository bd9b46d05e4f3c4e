import { expect, it } from "vitest";
import type { FollowUp } from "../../electron/contract/follow-up.ts";
import { renderCalendar } from "../../electron/exports/calendar.ts";

const aFollowUp = (changed: Partial<FollowUp>): FollowUp =>
  ({
    id: "follow-up-1",
    companyId: "company-1",
    companyName: "Ledgerly",
    number: 1,
    ref: "U1",
    standing: "open",
    title: "Talk to ten who stopped",
    owner: "Founder",
    dueOn: "2026-12-14",
    measure: "Conversations that name one cause",
    metric: null,
    unit: null,
    currency: null,
    per: null,
    baseline: "",
    baselineValue: null,
    target: "six of ten",
    targetValue: null,
    droppedReason: "",
    decisionId: null,
    decisionRef: "D2",
    decisionTitle: "Talk first",
    sessionId: null,
    playbookId: null,
    playbookTitle: "",
    notes: [],
    outcomes: [],
    createdAt: "2026-11-24T12:00:00.000Z",
    updatedAt: "2026-11-24T12:00:00.000Z",
    ...changed,
  }) as FollowUp;

const madeAt = "2026-11-24T13:00:00.000Z";
/** Lines of the file with folded ones put together again, as RFC 5545 folds them. */
const linesOf = (text: string): string[] => text.replace(/\r\n[ \t]/g, "").split("\r\n");

it("writes one all-day event for each open follow-up with a day, in lines as the standard asks", () => {
  const text = renderCalendar([aFollowUp({}), aFollowUp({ id: "follow-up-2" as FollowUp["id"], dueOn: null })], madeAt);
  const lines = linesOf(text);
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  expect(lines).toContain("DTSTART;VALUE=DATE:20261214");
  expect(lines).toContain("DTEND;VALUE=DATE:20261215");
  expect(lines).toContain("UID:follow-up-1@sextant");
  expect(lines).toContain("SUMMARY:Ledgerly: Talk to ten who stopped");
  expect(lines.find((line) => line.startsWith("DESCRIPTION:"))).toContain("To: six of ten\\nDecision: D2 Talk first");
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(renderCalendar([aFollowUp({})], madeAt)).toBe(renderCalendar([aFollowUp({})], madeAt));
});

it("leaves out what is done or dropped, and is a whole calendar without any", () => {
  const lines = linesOf(renderCalendar([aFollowUp({ standing: "done" }), aFollowUp({ standing: "dropped" })], madeAt));
  expect(lines).not.toContain("BEGIN:VEVENT");
  expect([lines[0], lines.filter((line) => line !== "").at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR"]);
});

it("lets no text add a line or an event of its own", () => {
  const title = "a;b,c\\d\r\nEND:VEVENT\nBEGIN:VEVENT\u0000 שלום 👩‍👩‍👧";
  const lines = linesOf(renderCalendar([aFollowUp({ title })], madeAt));
  expect(lines.filter((line) => line === "BEGIN:VEVENT" || line === "END:VEVENT")).toHaveLength(2);
  expect(lines.find((line) => line.startsWith("SUMMARY:"))).toMatch(/a\\;b\\,c\\\\d\\nEND:VEVENT\\nBEGIN:VEVENT.*שלום/);
});

it("gives the day that was meant, wherever the machine stands", () => {
  const before = process.env["TZ"];
  try {
    for (const zone of [
      "Pacific/Kiritimati",
      "Pacific/Auckland",
      "Europe/Berlin",
      "America/New_York",
      "Pacific/Pago_Pago",
    ]) {
      process.env["TZ"] = zone;
      // The second is the night on which Berlin's clocks go back, the third the one on which they go forward.
      for (const [day, next] of [
        ["2026-12-31", "20270101"],
        ["2026-10-25", "20261026"],
        ["2027-03-28", "20270329"],
      ] as const) {
        const lines = linesOf(renderCalendar([aFollowUp({ dueOn: day as FollowUp["dueOn"] })], madeAt));
        expect(lines, zone).toContain(`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`);
        expect(lines, zone).toContain(`DTEND;VALUE=DATE:${next}`);
      }
    }
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
});
