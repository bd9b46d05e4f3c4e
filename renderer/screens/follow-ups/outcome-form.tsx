import { Button, Radio, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../electron/contract/errors.ts";
import { Verdict, type FollowUp, type OutcomeDraft } from "../../../electron/contract/follow-up.ts";
import { longestLine, longestProse } from "../../../electron/contract/text.ts";
import { focusFirst } from "../../parts/focus-first.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { readTypedNumber } from "../../parts/typed-number.ts";
import { forgetForm, keepForm, readKeptForm } from "../../state/kept-form.ts";
import { today } from "../../state/stale.ts";
import { numberKindOf } from "../facts/typed-fact.ts";
import page from "../page.module.css";
import record from "../record.module.css";
import styles from "./follow-ups.module.css";
import { Predicted } from "./predicted.tsx";
import { goesAgainst, sayValue, verdictOf } from "./predicted-change.ts";
import { readNumberInWords } from "./read-number-in-words.ts";

interface OutcomeFormProps {
  followUp: FollowUp;
  busy: boolean;
  refused: Problem | null;
  /** Sends the outcome; whether it was taken. */
  onSend: (outcome: OutcomeDraft) => Promise<boolean>;
  onCancel: () => void;
}

/**
 * Says what became of a follow-up, with what was predicted beside it. The number is filled in from the words, and the verdict from the
 * number, until the user says them: an emptied number stays empty, and a verdict against the numbers is asked about, not refused.
 */
export function OutcomeForm({ followUp, busy, refused, onSend, onCancel }: OutcomeFormProps) {
  const { t } = useTranslation("followUps");
  const { t: facts } = useTranslation("facts");
  const { t: common } = useTranslation("common");
  const { unit, measure } = followUp;
  const currency = followUp.currency ?? "";
  const place = `outcome/${followUp.companyId}/${followUp.id}`;
  const [initial] = useState(() => ({
    verdict: "",
    actual: "",
    number: "",
    /** Whether the user has written the number, or emptied it. */
    byHand: false,
    lesson: "",
    closedOn: today(),
  }));
  const form = useForm({
    initialValues: readKeptForm(place, initial),
    onValuesChange: (values) => keepForm(place, values, initial),
    validate: {
      actual: (text) => (text.trim().length > longestLine ? t("form.tooLong") : null),
      number: (text) =>
        unit === null || text.trim() === "" || readTypedNumber(text, numberKindOf(unit), currency).ok
          ? null
          : t("outcome.badNumber"),
      lesson: (text) => (text.length > longestProse ? t("form.tooLong") : null),
      closedOn: (day) => (day > today() ? t("outcome.future") : day === "" ? t("form.needed") : null),
    },
  });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [lacksVerdict, setLacksVerdict] = useState(false);
  const { actual, number, byHand, verdict: chosen } = form.values;
  const inWords = unit === null ? null : readNumberInWords(actual, { ...followUp, unit });
  const shownNumber = byHand ? number : (inWords ?? "");
  const read = unit === null ? null : readTypedNumber(shownNumber, numberKindOf(unit), currency);
  const actualValue = read !== null && read.ok ? read.value : null;
  const suggested = verdictOf({
    baselineValue: followUp.baselineValue,
    predictedValue: followUp.targetValue,
    actualValue,
  });
  const verdict = Verdict.safeParse(chosen).data ?? suggested;
  const isAgainst = goesAgainst(verdict, suggested);
  const numberHint = byHand
    ? t(number.trim() === "" ? "outcome.numberLeft" : "outcome.numberEmpty")
    : inWords !== null
      ? t("outcome.numberRead")
      : t(actual.trim() === "" ? "outcome.numberEmpty" : "outcome.numberHint");
  const send = async ({ lesson, closedOn }: typeof form.values): Promise<void> => {
    setLacksVerdict(verdict === null);
    if (verdict === null) return;
    if (await onSend({ verdict, actual, actualValue, lesson, closedOn })) forgetForm(place);
  };
  return (
    <div className={styles.beside}>
      <form
        className={record.form}
        noValidate
        onSubmit={form.onSubmit(
          (values) => void send(values),
          (errors) => focusFirst(form, errors),
        )}
      >
        <TextInput
          label={t("outcome.actualLabel")}
          description={measure === "" ? undefined : t("outcome.actualHint", { measure })}
          ref={first}
          {...form.getInputProps("actual")}
        />
        {unit === null ? (
          <p className={record.quiet}>{t("outcome.noUnit")}</p>
        ) : (
          <TextInput
            label={t("outcome.number", { unit: unit === "money" ? currency : facts(`units.${unit}`) })}
            description={numberHint}
            inputMode="decimal"
            rightSection={unit === "percent" ? <span aria-hidden>%</span> : null}
            {...form.getInputProps("number")}
            value={shownNumber}
            onChange={(event) => form.setValues({ number: event.currentTarget.value, byHand: true })}
          />
        )}
        <Radio.Group
          label={t("outcome.verdict")}
          description={chosen === "" && suggested !== null ? t("outcome.suggested") : undefined}
          required
          error={lacksVerdict && verdict === null ? t("outcome.chooseVerdict") : null}
          value={verdict ?? ""}
          onChange={(value) => form.setFieldValue("verdict", value)}
        >
          <div className={styles.verdicts}>
            {Verdict.options.map((value) => (
              <Radio key={value} value={value} label={t(`verdicts.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        <p className={styles.against} role="status">
          {isAgainst &&
            suggested !== null &&
            t("outcome.against", {
              verdict: t(`verdicts.${suggested}`),
              actual: sayValue(actualValue, followUp),
              from: sayValue(followUp.baselineValue, followUp),
              to: sayValue(followUp.targetValue, followUp),
            })}
        </p>
        <Textarea
          label={t("outcome.lesson")}
          description={t("outcome.lessonHint")}
          autosize
          minRows={2}
          maxRows={10}
          {...form.getInputProps("lesson")}
        />
        <div className={page.two}>
          <TextInput
            label={t("outcome.closedOn")}
            type="date"
            required
            max={today()}
            {...form.getInputProps("closedOn")}
          />
        </div>
        {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
        <div className={record.save}>
          <Button type="submit" loading={busy}>
            {t("outcome.save")}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {common("cancel")}
          </Button>
        </div>
      </form>
      <Predicted followUp={followUp} />
    </div>
  );
}
