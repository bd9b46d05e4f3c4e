/** placeholder */
export const figuresWords = {} as const;
