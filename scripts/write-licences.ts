import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { root } from "./build-all.ts";
import { licencePage, shippedPackages } from "./licences.ts";

/** Writes docs/licences.md anew, after a dependency has come, gone or moved. */
const file = join(root, "docs", "licences.md");
writeFileSync(
  file,
  await format(licencePage(shippedPackages(root)), { ...(await resolveConfig(file)), filepath: file }),
);
