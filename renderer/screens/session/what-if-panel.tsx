import { Button, Slider } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Analysis, AnalysisKind, Knob } from "../../../electron/contract/analysis.ts";
import { formatValue } from "../../../electron/contract/format-quantity.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { useChangeWords } from "../../parts/analysis-sheet.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { readTypedNumber, showTypedNumber, type NumberKind } from "../../parts/typed-number.ts";
import { useSession } from "../../state/session.ts";
import { listKnobs, touchedAnalyses, useWhatIf } from "../../state/what-if.ts";
import { currencySign } from "./currency-sign.ts";
import styles from "./what-if.module.css";

/** How many inputs stand open. */
const openKnobs = 5;

/** The inputs that can be moved, what was kept of earlier moves, and the way back to today. */
export function WhatIfPanel({ view }: { view: SessionView }) {
  const { t } = useTranslation("figures");
  const { values, problem, turn, reset } = useWhatIf();
  const { keepWhatIf, busy, problem: sessionProblem } = useSession();
  const knobs = listKnobs(view.analyses);
  const moved = Object.keys(values).length > 0;
  const row = (knob: Knob) => (
    <KnobRow
      key={knob.input}
      knob={knob}
      value={values[knob.input] ?? knob.value}
      onTurn={(value) => turn(view.id, view.analyses, knob, value)}
    />
  );
  const keep = async (): Promise<void> => {
    for (const { kind, changes } of touchedAnalyses(view.analyses, values))
      if (!(await keepWhatIf(kind, changes))) return;
    reset();
  };
  const shown = problem ?? (moved ? sessionProblem : null);
  return (
    <aside className={styles.panel} aria-label={t("whatIf")}>
      <h2>{t("whatIf")}</h2>
      <p className={styles.lead}>{t("whatIfLead")}</p>
      {knobs.slice(0, openKnobs).map(row)}
      {knobs.length > openKnobs && (
        <details
          className={styles.more}
          open={knobs.slice(openKnobs).some((knob) => knob.input in values) || undefined}
        >
          <summary>{t("moreInputs")}</summary>
          {knobs.slice(openKnobs).map(row)}
        </details>
      )}
      {shown !== null && <ProblemNote message={shown.message} hint={shown.hint} />}
      <div className={styles.ways}>
        <Button
          variant="light"
          size="xs"
          disabled={!moved}
          loading={busy === "analysis.keepWhatIf"}
          onClick={() => void keep()}
        >
          {t("keep")}
        </Button>
        <Button variant="subtle" color="gray" size="xs" px={8} disabled={!moved} onClick={reset}>
          {t("reset")}
        </Button>
      </div>
      <KeptWhatIfs analyses={view.analyses} />
    </aside>
  );
}

function KnobRow({ knob, value, onTurn }: { knob: Knob; value: number; onTurn: (value: number) => void }) {
  const { t } = useTranslation("figures");
  const id = useId();
  const kind: NumberKind =
    knob.unit === "percent" || knob.unit === "points" ? "percent" : knob.unit === "money" ? "money" : "number";
  const say = (amount: number): string =>
    formatValue({ value: amount, unit: knob.unit, ...(knob.currency ? { currency: knob.currency } : {}) });
  // What is typed counts only while the value is the one that it was typed over.
  const [draft, setDraft] = useState({ text: "", over: NaN });
  const typed = draft.over === value ? draft.text : null;
  const [refused, setRefused] = useState(false);
  const take = (): void => {
    if (typed === null) return;
    const read = readTypedNumber(typed, kind, knob.currency);
    const amount = read.ok ? Number(read.value) : NaN;
    const fits = amount >= knob.min && amount <= knob.max;
    setRefused(!fits);
    if (!fits) return;
    setDraft({ text: "", over: NaN });
    onTurn(amount);
  };
  return (
    <div className={styles.knob} data-moved={value !== knob.value || undefined}>
      <label htmlFor={id}>{knob.label}</label>
      <div className={styles.field}>
        {kind === "money" && <span aria-hidden>{currencySign(knob.currency ?? "USD")}</span>}
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={refused}
          aria-describedby={`${id}t`}
          value={typed ?? showTypedNumber(decimalText(value), kind)}
          onChange={(event) => setDraft({ text: event.currentTarget.value, over: value })}
          onBlur={take}
          onKeyDown={(event) => event.key === "Enter" && take()}
        />
        {kind === "percent" && <span aria-hidden>%</span>}
      </div>
      <Slider
        className={styles.slider}
        thumbLabel={t("knobSlider", { label: knob.label })}
        label={null}
        size={3}
        thumbSize={15}
        min={knob.min}
        max={knob.max}
        step={knob.step}
        value={value}
        onChange={(amount) => onTurn(Math.abs(amount - knob.value) < knob.step / 2 ? knob.value : clean(amount))}
        marks={[{ value: knob.value }]}
      />
      <span id={`${id}t`} className={refused ? styles.refused : styles.today} role={refused ? "alert" : undefined}>
        {refused ? t("badNumber", { min: say(knob.min), max: say(knob.max) }) : t("today", { value: say(knob.value) })}
      </span>
    </div>
  );
}

/** A slider adds its steps up in floats; ten digits are more than any input has. */
const clean = (value: number): number => Number(value.toPrecision(10));

/** A number as plain decimal text, without an exponent; at most ten decimals. */
function decimalText(value: number): string {
  const text = value.toFixed(10).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

/** "growth-projection" as its chips in a text call it: "Growth projection". */
function nameOfKind(kind: AnalysisKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).replace(/-/g, " ");
}

/** Kept what-ifs, the user's and the model's; the analyses of one change stand together. */
function KeptWhatIfs({ analyses }: { analyses: readonly Analysis[] }) {
  const { t } = useTranslation("figures");
  const { show } = useSession();
  const words = useChangeWords();
  const byChange = new Map<string, Analysis[]>();
  for (const analysis of analyses.filter((one) => one.changes.length > 0)) {
    const change = words(analysis.changes) + (analysis.askedBy === "model" ? ` (${t("keptBy.model")})` : "");
    byChange.set(change, [...(byChange.get(change) ?? []), analysis]);
  }
  if (byChange.size === 0) return null;
  return (
    <>
      <h3>{t("kept")}</h3>
      <ul className={styles.kept}>
        {[...byChange].map(([change, kept]) => (
          <li key={change}>
            <span>{change}</span>
            {kept.map(({ ref, kind, message }) => (
              <button key={ref} type="button" title={message} onClick={() => show({ kind: "reference", ref })}>
                {nameOfKind(kind)}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
