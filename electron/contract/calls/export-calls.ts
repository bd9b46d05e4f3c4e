import { z } from "zod";
import type { Brand } from "../document.ts";
import { Appendix, BrandDraft, DecisionsFormat, ExportFormat, Unsupported, type ExportOutcome } from "../export.ts";
import { CompanyId, SessionId } from "../ids.ts";
import { call } from "./declare-call.ts";

const inSession = z.object({ sessionId: SessionId });
const ofCompany = z.object({ companyId: CompanyId });

const howMuch = {
  unsupported: Unsupported,
  internal: z.boolean().default(false),
  appendix: Appendix.default("cited"),
};

/** What is handed over as a file, and whose name it carries. */
export const exportCalls = {
  /**
   * Hands a brief, a decision log or a whole company over as a file. `unsupported` says what becomes of statements with a number that
   * does not hold, `internal` whether the user's own notes and what was put aside go along, `appendix` how much of what the numbers rest on.
   */
  "export.brief": call(inSession.extend({ format: ExportFormat, ...howMuch })).returns<ExportOutcome>(),
  "export.decisions": call(
    ofCompany.extend({ format: DecisionsFormat, internal: z.boolean().default(false) }),
  ).returns<ExportOutcome>(),
  "export.engagement": call(ofCompany.extend({ format: ExportFormat, ...howMuch })).returns<ExportOutcome>(),
  /** Open follow-ups with a day, of one company or of all, as a file that every calendar reads. */
  "export.calendar": call(z.object({ companyId: CompanyId.nullable() })).returns<ExportOutcome>(),
  /** Whose name, colour and logo exports carry. */
  "brand.read": call(z.object({})).returns<Brand>(),
  "brand.set": call(BrandDraft).returns<Brand>(),
} as const;
