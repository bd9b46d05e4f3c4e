import { z } from "zod";
import { Quantity } from "./quantity.ts";

/**
 * What a drawing needs. Each picture has one message, and `title` is the sentence that says it. A picture holds no colour, no place in
 * pixels and no Markdown: how it looks is the renderer's matter. Numbers that share a `unit` are in its unit (`value` of `unit` is not
 * read); texts that may be left out are empty.
 */

/** How people get from step to step, and where they are lost. */
const Funnel = z.object({
  shape: z.literal("funnel"),
  title: z.string(),
  /** `rate` is the part of the stage before that came here, `lost` how many of this stage go no further. */
  stages: z.array(
    z.object({ label: z.string(), count: z.number(), lost: z.number().nullable(), rate: z.number().nullable() }),
  ),
});

/** A value month by month into the future, with its band. */
const Forecast = z.object({
  shape: z.literal("forecast"),
  title: z.string(),
  unit: Quantity,
  /** One point a month. `low`/`high` is the band; `changed` is the line of a what-if where there is one. */
  points: z.array(
    z.object({
      month: z.string(),
      value: z.number(),
      low: z.number(),
      high: z.number(),
      changed: z.number().nullable(),
    }),
  ),
  goal: z.object({ month: z.string(), value: z.number(), label: z.string() }).nullable(),
  bandLabel: z.string(),
});

/** One value for each of several things, to compare. */
const Bars = z.object({
  shape: z.literal("bars"),
  title: z.string(),
  unit: Quantity,
  /** Horizontal bars, longest first; `from`/`to` say what was changed ("20 % to 25 %"). */
  bars: z.array(z.object({ label: z.string(), value: z.number(), detail: z.string(), muted: z.boolean() })),
});

/** What options cost, added up year by year. */
const Costs = z.object({
  shape: z.literal("costs"),
  title: z.string(),
  unit: Quantity,
  years: z.array(z.string()),
  /** Cumulative discounted cost of each option at the end of each year. */
  options: z.array(z.object({ label: z.string(), values: z.array(z.number()) })),
});

/** How hard texts are to read, against what their reader wants. */
const Versions = z.object({
  shape: z.literal("versions"),
  title: z.string(),
  /** Reading grade of texts, against the target of the audience. */
  texts: z.array(z.object({ label: z.string(), grade: z.number() })),
  target: z.number().nullable(),
});

/** Values over time or over steps: retention curves, capacity against plan, a figure against its target by month. */
const Lines = z.object({
  shape: z.literal("lines"),
  title: z.string(),
  unit: Quantity,
  /** The places along the bottom, evenly apart: "Week 0", "Week 1", or months as "2026-10". */
  x: z.array(z.string()),
  /** One value for each place of `x`; null is a gap in the line. The title is about the series with `emphasis`. */
  series: z.array(z.object({ label: z.string(), values: z.array(z.number().nullable()), emphasis: z.boolean() })),
  /** A level to hold the lines against. */
  target: z.object({ label: z.string(), value: z.number() }).nullable(),
  /** A band behind the lines, an end for each place of `x`: "usual range", "80 % of runs". */
  band: z
    .object({ label: z.string(), low: z.array(z.number().nullable()), high: z.array(z.number().nullable()) })
    .nullable(),
});

/** An axis of a scatter picture: what it is, the words of both its ends, and the numbers that stand there. */
const ScatterAxis = z.object({
  label: z.string(),
  low: z.string(),
  high: z.string(),
  min: z.number(),
  max: z.number(),
});

/** Things placed by two judgements or scores: effort against value, influence against interest, evolution against visibility. */
const Scatter = z.object({
  shape: z.literal("scatter"),
  title: z.string(),
  /** To the right. */
  x: ScatterAxis,
  /** Upwards. */
  y: ScatterAxis,
  /** `x` and `y` lie within their axis' min and max. `note` is a few words more for the table. */
  points: z.array(
    z.object({ label: z.string(), x: z.number(), y: z.number(), note: z.string(), emphasis: z.boolean() }),
  ),
  /** Names of the four quarters: "plan" for much value at much effort. */
  corners: z
    .object({ topLeft: z.string(), topRight: z.string(), bottomLeft: z.string(), bottomRight: z.string() })
    .nullable(),
});

/** Technologies by how firmly one adopts them. */
const Radar = z.object({
  shape: z.literal("radar"),
  title: z.string(),
  /** Clockwise from the upper right. */
  quadrants: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  /** The innermost first: "Adopt", "Trial", "Assess", "Hold". */
  rings: z.array(z.string()).min(1),
  /**
   * `quadrant` and `ring` count from 0. `moved` tells of a blip that stood on another ring last time; a new one has not moved. `number` is
   * its own, unique on this radar, and stands in the drawing and in the list beside it. `description` says why it stands there; it is
   * in the table and in the files for other radar tools.
   */
  blips: z.array(
    z.object({
      label: z.string(),
      quadrant: z.number().int().min(0).max(3),
      ring: z.number().int().min(0),
      isNew: z.boolean(),
      moved: z.enum(["in", "out", "none"]),
      number: z.number().int(),
      description: z.string(),
    }),
  ),
});

/** A circle of an organisation, or a role in it. */
export const CircleNode = z.object({
  label: z.string(),
  kind: z.enum(["circle", "role"]),
  /** What its area stands for, in the picture's unit; above 0. Of a circle with children the children's count. */
  size: z.number(),
  /** Who holds the role, or leads the circle. */
  people: z.array(z.string()),
  get children(): z.ZodArray<typeof CircleNode> {
    return z.array(CircleNode);
  },
  /** `vacant`: nobody holds it. `overload`: its holder has too much. `single-point`: only one person can do it. */
  flag: z.enum(["none", "vacant", "overload", "single-point"]),
});
export type CircleNode = z.infer<typeof CircleNode>;

/** Who holds which role in which circle. */
const Circles = z.object({
  shape: z.literal("circles"),
  title: z.string(),
  /** What `size` counts: roles, days a week, people. */
  unit: Quantity,
  /** The whole organisation. */
  root: CircleNode,
});

/** What happens when, and who does it: a roadmap, the first 30, 60 and 90 days. */
const Plan = z.object({
  shape: z.literal("plan"),
  title: z.string(),
  /** Equally long spans, in order: weeks, "Day 30", quarters. */
  columns: z.array(z.string()),
  /**
   * `from` and `to` are edges of columns: 0 is where the first one begins, 1 where it ends and the second begins, `columns.length` where
   * the last one ends; fractions lie between. Rows of one `group` stand together, in the order in which the groups first come up.
   */
  rows: z.array(
    z.object({
      label: z.string(),
      group: z.string(),
      from: z.number(),
      to: z.number(),
      owner: z.string(),
      emphasis: z.boolean(),
    }),
  ),
  /** Days that matter, `at` an edge as above. */
  milestones: z.array(z.object({ at: z.number(), label: z.string() })),
});

/** Where several figures of one unit are now, and where they should be. */
const Pairs = z.object({
  shape: z.literal("pairs"),
  title: z.string(),
  unit: Quantity,
  rows: z.array(z.object({ label: z.string(), now: z.number(), target: z.number().nullable(), note: z.string() })),
});

/** Where figures of different units stand on named bands: delivery measures between "low" and "elite". */
const Scale = z.object({
  shape: z.literal("scale"),
  title: z.string(),
  rows: z.array(
    z.object({
      label: z.string(),
      /** The value with its unit, as people say it: "3 a week", "2.5 days". */
      value: z.string(),
      /** From the least good to the best; drawn equally wide. */
      bands: z.array(z.string()),
      /** In which band it lies, counted from 0. */
      at: z.number().int().min(0),
      /** Its place on the whole row: 0 is the outer end of the first band, 1 that of the last. It lies inside the band of `at`. */
      position: z.number().min(0).max(1),
      note: z.string(),
    }),
  ),
});

/** One cell of a matrix. `text` is what stands in it; `value` shades it. `mark` says in words what it means. */
export const MatrixCell = z.object({
  value: z.number().nullable(),
  text: z.string(),
  mark: z.enum(["none", "gap", "overlap", "good"]),
});
export type MatrixCell = z.infer<typeof MatrixCell>;

/** Something for every row and column: cohorts by month, expectations by role. */
const Matrix = z.object({
  shape: z.literal("matrix"),
  title: z.string(),
  /** The unit of the cells' values; null where all cells are words. */
  unit: Quantity.nullable(),
  /** What a row is: "Cohort", "Expectation". */
  corner: z.string(),
  columns: z.array(z.string()),
  /** As many cells as columns. */
  rows: z.array(z.object({ label: z.string(), cells: z.array(MatrixCell) })),
});

/** What a chart needs; one message each, said in `title`. */
export const Picture = z.discriminatedUnion("shape", [
  Funnel,
  Forecast,
  Bars,
  Costs,
  Versions,
  Lines,
  Scatter,
  Radar,
  Circles,
  Plan,
  Pairs,
  Scale,
  Matrix,
]);
export type Picture = z.infer<typeof Picture>;

/** The picture of one shape: `PictureOf<"radar">`. */
export type PictureOf<Shape extends Picture["shape"]> = Extract<Picture, { shape: Shape }>;
