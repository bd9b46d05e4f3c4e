import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { Picture } from "../../electron/contract/picture.ts";
import { FiguresTable } from "../parts/figures-table.tsx";
import styles from "./charts.module.css";
import { PictureChart } from "./picture-chart.tsx";
import { pictureTable } from "./picture-table.ts";
import { RadarExport } from "./radar/radar-export.tsx";

const firstWidth = 560;

/** A picture as wide as its place, so that its type keeps the size of the text around it; below, closed, the table that says the same. */
export function FittedPicture({ picture }: { picture: Picture }) {
  const { t } = useTranslation("charts");
  const { ref, width } = useElementSize();
  return (
    <div ref={ref}>
      <PictureChart picture={picture} width={Math.max(Math.floor(width) || firstWidth, 300)} />
      <details className={styles.table}>
        <summary>{t("asTable")}</summary>
        <FiguresTable table={pictureTable(picture, t)} />
      </details>
      {picture.shape === "radar" && <RadarExport picture={picture} />}
    </div>
  );
}
