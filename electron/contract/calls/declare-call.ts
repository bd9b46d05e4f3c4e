import type { z } from "zod";

/** A call's declaration: the schema of its input, and (as a type only) what it answers. */
export interface Call<I extends z.ZodType, O> {
  input: I;
  /** Never set: carries the output's type. */
  output?: O;
}

/** Declares a call: what it takes, then what it answers. */
export const call = <I extends z.ZodType>(input: I) => ({ returns: <O>(): Call<I, O> => ({ input }) });
