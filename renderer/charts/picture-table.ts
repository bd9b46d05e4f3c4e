import type { Table } from "../../electron/contract/analysis.ts";
import type { Picture } from "../../electron/contract/picture.ts";
import { barsTable } from "./bars/bars-table.ts";
import type { ChartWords } from "./chart-words.ts";
import { circlesTable } from "./circles/circles-table.ts";
import { costsTable } from "./costs/costs-table.ts";
import { forecastTable } from "./forecast/forecast-table.ts";
import { funnelTable } from "./funnel/funnel-table.ts";
import { linesTable } from "./lines/lines-table.ts";
import { matrixTable } from "./matrix/matrix-table.ts";
import { pairsTable } from "./pairs/pairs-table.ts";
import { planTable } from "./plan/plan-table.ts";
import { radarTable } from "./radar/radar-table.ts";
import { scaleTable } from "./scale/scale-table.ts";
import { scatterTable } from "./scatter/scatter-table.ts";
import { versionsTable } from "./versions/versions-table.ts";

/** The table that says what a picture shows, every value of it: for those who read rather than look, and for copying. */
export function pictureTable(picture: Picture, t: ChartWords): Table {
  switch (picture.shape) {
    case "funnel":
      return funnelTable(picture, t);
    case "forecast":
      return forecastTable(picture, t);
    case "bars":
      return barsTable(picture, t);
    case "costs":
      return costsTable(picture);
    case "versions":
      return versionsTable(picture, t);
    case "lines":
      return linesTable(picture, t);
    case "scatter":
      return scatterTable(picture, t);
    case "radar":
      return radarTable(picture, t);
    case "circles":
      return circlesTable(picture, t);
    case "plan":
      return planTable(picture, t);
    case "pairs":
      return pairsTable(picture, t);
    case "scale":
      return scaleTable(picture, t);
    case "matrix":
      return matrixTable(picture, t);
  }
}
