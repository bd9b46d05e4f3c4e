import { expect, it } from "vitest";
import { checkGrounding } from "../../../electron/core/grounding/check-grounding.ts";

it.each(["Churn [U+202E]rises[U+202C].", "Churn [U+E0041][U+200B]rises by much."])(
  "the name of a sign that nobody sees is no number of the company: %s",
  (text) => {
    const { statements, marks } = checkGrounding(text, [], { companyCurrency: "USD" });
    expect(statements.flatMap(({ checks }) => checks)).toEqual([]);
    expect(marks).toEqual([]);
  },
);
