import type { Picture } from "../../electron/contract/picture.ts";
import { BarsChart } from "./bars/bars-chart.tsx";
import type { ChartProps } from "./chart-frame.tsx";
import { CirclesChart } from "./circles/circles-chart.tsx";
import { CostsChart } from "./costs/costs-chart.tsx";
import { ForecastChart } from "./forecast/forecast-chart.tsx";
import { FunnelChart } from "./funnel/funnel-chart.tsx";
import { LinesChart } from "./lines/lines-chart.tsx";
import { PairsChart } from "./pairs/pairs-chart.tsx";
import { ScaleChart } from "./scale/scale-chart.tsx";
import { MatrixChart } from "./matrix/matrix-chart.tsx";
import { PlanChart } from "./plan/plan-chart.tsx";
import { RadarChart } from "./radar/radar-chart.tsx";
import { ScatterChart } from "./scatter/scatter-chart.tsx";
import { VersionsChart } from "./versions/versions-chart.tsx";

/** Draws a picture, whatever its shape. */
export function PictureChart({ picture, ...props }: ChartProps & { picture: Picture }) {
  switch (picture.shape) {
    case "funnel":
      return <FunnelChart picture={picture} {...props} />;
    case "forecast":
      return <ForecastChart picture={picture} {...props} />;
    case "bars":
      return <BarsChart picture={picture} {...props} />;
    case "costs":
      return <CostsChart picture={picture} {...props} />;
    case "versions":
      return <VersionsChart picture={picture} {...props} />;
    case "lines":
      return <LinesChart picture={picture} {...props} />;
    case "scatter":
      return <ScatterChart picture={picture} {...props} />;
    case "radar":
      return <RadarChart picture={picture} {...props} />;
    case "pairs":
      return <PairsChart picture={picture} {...props} />;
    case "scale":
      return <ScaleChart picture={picture} {...props} />;
    case "matrix":
      return <MatrixChart picture={picture} {...props} />;
    case "plan":
      return <PlanChart picture={picture} {...props} />;
    case "circles":
      return <CirclesChart picture={picture} {...props} />;
  }
}
