import { Button, ColorSwatch, FileButton, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Brand } from "../../../electron/contract/document.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import { logoLimitBytes, readableColour, standardColour } from "../../../electron/contract/export.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { readFile } from "./read-file.ts";
import styles from "./settings.module.css";

/** Whose name, colour and logo every export carries. */
export function BrandSection() {
  const { value: brand } = useReading("brand.read", {});
  return brand === null ? null : <BrandForm brand={brand} />;
}

interface Draft {
  name: string;
  colour: string;
  logo: "keep" | null | { base64: string; mime: string };
}

const untouched = ({ name, colour }: Brand): Draft => ({ name, colour, logo: "keep" });

function BrandForm({ brand }: { brand: Brand }) {
  const { t } = useTranslation("export");
  const [saved, setSaved] = useState(brand);
  const [draft, setDraft] = useState(untouched(brand));
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<"" | "saved" | "tooLarge">("");
  const [refused, setRefused] = useState<Problem | null>(null);
  const isColour = draft.colour === "" || /^#[0-9a-f]{6}$/i.test(draft.colour);
  const isChanged = draft.name !== saved.name || draft.colour !== saved.colour || draft.logo !== "keep";
  const isFaint = isColour && draft.colour !== "" && readableColour(draft.colour) !== draft.colour;
  const shown = draft.logo === "keep" ? saved.logo : draft.logo;
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    setTold("");
    setRefused(null);
  };
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) return;
    if (file.size > logoLimitBytes) return setTold("tooLarge");
    // What it is, is found by its bytes when it is saved; this only shows it.
    change({ logo: { base64: await readFile(file), mime: file.type } });
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isColour) return;
    setBusy(true);
    const logo = draft.logo === "keep" || draft.logo === null ? draft.logo : { base64: draft.logo.base64 };
    const reply = await bridge.invoke("brand.set", { name: draft.name, colour: draft.colour, logo });
    setBusy(false);
    if (!reply.ok) return setRefused(reply.error);
    setRefused(null);
    setSaved(reply.value);
    setDraft(untouched(reply.value));
    setTold("saved");
  };
  return (
    <form
      className={`${page.sheet} ${styles.part} ${styles.brand}`}
      aria-labelledby="brand-title"
      noValidate
      onSubmit={(event) => void save(event)}
    >
      <div>
        <h2 id="brand-title">{t("brand.title")}</h2>
        <p className={page.lead}>{t("brand.lead")}</p>
      </div>
      <TextInput
        label={t("brand.name")}
        description={t("brand.nameHint")}
        value={draft.name}
        error={draft.name.length > 300 && t("brand.longName")}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t("brand.colour")}
        description={isFaint ? t("brand.faint") : t("brand.colourHint")}
        value={draft.colour}
        placeholder={standardColour}
        error={!isColour && t("brand.badColour")}
        leftSection={<ColorSwatch size={16} color={readableColour(draft.colour)} withShadow={false} aria-hidden />}
        spellCheck={false}
        onChange={(event) => change({ colour: event.currentTarget.value.trim() })}
      />
      <div>
        <div className={styles.logoLabel}>{t("brand.logo")}</div>
        <div className={styles.logo}>
          {shown === null ? (
            <span className={styles.told}>{t("brand.noLogo")}</span>
          ) : (
            <img src={`data:${shown.mime};base64,${shown.base64}`} alt={t("brand.logoAlt")} />
          )}
          <FileButton accept="image/png,image/jpeg,image/svg+xml" onChange={(file) => void choose(file)}>
            {(props) => (
              <Button variant="default" size="xs" {...props}>
                {shown === null ? t("brand.choose") : t("brand.another")}
              </Button>
            )}
          </FileButton>
          {shown !== null && (
            <Button variant="subtle" color="gray" size="xs" onClick={() => change({ logo: null })}>
              {t("brand.takeAway")}
            </Button>
          )}
        </div>
        <div className={styles.told}>{t("brand.logoHint")}</div>
      </div>
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
      <div className={page.ways}>
        <Button type="submit" loading={busy} disabled={busy || !isChanged || !isColour}>
          {t("brand.save")}
        </Button>
        <span role="status" className={styles.told}>
          {told !== "" ? t(`brand.${told}`) : isChanged ? t("brand.unsaved") : ""}
        </span>
      </div>
    </form>
  );
}
