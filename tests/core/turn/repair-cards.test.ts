import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SessionView } from "../../../electron/contract/session.ts";
import { answer } from "../../support/model-answers.ts";
import { provenBrief, provenParts } from "../../support/model-brief.ts";
import * as fault from "../../support/model-faults.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { adviseBy, advised, sessionAtFigures, settled } from "../../support/run-session.ts";
import { startScriptedModel, type ScriptedModel } from "../../support/scripted-model.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let model: ScriptedModel;
let session: SessionView;

const refOf = (metric: string): string => session.facts.find((fact) => fact.metric === metric)?.ref ?? "F999";
const brief = (): string => provenBrief({ signups: refOf("signups"), activated: refOf("activated") });
const wrongBrief = (): string => brief().replace("one in five", "one in three");
const [card] = provenParts.actions;
/** Cards whose one action names no price. */
const pricelessParts = { ...provenParts, actions: [{ ...card, price: "" }] };
const unreadable = "{{{";

const kinds = (view: SessionView): string[] => view.turns.map(({ kind }) => kind);
const found = (view: SessionView): [string, boolean][] =>
  view.brief!.current.corrections.map(({ kind, mended }) => [kind, mended]);
async function retried(): Promise<SessionView> {
  await app.ask("session.retryCards", { sessionId: session.id });
  return settled(app, session.id);
}

describe("cards that came at the second try", () => {
  beforeEach(async () => {
    app = await openTestApp(tempFolder());
    model = await startScriptedModel();
    session = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    await adviseBy(app, model, false);
  });
  afterEach(async () => {
    await app.close();
    await model.close();
  });

  it("are checked, and their faults are shown, when the second pass is off", async () => {
    model.queue(answer(brief(), { parts: unreadable }), answer("", { parts: pricelessParts }));
    const view = await advised(app, session.id);
    expect(kinds(view)).toEqual(["draft", "repair"]);
    expect(view.brief?.current.corrections).toEqual([
      {
        kind: "price",
        problem: `“${card!.title}” has no price: say what it displaces, in engineer-days, hours or money.`,
        quote: card!.title,
        mended: false,
      },
    ]);
  });

  it("are checked, and their faults are shown, when the second pass fails", async () => {
    await adviseBy(app, model);
    model.queue(
      answer(brief(), { parts: unreadable }),
      answer("", { parts: pricelessParts }),
      fault.eofWithoutFinish("Connect"),
    );
    const view = await advised(app, session.id);
    expect(kinds(view)).toEqual(["draft", "repair", "second-pass"]);
    expect(view.turns.at(-1)?.state).toBe("failed");
    expect(found(view)).toEqual([["price", false]]);
  });

  it("have no faults left to show when the second pass mended them", async () => {
    await adviseBy(app, model);
    model.queue(
      answer(brief(), { parts: unreadable }),
      answer("", { parts: pricelessParts }),
      answer(brief(), { parts: provenParts }),
    );
    const view = await advised(app, session.id);
    expect(view.brief?.versions.map(({ origin }) => origin)).toEqual(["draft", "second-pass"]);
    expect(found(view)).toEqual([["price", true]]);
  });

  it("are checked when the user tries again, on the text as it stands then", async () => {
    await adviseBy(app, model);
    model.queue(answer(brief(), { parts: unreadable }), answer("Sorry."));
    await advised(app, session.id);
    await app.ask("brief.edit", { sessionId: session.id, prose: wrongBrief() });
    model.queue(answer("", { parts: pricelessParts }));
    const view = await retried();
    expect(kinds(view)).toEqual(["draft", "repair", "repair"]);
    expect(view.brief?.current).toMatchObject({ origin: "edit", prose: wrongBrief() });
    expect(found(view)).toEqual([
      ["number", false],
      ["price", false],
    ]);
  });

  it("tell each fault of the text once, before and after they came", async () => {
    await adviseBy(app, model);
    model.queue(
      answer(wrongBrief(), { parts: provenParts }),
      answer(brief(), { parts: provenParts }),
      answer(wrongBrief(), { parts: unreadable }),
      answer("Sorry."),
    );
    expect(found(await advised(app, session.id))).toEqual([["number", true]]);
    const broken = await advised(app, session.id);
    expect(broken.brief?.partsProblem).not.toBeNull();
    model.queue(answer("", { parts: provenParts }));
    const view = await retried();
    expect(view.brief?.partsProblem).toBeNull();
    expect(found(view)).toEqual([["number", false]]);
  });

  it("that stay unreadable leave the faults of the text shown, and no second pass is asked for", async () => {
    await adviseBy(app, model);
    model.queue(answer(wrongBrief(), { parts: unreadable }), answer("Sorry."));
    const view = await advised(app, session.id);
    expect(kinds(view)).toEqual(["draft", "repair"]);
    expect(view.brief?.partsProblem).not.toBeNull();
    expect(found(view)).toEqual([["number", false]]);
  });
});
