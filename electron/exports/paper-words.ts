/** What Word and PDF say in their own words. In one place, so that they can be said in another language. */
export const paperWords = {
  page: (page: number | string, count: number | string) => `Page ${page} of ${count}`,
  pageBefore: "Page ",
  pageBetween: " of ",
  unsupported: (reason: string) => (reason === "" ? "not supported" : `not supported: ${reason}`),
  proposed: "proposed",
  logoOf: (name: string) => (name === "" ? "Logo" : `Logo of ${name}`),
} as const;
