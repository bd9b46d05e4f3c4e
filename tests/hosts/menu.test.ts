import type { MenuItemConstructorOptions } from "electron";
import { expect, it } from "vitest";
import { contextMenuTemplate, menuTemplate } from "../../electron/hosts/menu.ts";

/** Every role and label in a menu, from the top down. */
function namesIn(items: MenuItemConstructorOptions[]): string[] {
  return items.flatMap((item) => [
    item.role ?? item.label ?? "",
    ...(Array.isArray(item.submenu) ? namesIn(item.submenu) : []),
  ]);
}

it("has quitting, editing and zooming on every platform", () => {
  for (const platform of ["linux", "win32", "darwin"] as const) {
    const names = namesIn(menuTemplate(platform, false, () => undefined));
    expect(names).toEqual(expect.arrayContaining(["editMenu", "zoomIn", "zoomOut", "resetZoom", "windowMenu"]));
    expect(names).toContain(platform === "darwin" ? "appMenu" : "quit");
  }
});

it("opens the developer tools only where Sextant is being developed", () => {
  const names = (developing: boolean): string[] => namesIn(menuTemplate("linux", developing, () => undefined));
  expect(names(true)).toContain("toggleDevTools");
  expect(names(false)).not.toContain("toggleDevTools");
  expect(names(false)).not.toContain("reload");
});

it("shows the user's data folder when asked", () => {
  let shown = 0;
  const file = menuTemplate("linux", false, () => void shown++)[0]?.submenu;
  const item = Array.isArray(file) ? file[0] : undefined;
  (item?.click as (() => void) | undefined)?.();
  expect([item?.label, shown]).toEqual(["Show My Data Folder", 1]);
});

it("offers on a right click only what works there", () => {
  expect(contextMenuTemplate(false, false)).toEqual([]);
  expect(namesIn(contextMenuTemplate(false, true))).toEqual(["copy"]);
  expect(namesIn(contextMenuTemplate(true, false))).toContain("paste");
  expect(contextMenuTemplate(true, false).find((item) => item.role === "cut")?.enabled).toBe(false);
});
