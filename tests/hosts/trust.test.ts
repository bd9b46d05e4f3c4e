import { describe, expect, it } from "vitest";
import { isOwnPage, isTrustedSender, readCookie, refuseRequest, sameSecret } from "../../electron/hosts/trust.ts";

describe("an IPC sender", () => {
  it("is trusted when it is the main frame of our own page", () => {
    expect(isTrustedSender({ url: "sextant://app/", isMainFrame: true })).toBe(true);
    expect(isTrustedSender({ url: "sextant://app/index.html#facts", isMainFrame: true })).toBe(true);
  });

  it("is not trusted from inside a frame, nor once its frame is gone", () => {
    expect(isTrustedSender({ url: "sextant://app/", isMainFrame: false })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });

  it.each([
    "",
    "about:blank",
    "not an address",
    "https://app/",
    "http://sextant://app/",
    "file:///sextant://app/",
    "sextant://app.example.com/",
    "sextant://example.com/app",
    "sextant://app@example.com/",
    "sextant://user@app/",
    "sextant://app:81/",
    "sextant-x://app/",
    "javascript:sextant://app/",
    "data:text/html,sextant://app/",
  ])("is not trusted from %j", (url) => {
    expect(isOwnPage(url)).toBe(false);
  });
});

describe("an HTTP request", () => {
  const port = 4_711;
  const own = { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, fetchSite: "same-origin" };

  it("is let through from our own page, by number or by name", () => {
    expect(refuseRequest("call", own, port)).toBeNull();
    const byName = { host: `localhost:${port}`, origin: `http://localhost:${port}`, fetchSite: "same-origin" };
    expect(refuseRequest("call", byName, port)).toBeNull();
    for (const kind of ["page", "file", "events"] as const)
      expect(refuseRequest(kind, { ...own, origin: undefined }, port)).toBeNull();
  });

  it.each([
    undefined,
    "",
    "127.0.0.1",
    "localhost",
    `127.0.0.1:${port + 1}`,
    `evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `LOCALHOST:${port}`,
    `127.0.0.1:${port}, evil.example`,
    `[::1]:${port}`,
    `0.0.0.0:${port}`,
  ])("is refused for the host %j, as a rebound name would send it", (host) => {
    for (const kind of ["page", "file", "events", "call"] as const)
      expect(refuseRequest(kind, { ...own, host }, port)).toBe("host");
  });

  it.each([
    `http://localhost:${port}`,
    `https://127.0.0.1:${port}`,
    "http://127.0.0.1",
    "https://evil.example",
    "null",
  ])("is refused for the origin %j", (origin) => {
    for (const kind of ["page", "file", "events", "call"] as const)
      expect(refuseRequest(kind, { ...own, origin }, port)).toBe("origin");
  });

  it("is refused as a call when it says no origin at all", () => {
    expect(refuseRequest("call", { ...own, origin: undefined }, port)).toBe("origin");
  });

  it.each(["cross-site", "same-site", "", "Same-Origin"])("is refused for the site %j", (fetchSite) => {
    for (const kind of ["page", "file", "events", "call"] as const)
      expect(refuseRequest(kind, { ...own, fetchSite }, port)).toBe("site");
  });

  it("may come from no site at all only for the page itself", () => {
    for (const fetchSite of [undefined, "none"]) {
      const head = { ...own, origin: undefined, fetchSite };
      expect(refuseRequest("page", head, port)).toBeNull();
      expect(refuseRequest("file", head, port)).toBe("site");
      expect(refuseRequest("events", head, port)).toBe("site");
      expect(refuseRequest("call", { ...own, fetchSite }, port)).toBe("site");
    }
  });
});

it("finds a cookie by its whole name", () => {
  const header = "other=1; xsextant-1=no; sextant-10=no; sextant-1=a=b ";
  expect(readCookie(header, "sextant-1")).toBe("a=b");
  expect(readCookie(`${header}; sextant-1=later`, "sextant-1")).toBeNull();
  expect(readCookie("sextant-1", "sextant-1")).toBeNull();
  expect(readCookie(undefined, "sextant-1")).toBeNull();
});

it("compares secrets of any length", () => {
  expect(sameSecret("abc", "abc")).toBe(true);
  expect(sameSecret("abc", "abcd")).toBe(false);
  expect(sameSecret("", "a")).toBe(false);
});
