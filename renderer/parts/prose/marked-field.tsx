import { Input, type MantineSize } from "@mantine/core";
import { useEffect, useId, useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Grounding } from "../../../electron/contract/grounding.ts";
import { describeReference, useSources } from "../sources.ts";
import { liftMarks, plantBack, wordsOf, type MarkPiece, type Stretch } from "./mark-pieces.ts";
import { fillField, insertPieces, readPieces } from "./marked-field-dom.ts";
import { useMarkWords } from "./mark-words.ts";
import styles from "./prose.module.css";

/** Props of a text to edit whose marks are chips in it. */
export interface MarkedFieldProps {
  label: string;
  /** The name is on screen already, or said by what stands around. */
  hideLabel?: boolean;
  description?: string | undefined;
  error?: string | undefined;
  /** The text with its marks as they are kept. */
  value: string;
  /** The text that was checked last and what came out, from which the chips get their words. */
  checked: { text: string; grounding: Grounding } | null;
  size?: MantineSize;
  /** One line: Enter sends the form. */
  oneLine?: boolean;
  focused?: boolean;
  inputClass?: string | undefined;
  onChange(value: string): void;
}

/** How a stretch with its marks is carried from one place of a text to another. */
const clipboardType = "text/x-sextant-marks";

/**
 * A field for a text with marks. Each mark is a chip that stands where it is meant, moves with its words, goes with Backspace and
 * tells on hover what it rests on; the codes behind them are never seen. What is typed is the words alone.
 */
export function MarkedField(props: MarkedFieldProps) {
  const { label, hideLabel = false, description, error, value, checked, size = "sm", oneLine = false } = props;
  const { t } = useTranslation("parts");
  const sources = useSources();
  const words = useMarkWords();
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  // What the field holds; the browser owns it, so that undo, selections and composition stay its own.
  const held = useRef<string | null>(null);
  const lift = (text: string): MarkPiece[] => liftMarks(text, checked, (ref) => describeReference(sources, ref));
  useEffect(() => {
    if (field.current === null || held.current === value) return;
    held.current = value;
    fillField(field.current, lift(value), words);
  });
  const { focused } = props;
  useEffect(() => {
    if (focused === true) field.current?.focus();
  }, [focused]);

  const read = (): void => {
    if (field.current === null) return;
    const text = plantBack(readPieces(field.current));
    if (text === held.current) return;
    held.current = text;
    props.onChange(text);
  };
  const take = (event: ClipboardEvent): void => {
    const pieces = selectedPieces();
    if (pieces.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", wordsOf(pieces));
    event.clipboardData.setData(clipboardType, plantBack(pieces));
    if (event.type === "cut") document.execCommand("delete");
  };
  const paste = (event: ClipboardEvent): void => {
    const carried = event.clipboardData.getData(clipboardType) || event.clipboardData.getData("text/plain");
    event.preventDefault();
    const text = oneLine ? carried.replace(/\s*\n\s*/g, " ") : carried.replace(/\r\n?/g, "\n");
    if (field.current !== null) insertPieces(field.current, lift(text), words);
    read();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!oneLine || event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.closest("form")?.requestSubmit();
  };
  /** A mark that was typed as its code becomes a chip when the field is left. */
  const leave = (): void => {
    const text = held.current ?? "";
    if (field.current === null) return;
    const typed = readPieces(field.current).some((piece) => piece.kind === "words" && lift(piece.text).length > 1);
    if (typed) fillField(field.current, lift(text), words);
  };
  return (
    <Input.Wrapper
      label={hideLabel ? undefined : label}
      labelElement="div"
      labelProps={{ id: `${id}l` }}
      description={description}
      descriptionProps={{ id: `${id}d` }}
      error={error}
      errorProps={{ id: `${id}e`, role: "alert" }}
      size={size}
    >
      <Input
        component="div"
        ref={field}
        size={size}
        multiline
        error={error !== undefined}
        classNames={{ input: `${styles.field} ${props.inputClass ?? ""}` }}
        // A field of its own kind: the browser keeps what is typed plain text.
        contentEditable="plaintext-only"
        role="textbox"
        tabIndex={0}
        dir="auto"
        spellCheck
        aria-multiline={!oneLine}
        aria-label={hideLabel ? label : undefined}
        aria-labelledby={hideLabel ? undefined : `${id}l`}
        aria-describedby={[description === undefined ? "" : `${id}d`, error === undefined ? "" : `${id}e`]
          .join(" ")
          .trim()}
        aria-roledescription={t("prose.fieldRole")}
        onInput={read}
        onBlur={leave}
        onCopy={take}
        onCut={take}
        onPaste={paste}
        onKeyDown={onKeyDown}
      />
    </Input.Wrapper>
  );
}

function selectedPieces(): Stretch[] {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  return readPieces(selection.getRangeAt(0).cloneContents());
}
