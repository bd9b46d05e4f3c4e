import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fitWindowPlace, keepWindowPlace, readWindowPlace, smallestWindow } from "../../electron/hosts/window-place.ts";
import { tempFolder } from "../support/temp-folder.ts";

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const beside = { x: 1440, y: -200, width: 2560, height: 1440 };

it("reads back the place that it kept", () => {
  const file = join(tempFolder(), "window.json");
  const place = { x: 10, y: 20, width: 1000, height: 700, maximized: true };
  keepWindowPlace(file, place);
  expect(readWindowPlace(file)).toEqual(place);
});

it("starts anew when there is no place or it can't be read", () => {
  const file = join(tempFolder(), "window.json");
  const first = readWindowPlace(file);
  for (const broken of ["", "{", "null", '{"width":-1,"height":5,"maximized":false}', '{"width":"a"}']) {
    writeFileSync(file, broken);
    expect(readWindowPlace(file)).toEqual(first);
  }
  expect(readFileSync(file, "utf8")).toBe('{"width":"a"}');
});

it("closes even where the place can't be kept", () => {
  const place = { width: 1000, height: 700, maximized: false };
  expect(() => keepWindowPlace(join(tempFolder(), "missing", "window.json"), place)).not.toThrow();
});

it("leaves a window where it was, on whichever display", () => {
  const place = { x: 2000, y: -100, width: 1200, height: 800, maximized: false };
  expect(fitWindowPlace(place, [laptop, beside])).toEqual(place);
});

it("lets the system place a window whose display is gone", () => {
  const place = { x: 2000, y: -100, width: 1200, height: 800, maximized: true };
  expect(fitWindowPlace(place, [laptop])).toEqual({ width: 1200, height: 800, maximized: true });
});

it("never makes a window smaller than it can be used, nor larger than a display that has room", () => {
  const number = fc.integer({ min: -10_000, max: 10_000 });
  const size = fc.integer({ min: 1, max: 20_000 });
  const places = fc.record({ x: number, y: number, width: size, height: size, maximized: fc.boolean() });
  fc.assert(
    fc.property(places, (place) => {
      const fitted = fitWindowPlace(place, [laptop, beside]);
      expect(fitted.width).toBeGreaterThanOrEqual(smallestWindow.width);
      expect(fitted.height).toBeGreaterThanOrEqual(smallestWindow.height);
      const home = fitted.x !== undefined && fitted.x >= beside.x ? beside : laptop;
      expect(fitted.width).toBeLessThanOrEqual(home.width);
      expect(fitted.height).toBeLessThanOrEqual(home.height);
      if (fitted.x !== undefined) expect(fitted.x + fitted.width).toBeLessThanOrEqual(home.x + home.width);
    }),
  );
});
