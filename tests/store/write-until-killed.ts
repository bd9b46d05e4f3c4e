import { CompanyId, SessionId, TurnId } from "../../electron/contract/ids.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { insertCompany } from "../../electron/store/companies.ts";
import { insertSession } from "../../electron/store/sessions.ts";
import { checkpointTurn, insertTurn } from "../../electron/store/turns.ts";
import { aPlaybook, aProfile, noon } from "../support/examples.ts";

/** A process of its own that answers a turn, says after each checkpoint how far it is, and goes on until it is killed. */
const [file = "", companyId = "", sessionId = "", turnId = ""] = process.argv.slice(2);
const scope = { companyId: CompanyId.parse(companyId), sessionId: SessionId.parse(sessionId) };
const turn = TurnId.parse(turnId);
const db = openStore(file, noon);
insertCompany(db, { id: scope.companyId, origin: "own", sample: null, profile: aProfile() }, noon);
insertSession(
  db,
  { id: scope.sessionId, companyId: scope.companyId, playbook: aPlaybook(), title: "T", problem: "" },
  noon,
);
insertTurn(db, scope, { id: turn, kind: "draft", question: "", advisor: "large-model" }, noon);
for (let count = 1; ; count += 1) {
  checkpointTurn(db, scope, turn, "word ".repeat(count), "");
  process.stdout.write(`${count}\n`);
}
