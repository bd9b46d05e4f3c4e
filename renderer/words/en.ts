import { commonWords } from "./en/common.ts";
import { sessionWords } from "./en/session.ts";

/** All English words on screen, one namespace a screen: `useTranslation("session")`. A new screen adds its file here. */
export const en = { common: commonWords, session: sessionWords } as const;
