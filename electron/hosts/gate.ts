import { sameSecret } from "./trust.ts";

/** Lets a browser in: a one-time token, handed over in a link, is exchanged for a pass that the browser keeps as a cookie. */
export interface Gate {
  /** A new token for a link. Good once, and for ten minutes. */
  issueToken(): string;
  /** Takes a token back and gives a pass; null if the token is unknown, used or too old. */
  redeem(token: string): string | null;
  /** Whether `pass` was given out by this gate. */
  admits(pass: string | null): boolean;
}

const tokenLifeMs = 10 * 60_000;
const tokensOpen = 8;

/**
 * A gate that lives as long as the process.
 * @param clock milliseconds @param draw a fresh secret of at least 128 bits, safe in an address and in a cookie
 */
export function createGate(clock: () => number, draw: () => string): Gate {
  let tokens: { token: string; until: number }[] = [];
  const passes: string[] = [];
  return {
    issueToken() {
      const token = draw();
      tokens = [...tokens.slice(1 - tokensOpen), { token, until: clock() + tokenLifeMs }];
      return token;
    },
    redeem(token) {
      const now = clock();
      const found = tokens.find((each) => sameSecret(each.token, token));
      tokens = tokens.filter((each) => each !== found && each.until > now);
      if (found === undefined || found.until <= now) return null;
      const pass = draw();
      passes.push(pass);
      return pass;
    },
    admits: (pass) => pass !== null && passes.filter((each) => sameSecret(each, pass)).length > 0,
  };
}
