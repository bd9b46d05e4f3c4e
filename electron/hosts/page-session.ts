import { randomBytes } from "node:crypto";
import { protocol, type Session } from "electron";
import { listPage, readPageFile } from "./page-files.ts";
import { pageHeaders } from "./page-policy.ts";
import { appOrigin, isOwnPage } from "./trust.ts";

/** Makes sextant:// a scheme with an origin of its own. Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: "sextant", privileges: { standard: true, secure: true } }]);
}

/** Serves the built page on sextant://app/, with its policy, and nothing else. */
export async function servePage(session: Session, rendererFolder: string): Promise<void> {
  const page = await listPage(rendererFolder);
  session.protocol.handle("sextant", async (request) => {
    const url = new URL(request.url);
    const file = isOwnPage(request.url) && request.method === "GET" ? page.get(url.pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    const nonce = randomBytes(24).toString("base64url");
    const body = await readPageFile(file, nonce);
    return new Response(new Uint8Array(body), { status: 200, headers: pageHeaders(file, nonce) });
  });
}

/** Schemes that the page may load from; what is none of these is the network, which the page has no business with. */
const localSchemes = new Set(["sextant:", "data:", "blob:", "devtools:"]);

/** Takes from the page what it does not need: the network, and every permission but to copy text. */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !localSchemes.has(new URL(details.url).protocol) });
  });
  const mayCopy = (permission: string, url: string): boolean =>
    permission === "clipboard-sanitized-write" && isOwnPage(url);
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayCopy(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    mayCopy(permission, origin === appOrigin ? `${appOrigin}/` : origin),
  );
  session.setDevicePermissionHandler(() => false);
}
