import type { Mark } from "../../../electron/contract/grounding.ts";
import type { MarkPiece, Stretch } from "./mark-pieces.ts";
import type { MarkWords } from "./mark-words.ts";
import styles from "./prose.module.css";

type InWords = (mark: Mark) => MarkWords;

const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;

/** Puts the pieces into an editable element in place of what it holds. Its undo begins anew. */
export function fillField(field: HTMLElement, pieces: readonly MarkPiece[], inWords: InWords): void {
  const last = pieces.at(-1);
  field.replaceChildren(
    ...pieces.map((piece) => nodeOf(piece, inWords)),
    // Browsers show a line break at the end only when something follows it.
    ...(last?.kind === "words" && last.text.endsWith("\n") ? [document.createTextNode("\n")] : []),
  );
}

/** Puts the pieces where the cursor is, as one step that can be undone. */
export function insertPieces(field: HTMLElement, pieces: readonly MarkPiece[], inWords: InWords): void {
  if (pieces.every((piece) => piece.kind === "words")) {
    document.execCommand(
      "insertText",
      false,
      pieces.map((piece) => (piece.kind === "words" ? piece.text : "")).join(""),
    );
    return;
  }
  const holder = document.createElement("div");
  holder.append(...pieces.map((piece) => nodeOf(piece, inWords)));
  // Only a field that takes more than plain text takes chips; it does so for this one step. What goes in are the nodes just made,
  // whose texts were never markup.
  field.contentEditable = "true";
  document.execCommand("insertHTML", false, holder.innerHTML);
  field.contentEditable = "plaintext-only";
}

/** What an editable element, or a part of one, holds now: its words and its chips' marks, in order. */
export function readPieces(field: Node): Stretch[] {
  const pieces: Stretch[] = [];
  const addWords = (text: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === "words") last.text += text;
    else if (text !== "") pieces.push({ kind: "words", text });
  };
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) addWords(node.nodeValue ?? "");
    else if (isElement(node) && node.dataset["mark"] !== undefined)
      pieces.push({ kind: "mark", raw: node.dataset["mark"] });
    else if (isElement(node) && node.tagName === "BR") {
      // The last one of a block only holds the line open.
      if (node.parentNode === field || node.nextSibling !== null) addWords("\n");
    } else {
      // Some browsers, and text put in as a whole, begin a line by a block.
      if (isElement(node) && node !== field && node.tagName === "DIV" && pieces.length > 0) addWords("\n");
      node.childNodes.forEach(read);
    }
  };
  read(field);
  const last = pieces.at(-1);
  // The line break that is there only to show the one before it.
  if (isElement(field) && last?.kind === "words" && last.text.endsWith("\n")) last.text = last.text.slice(0, -1);
  return pieces;
}

function nodeOf(piece: MarkPiece, inWords: InWords): Node {
  if (piece.kind === "words") return document.createTextNode(piece.text);
  const { chip, tells } = inWords(piece.mark);
  const node = document.createElement("span");
  node.className = `${styles.chip} ${styles.fieldChip}`;
  node.contentEditable = "false";
  node.dataset["mark"] = piece.raw;
  node.title = tells;
  node.textContent = chip;
  return node;
}
