import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

/** Above so many roles a person's week is worth a look, whatever they claim. */
export const usualRoles = 3;

/** How full a person's week is by the shares that their roles claim. */
export const fullWeekScale: Scale = {
  bands: [
    { below: 1 + 1e-9, level: "healthy", words: "fits into the week" },
    { below: noEnd, level: "poor", words: "more than the week holds" },
  ],
  threshold: "claimed shares: at most 100 % of a person's week",
  source: fieldNotes("overload in circles"),
};

/** How many roles one person holds. */
export const rolesScale: Scale = {
  bands: [
    { below: usualRoles + 1, level: "healthy", words: "not more roles than usual" },
    { below: noEnd, level: "watch", words: "many roles, worth a look" },
  ],
  threshold: `roles of one person: above ${usualRoles} is worth a look`,
  source: fieldNotes("overload in circles"),
};
