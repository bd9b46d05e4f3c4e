import type { Picture } from "../../electron/contract/picture.ts";
import { BarsChart } from "./bars/bars-chart.tsx";
import type { ChartProps } from "./chart-frame.tsx";
import { CostsChart } from "./costs/costs-chart.tsx";
import { ForecastChart } from "./forecast/forecast-chart.tsx";
import { FunnelChart } from "./funnel/funnel-chart.tsx";
import { LinesChart } from "./lines/lines-chart.tsx";
import { ListedPicture } from "./listed-picture.tsx";
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
    default:
      return <ListedPicture picture={picture} {...props} />;
  }
}
