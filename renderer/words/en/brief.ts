/** placeholder */
export const briefWords = {} as const;
