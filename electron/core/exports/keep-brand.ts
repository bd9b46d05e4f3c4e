import { z } from "zod";
import type { Brand } from "../../contract/document.ts";
import { BrandDraft, type BrandDraft as Draft } from "../../contract/export.ts";
import { SextantError } from "../../contract/errors.ts";
import type { Db } from "../../store/db.ts";
import { putSetting, readSetting } from "../../store/settings.ts";
import type { AppContext } from "../app-context.ts";
import { readLogo } from "./read-logo.ts";

const Stored = z.object({
  name: BrandDraft.shape.name.catch(""),
  colour: BrandDraft.shape.colour.catch(""),
  logo: z.object({ base64: z.base64() }).nullable().catch(null),
});

/** Whose name exports carry. What is stored and can't be read any more counts as not chosen: it never stops an export. */
export function readBrand(db: Db): Brand {
  const stored = Stored.safeParse(readSetting(db, "brand"));
  if (!stored.success) return { name: "", colour: "", logo: null };
  const { name, colour, logo } = stored.data;
  const read = logo === null ? null : readLogo(Buffer.from(logo.base64, "base64"));
  return { name, colour, logo: read === null || "refused" in read ? null : read };
}

/**
 * Sets name, colour and logo of every export from now on.
 * @throws SextantError `call.invalid` where the logo is none; all stays as it was
 */
export function setBrand({ db }: AppContext, { name, colour, logo }: Draft): Brand {
  const before = readBrand(db).logo;
  const base64 = logo === "keep" ? (before?.base64 ?? null) : logo === null ? null : soundLogo(logo.base64);
  putSetting(db, "brand", { name, colour, logo: base64 === null ? null : { base64 } });
  return readBrand(db);
}

function soundLogo(base64: string): string {
  const read = readLogo(Buffer.from(base64, "base64"));
  if (!("refused" in read)) return read.base64;
  throw new SextantError("call.invalid", read.refused, {
    hint: "Nothing was changed. A logo is a PNG, a JPEG or an SVG of up to 1 MB.",
  });
}
