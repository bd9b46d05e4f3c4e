/** Whether a link may stand in a document that is handed to somebody: https or mail, and nothing that runs or reads files. */
export function isSafeAddress(address: string): boolean {
  return URL.canParse(address) && ["https:", "mailto:"].includes(new URL(address).protocol);
}
