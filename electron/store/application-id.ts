/** Marks a file as a store of Sextant: "SXTN". */
export const applicationId = 0x5358544e;
