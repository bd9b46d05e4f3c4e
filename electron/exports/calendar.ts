import ical, { ICalCalendarMethod, ICalEventBusyStatus } from "ical-generator";
import type { FollowUp } from "../contract/follow-up.ts";
import { cleanText } from "./clean-text.ts";

/**
 * Open follow-ups with a day as a calendar (RFC 5545): one all-day event each, known by the follow-up's own id, so that a calendar that
 * reads the file again moves it instead of doubling it.
 * @param madeAt ISO time: the same input gives the same file
 */
export function renderCalendar(followUps: readonly FollowUp[], madeAt: string): string {
  const calendar = ical({ name: "Sextant", prodId: "//Sextant//Follow-ups//EN", method: ICalCalendarMethod.PUBLISH });
  for (const followUp of followUps) {
    if (followUp.standing !== "open" || followUp.dueOn === null) continue;
    calendar.createEvent({
      id: `${followUp.id}@sextant`,
      stamp: new Date(madeAt),
      lastModified: new Date(followUp.updatedAt),
      start: dayOf(followUp.dueOn),
      end: new Date(dayOf(followUp.dueOn).getTime() + 86_400_000),
      allDay: true,
      busystatus: ICalEventBusyStatus.FREE,
      summary: cleanText(`${followUp.companyName}: ${followUp.title}`),
      description: cleanText(describe(followUp)),
    });
  }
  return calendar.toString();
}

/** The library writes a day as UTC has it, so that is where its midnight has to lie: by the machine's clock it would be the day before east of +12. */
const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

function describe({ owner, measure, baseline, target, ref, decisionRef, decisionTitle }: FollowUp): string {
  const lines: [string, string][] = [
    ["Who", owner],
    ["Measure", measure],
    ["From", baseline],
    ["To", target],
    ["Decision", decisionRef === null ? "" : `${decisionRef} ${decisionTitle}`],
  ];
  return [ref, ...lines.filter(([, text]) => text !== "").map(([label, text]) => `${label}: ${text}`)].join("\n");
}
