import type { MenuItemConstructorOptions } from "electron";
import { words } from "./words.ts";

/**
 * The menu: what every app of the platform has, and the way to the folder with the user's data.
 * @param developing adds the developer tools
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  developing: boolean,
  showProfileFolder: () => void,
): MenuItemConstructorOptions[] {
  const mac = platform === "darwin";
  const profileFolder: MenuItemConstructorOptions = {
    label: words.menuProfileFolder,
    click: () => showProfileFolder(),
  };
  return [
    ...(mac ? [{ role: "appMenu" } satisfies MenuItemConstructorOptions] : []),
    {
      label: words.menuFile,
      submenu: [profileFolder, { type: "separator" }, mac ? { role: "close" } : { role: "quit" }],
    },
    { label: words.menuEdit, role: "editMenu" },
    {
      label: words.menuView,
      submenu: [
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { type: "separator" },
        { role: "togglefullscreen" },
        ...(developing
          ? ([
              { type: "separator" },
              { role: "reload" },
              { role: "toggleDevTools" },
            ] satisfies MenuItemConstructorOptions[])
          : []),
      ],
    },
    { label: words.menuWindow, role: "windowMenu" },
  ];
}

/** What a right click offers: only what works where it was made; nothing at all where nothing does. */
export function contextMenuTemplate(isEditable: boolean, hasSelection: boolean): MenuItemConstructorOptions[] {
  if (isEditable)
    return [
      { role: "undo" },
      { type: "separator" },
      { role: "cut", enabled: hasSelection },
      { role: "copy", enabled: hasSelection },
      { role: "paste" },
      { type: "separator" },
      { role: "selectAll" },
    ];
  return hasSelection ? [{ role: "copy" }] : [];
}
