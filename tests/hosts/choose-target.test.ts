import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { targetChooser } from "../../electron/hosts/choose-target.ts";
import { tempFolder } from "../support/temp-folder.ts";

/** A user who gives these paths one after the other, and turns back at the end of them. */
function userSaying(...paths: string[]) {
  const offered: string[] = [];
  const folder = tempFolder();
  const choose = targetChooser(
    ({ defaultPath }) => {
      offered.push(defaultPath);
      const next = paths.shift();
      return Promise.resolve({ canceled: next === undefined, filePath: next === undefined ? "" : join(folder, next) });
    },
    () => folder,
  );
  return { choose, folder, shown: () => offered.map((path) => path.slice(folder.length + 1)) };
}

it("offers the name in the folder of the last file, and hands on what is chosen", async () => {
  const user = userSaying("Brief.PDF");
  expect(await user.choose("Ledgerly.pdf")).toBe(join(user.folder, "Brief.PDF"));
  expect(await user.choose("Ledgerly.docx")).toBeNull();
  expect(user.shown()).toEqual(["Ledgerly.pdf", "Ledgerly.docx"]);
});

it("gives a name without the ending its ending, and asks again where such a file is there", async () => {
  const user = userSaying("plan v2.5", "taken", "free");
  expect(await user.choose("Ledgerly.pdf")).toBe(join(user.folder, "plan v2.5.pdf"));
  writeFileSync(join(user.folder, "taken.pdf"), "older");
  expect(await user.choose("Ledgerly.pdf")).toBe(join(user.folder, "free.pdf"));
  expect(user.shown()).toEqual(["Ledgerly.pdf", "Ledgerly.pdf", "taken.pdf"]);
});
