/** What the formats say in their own words. In one place, so that all say the same, and so that they can be said in another language. */
export const formatWords = {
  prepared: (name: string, client: string) => `Prepared by ${name} for ${client}`,
  preparedFor: (client: string) => `Prepared for ${client}`,
  unsupported: (reason: string) => (reason === "" ? "unsupported" : `unsupported: ${reason}`),
  proposed: "proposed",
  asTable: "As a table",
  table: (number: number) => `Table ${number}`,
  contents: "Contents",
  note: (number: number) => `Note ${number}`,
  back: (number: number, place: number) => `Back to where note ${number} is cited, place ${place}`,
  page: (page: number | string, count: number | string) => `Page ${page} of ${count}`,
  pageBefore: "Page ",
  pageBetween: " of ",
  logo: (name: string) => (name === "" ? "Logo" : `Logo of ${name}`),
} as const;
