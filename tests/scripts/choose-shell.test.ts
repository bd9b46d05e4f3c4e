import { expect, it } from "vitest";
import { whyNoWindow } from "../../scripts/choose-shell.ts";

const desk = { platform: "linux", environment: { DISPLAY: ":0" }, root: false } as const;

it("opens a window where there is a display", () => {
  expect(whyNoWindow(desk)).toBeNull();
  expect(whyNoWindow({ ...desk, environment: { WAYLAND_DISPLAY: "wayland-0" } })).toBeNull();
  expect(whyNoWindow({ ...desk, platform: "darwin", environment: {} })).toBeNull();
  expect(whyNoWindow({ ...desk, platform: "win32", environment: {} })).toBeNull();
});

it("says that there is no display", () => {
  expect(whyNoWindow({ ...desk, environment: {} })).toBe("there is no display here");
  expect(whyNoWindow({ ...desk, environment: { DISPLAY: "" } })).toBe("there is no display here");
});

it("does not give up the sandbox for root unless it is told to", () => {
  expect(whyNoWindow({ ...desk, root: true })).toContain("as root");
  expect(whyNoWindow({ ...desk, root: true, environment: { DISPLAY: ":0", SEXTANT_NO_SANDBOX: "1" } })).toBeNull();
});

it("leaves the window closed when the browser is asked for", () => {
  expect(whyNoWindow({ ...desk, environment: { DISPLAY: ":0", SEXTANT_SHELL: "browser" } })).toContain("SEXTANT_SHELL");
});
