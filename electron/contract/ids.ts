import { z } from "zod";

/** Ids of rows. Branded, so that a session's id can't be handed over as a company's. */
const id = <B extends string>(brand: B) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/, "not an id")
    .brand(brand);

export const CompanyId = id("CompanyId");
export type CompanyId = z.infer<typeof CompanyId>;
export const FactId = id("FactId");
export type FactId = z.infer<typeof FactId>;
export const SessionId = id("SessionId");
export type SessionId = z.infer<typeof SessionId>;
export const TurnId = id("TurnId");
export type TurnId = z.infer<typeof TurnId>;
export const ActionId = id("ActionId");
export type ActionId = z.infer<typeof ActionId>;
export const ObjectionId = id("ObjectionId");
export type ObjectionId = z.infer<typeof ObjectionId>;
export const OpinionId = id("OpinionId");
export type OpinionId = z.infer<typeof OpinionId>;
export const DecisionId = id("DecisionId");
export type DecisionId = z.infer<typeof DecisionId>;
export const FollowUpId = id("FollowUpId");
export type FollowUpId = z.infer<typeof FollowUpId>;

/** A playbook's id is its file's name: `growth-opportunities`. */
export const PlaybookId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens")
  .max(64)
  .brand("PlaybookId");
export type PlaybookId = z.infer<typeof PlaybookId>;

/** The SHA-256 of a playbook's whole text, in hex: the name of a version. */
export const ContentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "the hash of a version")
  .brand("ContentHash");
export type ContentHash = z.infer<typeof ContentHash>;

/**
 * What a statement points at: a fact (`F12`), a decision (`D4`) or a follow-up (`U7`) of the company, an analysis (`A3`) or an answer
 * (`R4`) of the session.
 */
export const Ref = z.string().regex(/^[FADRU][1-9]\d{0,5}$/, "a reference such as F12, A3, R4, D4 or U7");
export type Ref = z.infer<typeof Ref>;

/** A calendar day, `2026-10-31`. */
export const IsoDay = z.iso.date();
export type IsoDay = z.infer<typeof IsoDay>;
/** A moment in UTC, `2026-10-31T09:15:00.000Z`. */
export const IsoTime = z.iso.datetime();
export type IsoTime = z.infer<typeof IsoTime>;
