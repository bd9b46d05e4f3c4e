/** placeholder */
export const askWords = {} as const;
