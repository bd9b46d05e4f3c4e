import { Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Question } from "../../../electron/contract/playbook.ts";
import { currencySign } from "./currency-sign.ts";
import styles from "./ask.module.css";
import { TableField } from "./table/table-field.tsx";
import type { CellPlace } from "./table/typed-table.ts";

/** Props of the field that a question is answered in. */
export interface AnswerFieldProps {
  question: Question;
  currency: string;
  typed: string;
  error: string;
  /** The cell that the error is about, where the answer is a table. */
  faultAt: CellPlace | null;
  /** The id of the question's heading, which names the field. */
  labelledBy: string;
  describedBy: string;
  onType: (typed: string) => void;
}

/** The field for a question's type, large, with its unit beside it. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, currency, typed, error, labelledBy, describedBy, onType } = props;
  const { t } = useTranslation("ask");
  if (question.type === "table") return <TableField {...props} />;
  const common = {
    "aria-labelledby": labelledBy,
    "aria-describedby": describedBy,
    "data-answer": "",
    error: error === "" ? undefined : error,
    errorProps: { role: "alert" },
    classNames: { input: styles.input, error: styles.error },
  };
  if (question.type === "choice")
    return (
      <Radio.Group
        value={typed}
        onChange={onType}
        aria-labelledby={labelledBy}
        error={common.error}
        errorProps={common.errorProps}
        classNames={{ error: styles.error }}
      >
        <Stack gap={8}>
          {question.options?.map(({ value, label }) => (
            <Radio.Card
              key={value}
              value={value}
              className={styles.choice}
              data-answer={typed === value || typed === "" ? "" : undefined}
            >
              <Radio.Indicator aria-hidden />
              <span>{label}</span>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
    );
  if (question.type === "prose")
    return (
      <Textarea
        {...common}
        autosize
        minRows={3}
        maxRows={14}
        dir="auto"
        placeholder={question.placeholder}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    );
  const isText = question.type === "line";
  const before = question.type === "money" ? currencySign(currency) : "";
  const per = question.per === undefined ? "" : t(`per.${question.per}`);
  const after = [question.type === "percent" ? "%" : question.type === "number" ? unitWord(question) : "", per]
    .filter(Boolean)
    .join(" ");
  return (
    <TextInput
      {...common}
      type={question.type === "month" ? "month" : "text"}
      dir={isText ? "auto" : undefined}
      inputMode={isText || question.type === "month" ? undefined : "decimal"}
      autoComplete="off"
      spellCheck={isText}
      placeholder={question.placeholder}
      value={typed}
      className={isText ? undefined : styles.number}
      leftSection={before === "" ? undefined : <span className={styles.unit}>{before}</span>}
      leftSectionWidth={before === "" ? undefined : 22 + before.length * 13}
      rightSection={after === "" ? undefined : <span className={styles.unit}>{after}</span>}
      rightSectionWidth={after === "" ? undefined : 26 + after.length * 8.5}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

function unitWord(question: Question): string {
  return question.unit === undefined || question.unit === "count" || question.unit === "multiple" ? "" : question.unit;
}
