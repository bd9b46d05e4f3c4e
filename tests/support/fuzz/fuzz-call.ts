import fc from "fast-check";
import { calls, type CallName } from "../../../electron/contract/calls.ts";
import { errorCodes, type Reply } from "../../../electron/contract/errors.ts";
import type { TestApp } from "../open-test-app.ts";
import { spoilt } from "./hostile-values.ts";
import { fitting } from "./schema-arbitrary.ts";
import type { TwoCompanies } from "./two-companies.ts";

/** Calls that put another store in the place of the one that is open. They are sent to an app of their own. */
export const swapsStore = (name: string): boolean => /^(store|encryption|backup|recovery|place)\./.test(name);

/** Calls that answer for all companies at once, or for the sample that they name: the canary may be among what they tell. */
const ofAll: readonly string[] = ["company.list", "company.createSample"];

/** Sends a call inputs from its schema (`fit`) and against it (`unfit`), and holds every answer to what each must be. */
export async function fuzzCall(
  app: TestApp,
  two: TwoCompanies,
  name: CallName,
  runs: { fit: number; unfit: number; seed: number },
): Promise<{ answered: number; refusedByHandler: number; invalid: string[] }> {
  const counted = { answered: 0, refusedByHandler: 0, invalid: [] as string[] };
  const sound = fitting(calls[name].input, two.known);
  const send = async (input: unknown): Promise<void> => {
    const told = app.events.length;
    const reply = await app.dispatch(name, input);
    check(reply, name, app);
    if (reply.ok) counted.answered++;
    else if (reply.error.code === "call.invalid") counted.invalid.push(reply.error.message);
    else counted.refusedByHandler++;
    if (ofAll.includes(name) || asksForAll(input)) return;
    const said = readable(reply) + JSON.stringify(app.events.slice(told));
    if (said.includes(two.canary)) throw new Error(`${name} told of another company: ${JSON.stringify(input)}`);
  };
  const options = { seed: runs.seed, endOnFailure: true };
  await fc.assert(fc.asyncProperty(sound, send), { ...options, numRuns: runs.fit });
  await fc.assert(fc.asyncProperty(sound.chain(spoilt), send), { ...options, numRuns: runs.unfit });
  return counted;
}

/** A null company stands for all of them; a call without a scope where one is required is refused. */
const asksForAll = (input: unknown): boolean =>
  typeof input === "object" && input !== null && "companyId" in input && input.companyId === null;

function check(reply: Reply<unknown>, name: string, app: TestApp): void {
  if (app.faults.length > 0) throw new Error(`${name} met a fault of our own: ${String(app.faults[0])}`);
  if ("polluted" in {}) throw new Error(`${name} changed what every object has.`);
  if (reply.ok) return;
  const { code, message, hint } = reply.error;
  const named = errorCodes.includes(code) && code !== "app.failed" && code !== "store.failed";
  if (!named || message.length < 5 || message.length > 700 || hint.length < 5)
    throw new Error(`${name} was refused without saying why: ${JSON.stringify(reply.error).slice(0, 900)}`);
}

/** All that a reply says, a file's text too. */
function readable(reply: Reply<unknown>): string {
  const text = JSON.stringify(reply);
  const files = [...text.matchAll(/"base64":"([^"]*)"/g)].map(([, base64 = ""]) =>
    Buffer.from(base64, "base64").toString("utf8"),
  );
  return text + files.join("");
}
