/** The parsed address, or null where it is none. (`URL.canParse` is missing in the oldest runtime that we support.) */
export function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
