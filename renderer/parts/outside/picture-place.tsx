import { IconPhotoOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { OutsideLink, shownAddress } from "./outside-link.tsx";
import styles from "./outside.module.css";

/** Where a text has a picture: its name and its address. It is never loaded, because whoever keeps it would learn who reads the text. */
export function PicturePlace({ address, name }: { address: string; name: string }) {
  const { t } = useTranslation("parts");
  return (
    <span className={styles.picture}>
      <IconPhotoOff size={14} aria-hidden className={styles.icon} />
      {name === "" ? t("outside.picture") : t("outside.pictureNamed", { name })}{" "}
      <OutsideLink address={address}>{shownAddress(address)}</OutsideLink>
    </span>
  );
}
