import type { FollowUp } from "../contract/follow-up.ts";
import type { CompanyId } from "../contract/ids.ts";
import type { HostApp } from "../contract/ports.ts";
import { words } from "./words.ts";

/** A message of the system: what it says, and nothing of a company but the name of what is due. */
export interface DueMessage {
  title: string;
  body: string;
  /** The one follow-up that it tells of; null where it tells of several. */
  place: { companyId: CompanyId; ref: string } | null;
}

const quarterOfAnHour = 15 * 60_000;
/** So many are told one by one; more come as one message. */
const mostMessages = 3;

/**
 * Tells of follow-ups that came due, now, when a locked store is opened, and while the app runs, each once. Nothing runs while it is
 * closed: what came due meanwhile is told at the next start.
 * @param show puts a message on the screen
 * @returns stops it
 */
export function tellDueFollowUps(
  app: Pick<HostApp, "takeDue" | "subscribe">,
  show: (message: DueMessage) => void,
): () => void {
  const tell = (): void => dueMessages(app.takeDue()).forEach(show);
  tell();
  const unsubscribe = app.subscribe(({ name }) => {
    if (name === "store.changed") tell();
  });
  const timer = setInterval(tell, quarterOfAnHour);
  timer.unref();
  return () => {
    unsubscribe();
    clearInterval(timer);
  };
}

/** What is said of follow-ups that came due: one message each, or one for all of many. */
export function dueMessages(due: readonly FollowUp[]): DueMessage[] {
  if (due.length > mostMessages)
    return [
      {
        title: words.manyDue(due.length),
        body: [...new Set(due.map(({ companyName }) => companyName))].join(", "),
        place: null,
      },
    ];
  return due.map(({ title, companyName, companyId, ref }) => ({
    title: words.due(companyName),
    body: title,
    place: { companyId, ref },
  }));
}
