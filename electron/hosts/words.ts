/** What the shells themselves say: in the terminal, in the menu, in the system's dialogs, on the page of a browser that is not let in. */
export const words = {
  noPassTitle: "This browser is not let in yet",
  noPass:
    "Sextant opens with a link that works once. Nothing was changed. Use the newest link that the terminal shows where Sextant runs.",
  untrusted: "This request did not come from Sextant's own page.",
  untrustedHint: "Nothing was changed. Open Sextant with the newest link that its terminal shows.",
  tooLarge: "This is more than Sextant takes at once (8 MB).",
  tooLargeHint: "Nothing was changed. Enter it in smaller parts.",
  unreadable: "The request could not be read.",
  unreadableHint: "Nothing was changed. Reload the page and try again.",
  failed: "Something went wrong inside Sextant.",
  failedHint: "What was saved before is kept. Try again; if it happens again, restart Sextant.",
  noSuchPage: "There is no such page.",

  keychainRemark: "The key is kept by the key store of your operating system.",
  plainTextRemark:
    "This system offers no key store. A key can be kept for this run, or saved as plain text if you allow it.",
  plainTextSavedRemark:
    "The key is saved as plain text in the profile folder. Whoever can read your files can read it.",
  memoryRemark:
    "The key is kept until Sextant stops. To have it at every start, set SEXTANT_API_KEY or keep it in a file that a passphrase opens.",
  keyFileRemark: "Your keys are in a file of the profile folder that your passphrase opens, once a run.",
  keyFileLocked: "Your key is in a file that is still locked.",
  keyFileLockedHint: "Type its passphrase in Settings, once a run.",
  keyFileWrong: "That passphrase does not open the file of your keys.",
  keyFileWrongHint: "Nothing was changed. Check capitals and keyboard layout and try again.",
  keyFileUnreadable: "The file of your keys can't be read.",
  keyFileUnreadableHint: "Everything else is kept. Forget it in Settings and enter the key again.",
  environmentRemark:
    "The key comes from the environment variable SEXTANT_API_KEY and is never saved. It goes to the saved server only.",
  plainTextRefused: "The key was not saved, because this system offers no key store.",
  plainTextRefusedHint:
    "It is used until Sextant closes. Allow plain text to save it anyway, or enter it again next time.",
  secretUnreadable: "The saved key can't be read any more, because the system's key store has changed.",
  secretUnreadableHint: "Everything else is kept. Enter the key again in Settings.",

  saveTitle: "Save the export",

  due: (company: string) => `Due: ${company}`,
  manyDue: (count: number) => `${count} follow-ups are due`,

  openLinkTitle: (host: string) => `Open ${host}?`,
  openLinkLetters: (letters: string) => `In letters its name reads ${letters}, which may look like another one.`,
  openLink: "Open",
  cancel: "Cancel",
  pageGone: "The window's page has stopped.",
  pageGoneDetail: "Everything saved is kept. Reload the window to go on.",
  reload: "Reload",
  quit: "Quit",
  cannotStart: "Sextant can't start",
  faulted: "Sextant has stopped because of a fault of its own.",
  faultedHint:
    "What was saved is kept. Start it again; the kind of the fault is in sextant.log in your profile folder.",
  portInUse: "The port in SEXTANT_PORT is used by another program. Choose another one, or leave it out.",
  profileInUse: "Sextant is already running with this profile.",
  profileInUseHint: "Use the window or browser tab that is open, or close it first.",
  menuFile: "File",
  menuEdit: "Edit",
  menuView: "View",
  menuWindow: "Window",
  menuHelp: "Help",
  menuProfileFolder: "Show My Data Folder",
} as const;
