/** The screen in front of an encrypted store. */
export const unlockWords = {
  title: "Your data is locked",
  lead: "The file with your companies is encrypted. Its passphrase opens it.",
  passphrase: "Passphrase",
  show: "Show what is typed",
  unlock: "Unlock",
  forgotten:
    "Forgotten? Nobody can open it without the passphrase, nor can we. A backup opens with the passphrase of the day it was made.",
  byKeyStore:
    "Encrypted without a passphrase? Then the key is in the key store of the computer that encrypted it: open it there, in the desktop app.",
  cannotDecrypt: "The file with your companies is encrypted, and this build can't decrypt it.",
  cannotDecryptHint: "Sextant has not touched it. Open it with the build that encrypted it.",
} as const;
