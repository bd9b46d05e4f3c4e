import type { Picture } from "../../electron/contract/analysis.ts";
import { BarsChart } from "./bars-chart.tsx";
import type { ChartProps } from "./chart-frame.tsx";
import { CostsChart } from "./costs-chart.tsx";
import { ForecastChart } from "./forecast-chart.tsx";
import { FunnelChart } from "./funnel-chart.tsx";
import { VersionsChart } from "./versions-chart.tsx";

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
  }
}
