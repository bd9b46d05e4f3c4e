import type { SourceFile } from "./source-files.ts";

/** What a room may import. Files are matched by the start of their path, packages by name. */
interface Room {
  files: string[];
  /** Packages that it may import; every package if not given. */
  packages?: string[];
  /** Packages that it may not import. `node:` stands for all of Node's own. */
  notPackages?: string[];
}

const contract = "electron/contract/";

/** Who may import whom. A file belongs to the room with the longest path that it starts with. */
const rooms: Record<string, Room> = {
  "electron/contract/": { files: [contract], packages: ["zod"] },
  "electron/analysis/": { files: ["electron/analysis/", contract], notPackages: ["node:", "openai"] },
  "electron/store/": { files: ["electron/store/", contract], notPackages: ["openai"] },
  "electron/advisor/": { files: ["electron/advisor/", contract] },
  "electron/exports/": { files: ["electron/exports/", contract], notPackages: ["openai"] },
  "electron/playbooks/": { files: ["electron/playbooks/", contract], notPackages: ["openai"] },
  "electron/core/": {
    files: [
      "electron/core/",
      "electron/analysis/",
      "electron/exports/",
      "electron/store/",
      "electron/advisor/advisor.ts",
      "electron/playbooks/",
      contract,
    ],
    notPackages: ["openai"],
  },
  "electron/hosts/": { files: ["electron/hosts/", "electron/core/dispatch.ts", contract], notPackages: ["openai"] },
  "electron/preload.ts": { files: [contract], packages: ["electron"] },
  "electron/": { files: ["electron/", "package.json"], notPackages: ["openai"] },
  "renderer/": { files: ["renderer/", contract], notPackages: ["node:", "openai"] },
  "scripts/": { files: ["scripts/", "electron/exports/faces.ts"] },
  /** Composes the app as main and serve do, to measure it. */
  "scripts/eval/": { files: ["scripts/", "electron/"], notPackages: ["openai"] },
};

/** Only these import Electron itself. */
const desktopFiles = [
  "electron/main.ts",
  "electron/preload.ts",
  "electron/hosts/choose-target.ts",
  "electron/hosts/menu.ts",
  "electron/hosts/outside-links.ts",
  "electron/hosts/page-session.ts",
  "electron/hosts/window.ts",
];

/** What the composing files may take from other rooms: the drawing of pictures is the page's, and exports need it too. */
const handedIn: Record<string, readonly string[]> = {
  "electron/main.ts": ["renderer/charts/draw-static.tsx"],
  "electron/serve.ts": ["renderer/charts/draw-static.tsx"],
};

/** These wire everything, and nobody imports them. */
const wiring = ["electron/main.ts", "electron/serve.ts", "electron/preload.ts"];

/** Every import of `file` that the rule forbids, as a sentence. */
export function brokenImports(file: SourceFile): string[] {
  const roomPath = Object.keys(rooms)
    .filter((path) => file.path.startsWith(path))
    .sort((a, b) => b.length - a.length)[0];
  const room = roomPath === undefined ? undefined : rooms[roomPath];
  if (room === undefined) return [`${file.path} is in no room that the rule knows.`];
  const files = file.files.filter(
    (target) =>
      wiring.includes(target) ||
      !(room.files.some((start) => target.startsWith(start)) || handedIn[file.path]?.includes(target) === true),
  );
  const packages = file.packages.filter((name) => !mayImport(file.path, room, name));
  return [...files, ...packages].map((target) => `${file.path} imports ${target}.`);
}

function mayImport(path: string, room: Room, name: string): boolean {
  if (name === "electron") return desktopFiles.includes(path);
  if (name === "better-sqlite3") return path.startsWith("electron/store/");
  if (room.packages !== undefined && !room.packages.includes(name)) return false;
  return room.notPackages?.some((each) => (each.endsWith(":") ? name.startsWith(each) : name === each)) !== true;
}
