import { z } from "zod";

const words = z.union([z.string(), z.number().transform(String)]).catch("");
const Told = z.object({
  message: words.default(""),
  detail: words.default(""),
  code: words.default(""),
  type: words.default(""),
  // What a go-between was told by the model's own provider; its own message often says nothing.
  metadata: z
    .object({ raw: words.default("") })
    .catch({ raw: "" })
    .default({ raw: "" }),
});

/** An endpoint's error in its own words, with the code by which it names it. Not cleaned. */
export interface ToldError {
  said: string;
  code: string;
}

/** Reads the many shapes in which endpoints tell an error; unknown ones give empty words. */
export function readToldError(body: unknown): ToldError {
  if (typeof body === "string") return { said: body, code: "" };
  if (Array.isArray(body)) return readToldError(body[0]);
  if (typeof body !== "object" || body === null) return { said: "", code: "" };
  if ("error" in body && body.error !== null && body.error !== false) return readToldError(body.error);
  const told = Told.safeParse(body);
  if (!told.success) return { said: "", code: "" };
  const { message, detail, code, type, metadata } = told.data;
  return { said: [message || detail, metadata.raw].filter((part) => part !== "").join(" "), code: code || type };
}

/** As `readToldError`, for a body as text: JSON in any of the shapes, or plain words. */
export function readErrorText(text: string): ToldError {
  try {
    const told = readToldError(JSON.parse(text));
    return told.said === "" && told.code === "" ? { said: text, code: "" } : told;
  } catch {
    return { said: text, code: "" };
  }
}
