import type { Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Picture } from "../../contract/picture.ts";
import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayNumber } from "../frame/format-figure.ts";
import { amountKnob } from "../frame/knobs.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { bestFigures } from "./first-move.ts";
import { goldenPath } from "./golden-path.ts";
import { toolsScale } from "./platform-scales.ts";
import { doubledPurposes, extraToolsOf, pricePurposes, type PricedPurpose } from "./price-purposes.ts";
import { readPurposes } from "./read-tools.ts";
import { toolFigures } from "./tool-figures.ts";
import { waitFigures } from "./wait-figures.ts";

/** Which tools do the same, what bringing them together would save and take, and how much of what runs follows the golden path. */
export const toolLandscape: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const read = readPurposes(reader);
    const purposes = pricePurposes(reader, read?.purposes ?? []);
    const path = goldenPath(reader);
    const message = sayLandscape(purposes);
    return settle({
      kind: "tool-landscape",
      message,
      figures: [...toolFigures(reader, purposes), ...bestFigures(purposes), ...path.figures, ...waitFigures(reader)],
      tables: [...purposeTable(purposes), ...path.tables],
      pictures: [...purposePicture(purposes, message), ...path.pictures],
      conventions: [
        "The default of a purpose is the tool that was named so, else the one that most teams use. An exception with that standing counts as meant to stay.",
        "A saving is the most that can be: all bills and all days of care of the tools that would go. The tool that stays may cost more with more teams on it.",
        "The effective number of tools is 1 / sum of squared shares of teams: three tools of which one has nearly all teams count as little more than one.",
      ],
      cautions: [
        ...(read?.leftOut ?? []),
        ...(purposes.length > 0
          ? [
              "Whether two tools really do the same is for those to say who use them.",
              "The price of moving is the days of the move; the weeks in which people are slower come on top.",
            ]
          : []),
        ...path.cautions,
      ],
      knobs: knobs(reader),
      sources: [toolsScale.source],
    });
  },
};

function sayLandscape(purposes: readonly PricedPurpose[]): string {
  if (purposes.length === 0) return "Which tools do the same can't be said yet: none was named";
  const tools = purposes.reduce((all, purpose) => all + purpose.tools.length, 0);
  const many = doubledPurposes(purposes);
  const all = `${sayCount(tools, "tool")} for ${sayCount(purposes.length, "purpose")}`;
  if (many.length === 0) return `${all}, and none has more than a default and its exceptions`;
  return `${all}: ${sayNumber(many.length)} ${many.length === 1 ? "has" : "have"} more than one without a reason, most of all ${many[0]!.name.toLowerCase()}`;
}

function purposeTable(purposes: readonly PricedPurpose[]): Table[] {
  if (purposes.length === 0) return [];
  const cell = (value: Measured) => (value.known ? value.quantity : null);
  return [
    {
      title: "Tools by purpose, and what one in place of several would save and take",
      columns: ["Purpose", "Tools", "Default", "Saving at most", "Days of moving", "Repaid after"],
      rows: purposes.map((purpose) => [
        purpose.name,
        purpose.tools.map(({ name, standing }) => (standing === "exception" ? `${name} (exception)` : name)).join(", "),
        purpose.hasDefault ? purpose.main.name : "none named",
        cell(purpose.saving),
        cell(purpose.moveDays),
        cell(purpose.months),
      ]),
    },
  ];
}

function purposePicture(purposes: readonly PricedPurpose[], message: string): Picture[] {
  if (purposes.length < 2) return [];
  return [
    {
      shape: "bars",
      title: message,
      unit: { value: 0, unit: "count", of: "tools" },
      bars: purposes.map((purpose) => ({
        label: purpose.name,
        value: purpose.tools.length,
        detail: purpose.hasDefault
          ? `default: ${purpose.main.name}`
          : purpose.tools.length > 1
            ? "no default"
            : purpose.main.name,
        muted: extraToolsOf(purpose) === 0,
      })),
    },
  ];
}

function knobs(reader: Reader) {
  return ["engineer_day_cost", "move_days", "requests_month", "request_wait_days"].flatMap((key) =>
    amountKnob(reader, key, reader.read(key)),
  );
}
