import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** A built file of the page. */
export interface PageFile {
  /** Where it lies on disk. */
  location: string;
  contentType: string;
  /** Whether its name changes with its content. */
  hashed: boolean;
  isDocument: boolean;
}

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".txt": "text/plain; charset=utf-8",
};

/** The slot in index.html that takes the style nonce of the document. */
const nonceSlot = "%STYLE_NONCE%";

/**
 * Lists the built page once, by the path that a request may name. A request is only ever looked up here, so no path,
 * however written, can name a file outside `folder`.
 * @throws when the folder or its index.html is missing
 */
export async function listPage(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  const walk = async (at: string, path: string): Promise<void> => {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const location = join(at, entry.name);
      const entryPath = `${path}/${entry.name}`;
      if (entry.isDirectory()) await walk(location, entryPath);
      else if (entry.isFile()) files.set(entryPath, describeFile(location, entryPath));
    }
  };
  await walk(folder, "");
  const document = files.get("/index.html");
  if (document === undefined) throw new Error(`The built page is missing in ${folder}. Run "npm run build".`);
  files.set("/", document);
  return files;
}

/** A file's bytes as they are sent; the document gets its nonce. */
export async function readPageFile(file: PageFile, nonce: string): Promise<Uint8Array> {
  const bytes = await readFile(file.location);
  return file.isDocument ? Buffer.from(bytes.toString("utf8").replaceAll(nonceSlot, nonce)) : bytes;
}

function describeFile(location: string, path: string): PageFile {
  return {
    location,
    contentType: contentTypes[extname(path).toLowerCase()] ?? "application/octet-stream",
    hashed: path.startsWith("/assets/"),
    isDocument: path === "/index.html",
  };
}
