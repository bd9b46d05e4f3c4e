import { join } from "node:path";
import { allAdvisors } from "../../electron/all-advisors.ts";
import type { CallInput, CallName, CallOutput } from "../../electron/contract/calls.ts";
import type { Problem } from "../../electron/contract/errors.ts";
import type { AppEvent } from "../../electron/contract/events.ts";
import type { HostApp } from "../../electron/contract/ports.ts";
import { startApp, type StartOptions } from "../../electron/core/entrance/start-app.ts";
import { openMemoryBox } from "../../electron/hosts/secrets.ts";
import { drawStatic } from "../../renderer/charts/draw-static.tsx";
import { noon } from "./examples.ts";

/** The real app on a folder, with its store in a real file; only the time stands still. */
export interface TestApp extends HostApp {
  folder: string;
  /** Every event since it was opened. */
  events: AppEvent[];
  /** Faults of the app's own that it reported. */
  faults: unknown[];
  /** Calls and gives the answer's value; an error is thrown, so that the test fails with its words. */
  ask<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** Calls and gives the error; an answer without one is thrown. The input may be anything. */
  refusal(name: string, input: unknown): Promise<Problem>;
}

/** Opens the app on `folder`. The caller closes it. */
export async function openTestApp(folder: string, options: Partial<StartOptions> = {}): Promise<TestApp> {
  const faults: unknown[] = [];
  const app = await startApp({
    profileFolder: folder,
    promptsFolder: join(import.meta.dirname, "..", "..", "prompts"),
    secrets: openMemoryBox({}),
    advisors: allAdvisors(),
    mode: "browser",
    version: "0.0.0",
    draw: (picture) => drawStatic(picture),
    clock: () => new Date(noon),
    drawMark: () => "mark0123",
    report: (error) => void faults.push(error),
    ...options,
  });
  const events: AppEvent[] = [];
  app.subscribe((event) => void events.push(event));
  return {
    ...app,
    folder,
    events,
    faults,
    async ask(name, input) {
      const reply = await app.dispatch(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code}: ${reply.error.message} ${reply.error.hint}`);
      return reply.value as CallOutput<typeof name>;
    },
    async refusal(name, input) {
      const reply = await app.dispatch(name, input);
      if (reply.ok) throw new Error(`${name} was answered, though it should have been refused.`);
      return reply.error;
    },
  };
}
