/** Encryption of the store, in Settings. */
export const encryptionWords = {
  title: "Encryption",
  nowNothing: "The file with your data is not encrypted. Whoever can read your files can read it.",
  nowKeyStore: "The file with your data is encrypted. The key store of this computer opens it.",
  nowPassphrase: "The file with your data is encrypted. It opens with your passphrase, at every start.",
  cannot:
    "This build can't encrypt the file. Use your disk's encryption: FileVault on macOS, BitLocker or device encryption on Windows, LUKS on Linux.",
  cannotWhy: "The part of SQLite that encrypts does not ship with it.",
  by: "What opens the file",
  byNothing: "Nothing: it is not encrypted",
  byKeyStore: "The key store of this computer",
  byKeyStoreIs:
    "You type nothing. Who is logged in as you can open it. On another computer, or when the system is installed anew, it can't be opened: set a passphrase before you move.",
  byKeyStoreNot: "This system has no key store that could hold a key, or Sextant runs in a browser, which has none.",
  byPassphrase: "A passphrase",
  byPassphraseIs: "You type it at every start. Nobody can open the file without it: write it down where it is safe.",
  present: "Present passphrase",
  fresh: "New passphrase",
  freshHint: "At least {{count}} characters. Several words that have nothing to do with each other are best.",
  again: "New passphrase, again",
  differs: "The two are not the same.",
  show: "Show what is typed",
  turnOn: "Turn on encryption",
  turnOff: "Turn off encryption",
  change: "Change",
  changing: "Backing up, writing the new file, comparing every table",
  done: "Done. Every table was compared before the new file took the old one's place.",
  interrupts: "A backup is made first. An answer that is being written is cut short, and what is there of it is kept.",
  covers: "What it covers, and what not",
  coversIs:
    "Covered: the file with your companies, facts, sessions and briefs, its log beside it, and every backup made from now on (with the key of the day it was made).",
  coversNot:
    "Not covered: exported documents, your playbook files, copies that you made yourself, and what is in memory or in the system's swap while Sextant is open. Encrypt the disk as well.",
  coversHow:
    "SQLCipher 4's format: AES-256 with a checked seal on each page; a passphrase goes through 256,000 rounds of PBKDF2.",
  readable_one: "{{count}} older copy of your data is still readable by anybody:",
  readable_other: "{{count}} older copies of your data are still readable by anybody:",
  readableHint:
    "They stay until you delete them. Try first that the encrypted file opens. What is deleted may still be found on the drive with special tools.",
  deleteReadable: "Delete the readable copies",
  deleteTitle: "Delete the readable copies?",
  deleteLead: "They can't be brought back. The encrypted file stays, and so do encrypted backups.",
  deleteYes: "Delete them",
  deleteNo: "Keep them",
} as const;
