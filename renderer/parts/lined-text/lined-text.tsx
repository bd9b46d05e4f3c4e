import { memo, useImperativeHandle, useMemo, useRef, type KeyboardEvent, type Ref } from "react";
import styles from "./lined-text.module.css";

/** What one can ask of the field from outside. */
export interface LinedTextHandle {
  /** Selects a line, counted from 1, and brings it into view. */
  goToLine(line: number): void;
}

/** Beyond these the lines are not drawn a second time, and stand without numbers: typing must stay quick. */
const mostNumbered = { letters: 400_000, lines: 6_000 };

/**
 * A field for a text whose lines matter: each has its number, marked ones are tinted, long ones wrap. The numbers lie on a copy of the
 * text behind the field, which wraps as the field does. A new line begins as far in as the one before.
 */
export function LinedText(props: {
  value: string;
  label: string;
  /** The lines to mark, counted from 1. */
  marked: ReadonlySet<number>;
  readOnly: boolean;
  describedBy?: string;
  handle: Ref<LinedTextHandle>;
  onChange: (text: string) => void;
}) {
  const { value, label, marked, readOnly, describedBy, handle, onChange } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const copy = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => value.split("\n"), [value]);
  const numbered = value.length <= mostNumbered.letters && lines.length <= mostNumbered.lines;

  useImperativeHandle(handle, () => ({
    goToLine: (line) => {
      const at = Math.min(Math.max(line, 1), lines.length) - 1;
      const start = lines.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0);
      field.current?.focus({ preventScroll: numbered });
      field.current?.setSelectionRange(start, start + (lines[at]?.length ?? 0));
      const place = copy.current?.children[at];
      if (frame.current !== null && place instanceof HTMLElement)
        frame.current.scrollTop = place.offsetTop - frame.current.clientHeight / 3;
    },
  }));

  return (
    <div ref={frame} className={styles.frame} data-plain={!numbered || undefined}>
      <div className={styles.sheet}>
        {numbered && (
          <div ref={copy} className={styles.copy} aria-hidden>
            {lines.map((line, at) => (
              <Line key={at} number={at + 1} text={line} marked={marked.has(at + 1)} />
            ))}
          </div>
        )}
        <textarea
          ref={field}
          className={styles.field}
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={marked.size > 0}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          readOnly={readOnly}
          value={value}
          onKeyDown={indentNewLine}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}

const Line = memo(function Line({ number, text, marked }: { number: number; text: string; marked: boolean }) {
  return (
    <div className={styles.line} data-number={number} data-marked={marked || undefined}>
      <span>{text === "" ? "\u200B" : text}</span>
    </div>
  );
});

/** Enter goes on as far in as the line began; typed through the browser, so that it can be undone. */
function indentNewLine(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
    return;
  const { value, selectionStart, readOnly } = event.currentTarget;
  const line = value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1, selectionStart);
  const indent = /^ +/.exec(line)?.[0];
  if (indent === undefined || readOnly) return;
  event.preventDefault();
  document.execCommand("insertText", false, `\n${indent}`);
}
