import { useSyncExternalStore } from "react";
import type { CompanyId, PlaybookId, SessionId } from "../../electron/contract/ids.ts";

/** Where the user is. It lives in the address's hash, so that reload, back and forward work in both shells. */
export type Route =
  | { screen: "home" }
  | { screen: "first-run" }
  | { screen: "facts"; companyId: CompanyId; /** A metric to add at once, or a fact to show. */ focus: string }
  | { screen: "gallery"; companyId: CompanyId }
  | { screen: "example"; companyId: CompanyId; playbookId: PlaybookId }
  | { screen: "playbook"; companyId: CompanyId; playbookId: PlaybookId }
  | { screen: "sessions"; companyId: CompanyId | null }
  | { screen: "session"; sessionId: SessionId }
  | { screen: "add-company" }
  | { screen: "company"; companyId: CompanyId }
  | { screen: "settings" };

/** The hash of a route. Routes of one company carry its id, so that a link always tells whose page it is. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case "home":
      return "#/home";
    case "first-run":
      return "#/first-run";
    case "facts": {
      const focus = route.focus === "" ? "" : `?focus=${encodeURIComponent(route.focus)}`;
      return `#/c/${route.companyId}/facts${focus}`;
    }
    case "gallery":
      return `#/c/${route.companyId}/playbooks`;
    case "example":
      return `#/c/${route.companyId}/playbooks/${route.playbookId}`;
    case "playbook":
      return `#/c/${route.companyId}/playbooks/${route.playbookId}/edit`;
    case "sessions":
      return route.companyId === null ? "#/sessions" : `#/c/${route.companyId}/sessions`;
    case "session":
      return `#/session/${route.sessionId}`;
    case "add-company":
      return "#/add-company";
    case "company":
      return `#/c/${route.companyId}/profile`;
    case "settings":
      return "#/settings";
  }
}

/** Reads a hash; what it does not know is home. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [head, id, page, inside, way] = path.split("/");
  if (head === "c" && id) {
    const companyId = id as CompanyId;
    if (page === "facts") return { screen: "facts", companyId, focus: new URLSearchParams(query).get("focus") ?? "" };
    if (page === "playbooks" && inside && way === "edit")
      return { screen: "playbook", companyId, playbookId: inside as PlaybookId };
    if (page === "playbooks" && inside) return { screen: "example", companyId, playbookId: inside as PlaybookId };
    if (page === "playbooks") return { screen: "gallery", companyId };
    if (page === "profile") return { screen: "company", companyId };
    if (page === "sessions") return { screen: "sessions", companyId };
  }
  if (head === "session" && id) return { screen: "session", sessionId: id as SessionId };
  if (head === "sessions") return { screen: "sessions", companyId: null };
  if (head === "add-company") return { screen: "add-company" };
  if (head === "settings") return { screen: "settings" };
  if (head === "first-run") return { screen: "first-run" };
  return { screen: "home" };
}

/** Goes to a route; the browser's back leads here again. */
export function goTo(route: Route): void {
  window.location.hash = hrefOf(route);
}

const onHashChange = (listener: () => void): (() => void) => {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
};

/** The present route; the component renders again when it changes. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(onHashChange, () => window.location.hash));
}
