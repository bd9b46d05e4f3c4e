import { expect, it } from "vitest";
import { brokenImports } from "./import-rule.ts";
import { parseSource, readSources } from "./source-files.ts";

it("no file imports what its room may not", () => {
  const sources = readSources("electron", "renderer", "scripts");
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap(brokenImports)).toEqual([]);
});

it.each([
  ["electron/contract/a.ts", 'import { join } from "node:path";'],
  ["electron/contract/a.ts", 'import type { Db } from "../store/db.ts";'],
  ["electron/analysis/a.ts", 'import { readFileSync } from "node:fs";'],
  ["electron/store/a.ts", 'import { advise } from "../advisor/advisor.ts";'],
  ["electron/store/a.ts", 'export { advise } from "../advisor/advisor.ts";'],
  ["electron/exports/pdf/a.ts", 'import { briefDocument } from "../../core/exports/brief-document.ts";'],
  ["electron/playbooks/a.ts", 'import { openStore } from "../store/open-store.ts";'],
  ["electron/core/turn/a.ts", 'import { openAiAdvisor } from "../../advisor/openai-advisor.ts";'],
  ["electron/core/turn/a.ts", 'import { startHttpHost } from "../../hosts/http-host.ts";'],
  ["electron/core/a.ts", 'import { app } from "electron";'],
  ["electron/core/a.ts", 'import Database from "better-sqlite3";'],
  ["electron/hosts/http-host.ts", 'import { app } from "electron";'],
  ["electron/hosts/http-host.ts", 'import { openApp } from "../core/open-app.ts";'],
  ["electron/preload.ts", 'import { z } from "zod";'],
  ["electron/hosts/a.ts", 'import "../main.ts";'],
  ["renderer/screens/a.tsx", 'const later = await import("../../electron/core/dispatch.ts");'],
  ["renderer/a.tsx", 'import { readFile } from "node:fs/promises";'],
  ["scripts/a.ts", 'import { ask } from "../tests/support/http-ask.ts";'],
  ["electron/core/a.ts", 'import { drawStatic } from "../../renderer/charts/draw-static.tsx";'],
  ["electron/main.ts", 'import { format } from "../renderer/format.ts";'],
  ["elsewhere/a.ts", ""],
])("finds the fault in %s: %s", (path, text) => {
  expect(brokenImports(parseSource(path, text))).toHaveLength(1);
});

it.each([
  ["electron/contract/a.ts", 'import { z } from "zod"; import { b } from "./b.ts";'],
  ["electron/core/turn/a.ts", 'import type { Advisor } from "../../advisor/advisor.ts";'],
  ["electron/hosts/window.ts", 'import { app } from "electron";'],
  ["electron/serve.ts", 'import { drawStatic } from "../renderer/charts/draw-static.tsx";'],
  ["renderer/parts/a.tsx", 'import type { Fact } from "../../electron/contract/company.ts"; export const a = <p />;'],
])("finds no fault in %s: %s", (path, text) => {
  expect(brokenImports(parseSource(path, text))).toEqual([]);
});
