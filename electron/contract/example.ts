import { z } from "zod";
import { SampleId } from "./company.ts";
import type { Grounding } from "./grounding.ts";
import type { IsoDay } from "./ids.ts";
import { TableRow } from "./table-answer.ts";
import type { SessionView } from "./session.ts";

const text = z.string().trim().min(1);

/**
 * An example's answer in the contract's form: decimal text (a percentage as a fraction), an option's value, `2027-01`, prose, or
 * `unknown`; the rows of a table by column id.
 */
export const ExampleAnswer = z.union([text, z.array(TableRow).min(1)]);
export type ExampleAnswer = z.infer<typeof ExampleAnswer>;

/** An example run of a playbook, as its file says it: a sample company, the problem and the answers by question id. */
export const ExampleRun = z.strictObject({
  sample: SampleId,
  problem: text,
  answers: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,48}$/), ExampleAnswer),
});
export type ExampleRun = z.infer<typeof ExampleRun>;

/** A model's answer that was kept beside an example, and its own words on how it was made. */
export interface RecordedAnswer {
  note: string;
  prose: string;
  grounding: Grounding;
}

/** An example run, computed in memory: a whole session of a sample company, with the brief that is written without a model. */
export interface ComputedExample {
  sample: SampleId;
  /** The day on which it is taken to happen: the one after the sample's newest fact. */
  day: IsoDay;
  session: SessionView;
  recorded: RecordedAnswer | null;
}
