import { useSyncExternalStore } from "react";
import { bridge } from "../bridge.ts";
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
  /** The session's brief with the window to itself: as a page for a client, or as slides. */
  | { screen: "client"; sessionId: SessionId }
  | { screen: "present"; sessionId: SessionId }
  /** Two sessions of one playbook, in any order. */
  | { screen: "compare"; companyId: CompanyId; one: SessionId; other: SessionId }
  | { screen: "add-company" }
  | { screen: "company"; companyId: CompanyId }
  | { screen: "settings" }
  | { screen: "overview"; companyId: CompanyId }
  | { screen: "decisions"; companyId: CompanyId }
  /** One decision, by its reference (`D3`). */
  | { screen: "decision"; companyId: CompanyId; ref: string }
  /** `instead` is the reference of the one whose place the new one takes, or empty. */
  | { screen: "new-decision"; companyId: CompanyId; instead: string }
  | { screen: "follow-ups"; companyId: CompanyId | null }
  /** One follow-up, by its reference (`U7`). */
  | { screen: "follow-up"; companyId: CompanyId; ref: string }
  | { screen: "predictions"; companyId: CompanyId | null };

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
    case "compare":
      return `#/c/${route.companyId}/sessions/${route.one}/${route.other}`;
    case "session":
      return `#/session/${route.sessionId}`;
    case "client":
    case "present":
      return `#/session/${route.sessionId}/${route.screen}`;
    case "add-company":
      return "#/add-company";
    case "company":
      return `#/c/${route.companyId}/profile`;
    case "settings":
      return "#/settings";
    case "overview":
      return `#/c/${route.companyId}`;
    case "decisions":
      return `#/c/${route.companyId}/decisions`;
    case "decision":
      return `#/c/${route.companyId}/decisions/${route.ref}`;
    case "new-decision": {
      const instead = route.instead === "" ? "" : `?instead=${route.instead}`;
      return `#/c/${route.companyId}/decisions/new${instead}`;
    }
    case "follow-ups":
      return route.companyId === null ? "#/follow-ups" : `#/c/${route.companyId}/follow-ups`;
    case "follow-up":
      return `#/c/${route.companyId}/follow-ups/${route.ref}`;
    case "predictions":
      return route.companyId === null ? "#/predictions" : `#/c/${route.companyId}/predictions`;
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
    if (page === "sessions" && inside && way)
      return { screen: "compare", companyId, one: inside as SessionId, other: way as SessionId };
    if (page === "sessions") return { screen: "sessions", companyId };
    if (page === undefined || page === "") return { screen: "overview", companyId };
    if (page === "decisions" && inside === "new")
      return { screen: "new-decision", companyId, instead: new URLSearchParams(query).get("instead") ?? "" };
    if (page === "decisions" && inside) return { screen: "decision", companyId, ref: inside };
    if (page === "decisions") return { screen: "decisions", companyId };
    if (page === "follow-ups" && inside) return { screen: "follow-up", companyId, ref: inside };
    if (page === "follow-ups") return { screen: "follow-ups", companyId };
    if (page === "predictions") return { screen: "predictions", companyId };
  }
  if (head === "session" && id && (page === "client" || page === "present"))
    return { screen: page, sessionId: id as SessionId };
  if (head === "session" && id) return { screen: "session", sessionId: id as SessionId };
  if (head === "follow-ups") return { screen: "follow-ups", companyId: null };
  if (head === "predictions") return { screen: "predictions", companyId: null };
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

/** Goes to the follow-up that a message of the system told of, when it is pressed; returns what ends that. */
export function followMessages(): () => void {
  return bridge.on((event) => {
    if (event.name !== "follow-up.asked-for") return;
    goTo(event.place === null ? { screen: "follow-ups", companyId: null } : { screen: "follow-up", ...event.place });
  });
}
