import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";

const magic = "SQLite format 3\u0000";
const pageSize = 4_096;

/**
 * Makes a copy one that SQLite begins to read. Where its first 100 bytes make no sense it gets a new header: every store has pages of
 * 4096 bytes, and the rest follows from its length. Where it is shorter than it says, the end is filled up with empty pages.
 */
export function mendHeader(copy: string): void {
  const handle = openSync(copy, "r+");
  try {
    const pages = Math.max(1, Math.ceil(fstatSync(handle).size / pageSize));
    const header = Buffer.alloc(100);
    readSync(handle, header, 0, 100, 0);
    if (header.subarray(0, 16).toString("latin1") !== magic) writeHeader(handle, pages);
    else if (header.readUInt32BE(28) > pages) {
      // More than ten times of what is there is no length, but a damaged number.
      if (header.readUInt32BE(28) > pages * 10) writeHeader(handle, pages);
      else ftruncateSync(handle, header.readUInt32BE(28) * pageSize);
    }
  } finally {
    closeSync(handle);
  }
}

function writeHeader(handle: number, pages: number): void {
  const header = Buffer.alloc(100);
  header.write(magic, 0, "latin1");
  header.writeUInt16BE(pageSize, 16);
  // Reads and writes with a log, no reserved bytes, the fixed fractions; then a change counter of 1.
  header.set([2, 2, 0, 64, 32, 32], 18);
  header.writeUInt32BE(1, 24);
  header.writeUInt32BE(pages, 28);
  header.writeUInt32BE(1, 40);
  header.writeUInt32BE(4, 44);
  header.writeUInt32BE(1, 56);
  header.writeUInt32BE(1, 92);
  writeSync(handle, header, 0, 100, 0);
}
