import { z } from "zod";
import type { PictureOf } from "./picture.ts";

/** The words of the common radar tools for how an entry stands since last time. */
export const RadarStatus = z.enum(["New", "Moved In", "Moved Out", "No Change"]);

/** One entry in the files that the common radar tools read, with their field names, in their order. */
export const RadarFileEntry = z.strictObject({
  name: z.string().trim().min(1),
  ring: z.string().trim().min(1),
  quadrant: z.string().trim().min(1),
  isNew: z.enum(["TRUE", "FALSE"]),
  status: RadarStatus,
  description: z.string(),
});
export type RadarFileEntry = z.infer<typeof RadarFileEntry>;

/** The fields of a radar file: the head of its CSV. */
export const radarFields = Object.keys(RadarFileEntry.shape) as readonly (keyof RadarFileEntry)[];

const statusOf = { in: "Moved In", out: "Moved Out", none: "No Change" } as const;

/**
 * The entries of a drawn radar as a file holds them, by their number. An entry that moved says so also when it is new.
 * @throws ZodError when the picture holds an entry without name, ring or quadrant
 */
export function radarFileEntries({ blips, quadrants, rings }: PictureOf<"radar">): RadarFileEntry[] {
  return [...blips]
    .sort((one, other) => one.number - other.number)
    .map(({ label, ring, quadrant, isNew, moved, description }) =>
      RadarFileEntry.parse({
        name: label,
        ring: rings[ring] ?? "",
        quadrant: quadrants[quadrant] ?? "",
        isNew: isNew ? "TRUE" : "FALSE",
        status: isNew && moved === "none" ? "New" : statusOf[moved],
        description,
      }),
    );
}
