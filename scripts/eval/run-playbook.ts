import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measurePlainness } from "../../electron/analysis/language/measure-plainness.ts";
import { allAdvisors } from "../../electron/all-advisors.ts";
import { advisorKeyName, type HostApp } from "../../electron/contract/ports.ts";
import type { IsoDay, PlaybookId, SessionId } from "../../electron/contract/ids.ts";
import type { AdvisorSettings } from "../../electron/contract/settings.ts";
import type { SentRequest } from "../../electron/contract/sent-request.ts";
import { Audience } from "../../electron/contract/playbook.ts";
import type { SessionView } from "../../electron/contract/session.ts";
import { openApp } from "../../electron/core/open-app.ts";
import { openMemoryBox } from "../../electron/hosts/secrets.ts";
import { answerExample, ask } from "./answer-example.ts";
import { countUse, type TokenUse } from "./count-use.ts";

/** How one playbook came out. */
export interface PlaybookRun {
  playbookId: PlaybookId;
  /** Null where no brief came of it; `problem` then says why. */
  session: SessionView | null;
  problem: string;
  /** Whether the brief is whole: its prose is there, its cards could be read, and its last turn finished. */
  valid: boolean;
  /** Flesch-Kincaid grade of the newest prose for the page's reader; null without prose. */
  grade: number | null;
  use: TokenUse;
  seconds: number;
}

interface Setting {
  promptsFolder: string;
  advisor: AdvisorSettings;
  key: string | undefined;
}

/** Runs one playbook's example against an advisor, in a profile of its own that is gone afterwards. A fault is a row, not the end of the run. */
export async function runPlaybook(playbookId: PlaybookId, setting: Setting): Promise<PlaybookRun> {
  const { advisors, use } = countUse(allAdvisors());
  let seconds = 0;
  let session: SessionView | null = null;
  let problem = "";
  try {
    session = await inOwnProfile({ ...setting, advisors }, async (app, setDay) => {
      const run = await ask(app, "playbook.example", { playbookId });
      setDay(run.day);
      const { id } = await answerExample(app, playbookId, run);
      const startedAt = performance.now();
      try {
        return await writeBrief(app, id, setting.advisor.preset === "offline");
      } finally {
        seconds = (performance.now() - startedAt) / 1_000;
      }
    });
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  return { playbookId, use, seconds, ...judge(session, problem) };
}

/** The request that a playbook's example would send for its brief, to the last word. Nothing is sent. */
export function renderExample(playbookId: PlaybookId, setting: Setting): Promise<SentRequest & { tokens: number }> {
  return inOwnProfile({ ...setting, advisors: allAdvisors() }, async (app, setDay) => {
    const run = await ask(app, "playbook.example", { playbookId });
    setDay(run.day);
    const { id } = await answerExample(app, playbookId, run);
    return ask(app, "session.previewRequest", { sessionId: id });
  });
}

/** Gives the ids of the playbooks that ship, in their order, those with an example run. */
export function listExamples(promptsFolder: string): Promise<PlaybookId[]> {
  const advisor: AdvisorSettings = { preset: "offline", baseUrl: "", model: "", secondPass: false, tools: "off" };
  return inOwnProfile({ promptsFolder, advisor, key: undefined, advisors: allAdvisors() }, async (app) => {
    const { examples } = await ask(app, "playbook.list", {});
    return examples;
  });
}

/** Opens the app on a new, empty profile. `setDay` moves it to the day of an example, so that the sample's facts are as fresh as there. */
async function inOwnProfile<R>(
  { promptsFolder, advisor, key, advisors }: Setting & { advisors: ReturnType<typeof allAdvisors> },
  work: (app: HostApp, setDay: (day: IsoDay) => void) => Promise<R>,
): Promise<R> {
  let clock = (): Date => new Date();
  const profileFolder = mkdtempSync(join(tmpdir(), "sextant-eval-"));
  let app: HostApp | null = null;
  try {
    app = await openApp({
      profileFolder,
      promptsFolder,
      secrets: openMemoryBox({ [advisorKeyName]: key }),
      advisors,
      mode: "browser",
      version: "eval",
      clock: () => clock(),
      report: (error) => void process.stderr.write(`${String(error)}\n`),
    });
    await ask(app, "settings.setAdvisor", { advisor });
    return await work(app, (day) => (clock = () => new Date(`${day}T09:00:00.000Z`)));
  } finally {
    await app?.close();
    rmSync(profileFolder, { recursive: true, force: true });
  }
}

/** Has the brief written, and waits until nothing is being answered any more, repairs and passes included. */
async function writeBrief(app: HostApp, sessionId: SessionId, offline: boolean): Promise<SessionView> {
  const settled = new Promise<SessionView>((resolve, reject) => {
    const look = async (): Promise<void> => {
      const view = await ask(app, "session.open", { sessionId });
      if (view.pending === null && view.turns.some((turn) => turn.state !== "pending")) resolve(view);
    };
    app.subscribe((event) => {
      if (event.name === "session.changed" && event.sessionId === sessionId) look().catch(reject);
    });
  });
  await ask(app, "session.advise", { sessionId, offline });
  return settled;
}

function judge(
  session: SessionView | null,
  problem: string,
): { valid: boolean; grade: number | null; problem: string; session: SessionView | null } {
  const brief = session?.brief ?? null;
  const failed = session?.turns.find((turn) => turn.problem !== null)?.problem;
  const said = [problem, failed ? `${failed.message} ${failed.hint}` : "", brief?.partsProblem ?? ""]
    .filter((text) => text !== "")
    .join(" ");
  if (session === null || brief === null) return { session, valid: false, grade: null, problem: said };
  const answered = session.questions.find(({ question }) => question.id === "audience")?.answer?.value;
  const audience = Audience.safeParse(answered).data ?? "founder";
  return {
    session,
    problem: said,
    valid: brief.current.prose.trim() !== "" && brief.partsProblem === null && failed === undefined,
    grade: measurePlainness(brief.current.prose, audience).grade,
  };
}
