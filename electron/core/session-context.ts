import type { Advisor } from "../advisor/advisor.ts";
import type { AdvisorSettings, ConnectionReport } from "../contract/settings.ts";
import type { LoadedPlaybooks } from "../playbooks/load-playbooks.ts";
import type { AppContext } from "./app-context.ts";
import type { DrawPicture } from "./exports/draw-picture.ts";
import type { ChooseTarget } from "./exports/hand-over.ts";
import type { RunningTurns } from "./turn/running-turns.ts";

/** The advisors that the app is composed with; core knows only what they promise. */
export interface Advisors {
  offline(): Advisor;
  model(settings: AdvisorSettings, key: string | null): Advisor;
  testConnection(settings: AdvisorSettings, key: string | null): Promise<ConnectionReport>;
}

/** What the guided session needs beyond `AppContext`: playbooks, advisors and what is being answered now. */
export interface SessionContext extends AppContext {
  playbooks(): LoadedPlaybooks;
  advisors: Advisors;
  running: RunningTurns;
  /** Draws pictures for exports; null where the app is composed without it. */
  draw: DrawPicture | null;
  /** Asks where an exported file is to go; null where the page itself saves what it gets. */
  chooseTarget: ChooseTarget | null;
}
