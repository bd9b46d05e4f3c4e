import { useElementSize } from "@mantine/hooks";
import type { Picture } from "../../electron/contract/analysis.ts";
import { PictureChart } from "./picture-chart.tsx";

const firstWidth = 560;

/** A picture as wide as its place, so that its type keeps the size of the text around it. */
export function FittedPicture({ picture }: { picture: Picture }) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref}>
      <PictureChart picture={picture} width={Math.max(Math.floor(width) || firstWidth, 300)} />
    </div>
  );
}
