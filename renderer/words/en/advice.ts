/** placeholder */
export const adviceWords = {} as const;
