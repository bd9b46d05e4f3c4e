import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/**
 * Takes the profile for this process, so that no second one writes to it. The lock is a local socket: the system
 * drops it with the process, even when that is killed, so it never has to be cleaned up by hand.
 * @returns a function that gives the profile back, or null when another process has it
 */
export async function lockProfile(profileFolder: string): Promise<(() => Promise<void>) | null> {
  mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
  const address = lockAddress(profileFolder);
  let server = await listen(address);
  if (server === null) {
    if (await answers(address)) return null;
    // Left behind by a process that was killed.
    rmSync(address, { force: true });
    server = await listen(address);
    if (server === null) return null;
  }
  const held = server;
  held.unref();
  return () => new Promise((resolve) => held.close(() => resolve()));
}

/** Short, because the path of a socket may have about 100 characters; one per user and profile. */
function lockAddress(profileFolder: string): string {
  const user = userInfo();
  const name = createHash("sha256")
    .update(`${user.username}\n${realpathSync(profileFolder)}`)
    .digest("hex")
    .slice(0, 24);
  return process.platform === "win32" ? `\\\\.\\pipe\\sextant-${name}` : join(tmpdir(), `sextant-${name}.lock`);
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visitor = connect(address);
    visitor.once("connect", () => {
      visitor.destroy();
      resolve(true);
    });
    visitor.once("error", () => resolve(false));
  });
}
