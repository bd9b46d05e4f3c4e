import { expect, it } from "vitest";
import { withoutMarks } from "../../electron/contract/without-marks.ts";

it.each([
  ["Of 1,260 [F2], 24 % [proposed] or 20 % [=F3/F2].", "Of 1,260, 24 % or 20 %."],
  ["402 people\u00A0[R3.monthly_report.used_by] and 3 [F3, A1.churn; F5 and F7-F9].", "402 people and 3."],
  ["Aim at 27 % [our own estimate, to be read in May] or 30 % [F3, estimate].", "Aim at 27 % or 30 %."],
  ["A line.\n[F3] begins the next.", "A line.\n begins the next."],
  [
    "[F3](https://example.com) is a link, [see below] a remark, [D-day] a day.",
    "[F3](https://example.com) is a link, [see below] a remark, [D-day] a day.",
  ],
  ["[".repeat(20_000), "[".repeat(20_000)],
  [" ".repeat(20_000), " ".repeat(20_000)],
])("reads %j without its marks", (text, left) => expect(withoutMarks(text)).toBe(left));
