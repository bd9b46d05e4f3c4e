import { useTranslation } from "react-i18next";
import type { PictureOf } from "../../../electron/contract/picture.ts";
import styles from "../charts.module.css";
import { radarCsv, radarJson } from "./radar-files.ts";

/** Saves a radar in the two forms that other radar tools read. */
export function RadarExport({ picture }: { picture: PictureOf<"radar"> }) {
  const { t } = useTranslation("charts");
  const save = (name: string, type: string, text: string): void => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    // The browser reads the file after this turn of the page.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <p className={styles.saving}>
      {t("saveRadar")}{" "}
      <button type="button" onClick={() => save("radar.csv", "text/csv;charset=utf-8", radarCsv(picture))}>
        CSV
      </button>{" "}
      <button type="button" onClick={() => save("radar.json", "application/json", radarJson(picture))}>
        JSON
      </button>
    </p>
  );
}
