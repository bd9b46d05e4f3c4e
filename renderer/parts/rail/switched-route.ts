import type { CompanyId } from "../../../electron/contract/ids.ts";
import type { Route } from "../../state/route.ts";

/** Where one is after another company was chosen: on the same kind of page where there is one, else at its playbooks. */
export function switchedRoute(route: Route, companyId: CompanyId): Route {
  switch (route.screen) {
    case "facts":
      return { screen: "facts", companyId, focus: "" };
    case "company":
      return { screen: "company", companyId };
    case "sessions":
    case "session":
    case "compare":
      return { screen: "sessions", companyId };
    case "overview":
      return { screen: "overview", companyId };
    case "decisions":
    case "decision":
    case "new-decision":
      return { screen: "decisions", companyId };
    case "follow-ups":
    case "follow-up":
      return { screen: "follow-ups", companyId };
    case "predictions":
      return { screen: "predictions", companyId };
    case "playbook":
      return { ...route, companyId };
    case "settings":
      return route;
    default:
      return { screen: "gallery", companyId };
  }
}
