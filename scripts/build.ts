import { buildAll, needsBuild } from "./build-all.ts";

// With --if-needed, a build that nothing has changed since is taken as it is.
if (!process.argv.includes("--if-needed") || needsBuild()) await buildAll();
