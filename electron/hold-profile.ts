import { SextantError } from "./contract/errors.ts";
import { words } from "./hosts/words.ts";
import { lockProfile } from "./store/lock-profile.ts";

/**
 * Takes the profile for this process; the returned function gives it back.
 * @throws SextantError `store.in-use` when another process has it, StoreRefusal where it can't be written
 */
export function holdProfile(profile: string): () => void {
  const unlock = lockProfile(profile);
  if (unlock === null) throw new SextantError("store.in-use", words.profileInUse, { hint: words.profileInUseHint });
  return unlock;
}
