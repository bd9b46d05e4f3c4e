import { adviceWords } from "./en/advice.ts";
import { askWords } from "./en/ask.ts";
import { briefWords } from "./en/brief.ts";
import { commonWords } from "./en/common.ts";
import { figuresWords } from "./en/figures.ts";
import { partsWords } from "./en/parts.ts";
import { sessionWords } from "./en/session.ts";

/** All English words on screen, one namespace a screen: `useTranslation("ask")`. A new screen adds its file here. */
export const en = {
  common: commonWords,
  parts: partsWords,
  session: sessionWords,
  ask: askWords,
  figures: figuresWords,
  advice: adviceWords,
  brief: briefWords,
} as const;
