import type { CallOutput } from "../contract/calls.ts";
import { countCompanies } from "../store/companies.ts";
import type { AppContext } from "./app-context.ts";

/** What the page needs before anything else. */
export function describeApp(context: AppContext): CallOutput<"app.describe"> {
  return {
    version: context.version,
    mode: context.mode,
    companies: countCompanies(context.db),
    today: context.today(),
  };
}
