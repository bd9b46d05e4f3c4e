import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** The window in CSS pixels, and how far the user has zoomed in: at 2, a 1280 px wide window shows 640 px of page. */
export interface Lens {
  width: number;
  height: number;
  zoom: number;
}

/** The tallest picture of a whole page, in CSS pixels. */
const tallest = 4_000;

/** Takes pictures of a page, each in light and in dark. */
export interface Camera {
  /** Photographs what the window shows; `whole` takes the page down to its end in one picture more. */
  take(name: string, options?: { whole?: boolean }): Promise<void>;
}

/** A camera that writes `name-light.png` and `name-dark.png` into a folder. */
export function openCamera(page: Page, folder: string, lens: Lens): Camera {
  mkdirSync(folder, { recursive: true });
  const view = { width: Math.round(lens.width / lens.zoom), height: Math.round(lens.height / lens.zoom) };
  const both = async (name: string): Promise<void> => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await settle(page);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), animations: "disabled" });
    }
  };
  return {
    async take(name, { whole = false } = {}) {
      await page.setViewportSize(view);
      await both(name);
      if (!whole) return;
      const height = await page.evaluate(() => {
        const parts = [...document.querySelectorAll("*")].filter((part) => part.scrollHeight > part.clientHeight + 1);
        const hidden = parts.map((part) => part.scrollHeight - part.clientHeight);
        return window.innerHeight + Math.max(0, ...hidden);
      });
      await page.setViewportSize({ width: view.width, height: Math.min(height, tallest) });
      await both(`${name}-whole`);
      await page.setViewportSize(view);
    },
  };
}

/** Waits until the fonts are there and two frames have been painted. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}
