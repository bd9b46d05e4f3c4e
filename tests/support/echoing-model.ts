import { errorEvent, redirectTo, status } from "./model-faults.ts";
import type { Behaviour } from "./scripted-model.ts";

const authorization = (request: Parameters<Behaviour>[0]): string => request.headers.authorization ?? "";

/** Ways in which a careless server gives back the key that it was sent. The last sends it on to `elsewhere`. */
export function echoes(elsewhere: string): Record<string, Behaviour> {
  const saying =
    (code: number, say: (sent: string) => unknown): Behaviour =>
    (request, response) =>
      status(code, say(authorization(request)))(request, response);
  const said = (text: string) => ({ error: { message: `Wrong credentials: ${text}`, code: text, type: text } });
  return {
    "401 in its message": saying(401, said),
    "403 in JSON of another form": saying(403, (sent) => ({ detail: sent, headers: { authorization: sent } })),
    "400 in base64": saying(400, (sent) => said(Buffer.from(sent).toString("base64"))),
    "400 in hex": saying(400, (sent) => said(Buffer.from(sent).toString("hex"))),
    "400 in a URL": saying(400, (sent) => said(encodeURIComponent(sent))),
    "404 as text": saying(404, (sent) => `no model for ${sent}`),
    "400 on a page": saying(400, (sent) => `<html><body><h1>${sent}</h1></body></html>`),
    "an error in mid-stream": (request, response) =>
      errorEvent("Connect the bank. ", { message: authorization(request), code: "overloaded" })(request, response),
    "a redirect": (request, response) =>
      redirectTo(`${elsewhere}/${encodeURIComponent(authorization(request))}?k=${authorization(request).slice(7)}`)(
        request,
        response,
      ),
  };
}
