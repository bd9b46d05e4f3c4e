/** A piece of an answer: for the reader, or for the cards. */
export interface Piece {
  kind: "prose" | "parts";
  text: string;
}

const couldOpenFence = /^ {0,3}(?:`{0,2}|~{0,2}|(?:`{3,}|~{3,})[^`{]{0,40})$/;
const opensParts = /^ {0,3}(`{3,}|~{3,})[ \t]*json[c5]?[ \t\r]*\n$/i;
/** The object may begin on the very line of the fence. */
const opensPartsInLine = /^ {0,3}(`{3,}|~{3,})[ \t]*(?:json[c5]?[ \t]*)?\{$/i;
const bareFence = /^ {0,3}(`{3,}|~{3,})[ \t\r]*\n$/;
const otherFence = /^ {0,3}(`{3,}|~{3,})[^`]*\n$/;

/**
 * Splits streamed text into prose and the JSON of the structured parts: a block fenced as `json` (or fenced without a name and
 * beginning with a brace) that starts on a line of its own, or an answer that is JSON from its first character.
 * Works on single characters, so that the same text gives the same split however it is cut into pieces; never lets a part of
 * an opening fence through as prose. Text behind the block is prose again.
 */
export class FenceSplitter {
  #mode: "start" | "prose" | "maybe" | "parts" | "bare-json" | "after" | "rest" = "start";
  /** The beginning of a line (or what follows a fence) that is not decided yet. */
  #held = "";
  #lineUndecided = true;
  /** Inside a code block that belongs to the prose: its fence. */
  #codeFence = "";
  #fence = "";
  /** Last character of the JSON that is no blank, and whether its current line is still blank. */
  #solid = "";
  #lineBlank = true;
  #out: Piece[] = [];

  /** Takes the next text; returns what is certain now, in order. */
  push(text: string): Piece[] {
    for (const char of text) this.#take(char);
    return this.#flush();
  }

  /** Call when the answer has ended: returns what was held back and turns out to be prose. An opening fence with nothing behind it is dropped. */
  end(): Piece[] {
    const unfinishedFence = /^\s*(?:`{3,}|~{3,})/.test(this.#held);
    if ((this.#mode === "start" || this.#mode === "prose") && !unfinishedFence) this.#say("prose", this.#held);
    this.#held = "";
    return this.#flush();
  }

  #flush(): Piece[] {
    const pieces = this.#out;
    this.#out = [];
    return pieces;
  }

  #say(kind: Piece["kind"], text: string): void {
    if (text === "") return;
    const last = this.#out.at(-1);
    if (last?.kind === kind) last.text += text;
    else this.#out.push({ kind, text });
  }

  #take(char: string): void {
    switch (this.#mode) {
      case "start":
        return this.#takeFirst(char);
      case "prose":
        return this.#takeProse(char);
      case "maybe":
        return this.#takeBehindBareFence(char);
      case "parts":
        return this.#takeParts(char);
      case "bare-json":
        return this.#say("parts", char);
      case "after":
        return this.#takeBehindParts(char);
      case "rest":
        return this.#say("prose", char);
    }
  }

  #takeFirst(char: string): void {
    if (/\s/.test(char) && this.#held.length < 1_000) {
      this.#held += char;
      return;
    }
    const blank = this.#held;
    this.#held = "";
    if (char === "{") {
      this.#mode = "bare-json";
      return this.#say("parts", char);
    }
    this.#mode = "prose";
    for (const held of blank) this.#takeProse(held);
    this.#takeProse(char);
  }

  #takeProse(char: string): void {
    if (!this.#lineUndecided) {
      this.#say("prose", char);
      this.#lineUndecided = char === "\n";
      return;
    }
    this.#held += char;
    if (char === "\n") return this.#decideLine();
    const inLine = this.#codeFence === "" || /json/i.test(this.#held) ? opensPartsInLine.exec(this.#held) : null;
    if (inLine) return this.#openParts(inLine[1] ?? "", "{");
    if (!couldOpenFence.test(this.#held)) this.#release(false);
  }

  #decideLine(): void {
    const line = this.#held;
    const parts = opensParts.exec(line);
    // Also inside a code block: some models wrap their whole answer in one.
    if (parts) return this.#openParts(parts[1] ?? "", "");
    const bare = bareFence.exec(line);
    if (bare && this.#codeFence === "") {
      this.#mode = "maybe";
      this.#fence = bare[1] ?? "";
      return;
    }
    if (bare && (bare[1] ?? "").startsWith(this.#codeFence)) this.#codeFence = "";
    else if (this.#codeFence === "") this.#codeFence = otherFence.exec(line)?.[1] ?? "";
    this.#release(true);
  }

  #release(atLineStart: boolean): void {
    this.#say("prose", this.#held);
    this.#held = "";
    this.#lineUndecided = atLineStart;
  }

  #openParts(fence: string, first: string): void {
    this.#mode = "parts";
    this.#fence = fence;
    this.#held = "";
    for (const char of first) this.#takeParts(char);
  }

  /** Behind a fence without a name: JSON if a brace comes first, else a code block of the prose. */
  #takeBehindBareFence(char: string): void {
    if (/\s/.test(char)) {
      this.#held += char;
      return;
    }
    if (char === "{") return this.#openParts(this.#fence, char);
    const held = this.#held;
    const fenceLine = held.slice(0, held.indexOf("\n") + 1);
    this.#mode = "prose";
    this.#codeFence = this.#fence;
    this.#held = "";
    this.#lineUndecided = true;
    this.#say("prose", fenceLine);
    for (const again of held.slice(fenceLine.length) + char) this.#takeProse(again);
  }

  #takeParts(char: string): void {
    const mark = this.#fence[0] ?? "`";
    if (char === mark || char === " " || char === "\t" || char === "\r") {
      this.#held += char;
      return;
    }
    const run = this.#held.trim();
    const closes = run.length >= this.#fence.length && run.startsWith(this.#fence) && !/\s/.test(run);
    if (char === "\n" && closes && (this.#lineBlank || this.#solid === "}")) {
      this.#mode = "after";
      this.#held = "";
      return;
    }
    this.#say("parts", this.#held + char);
    if (run !== "") this.#solid = mark;
    this.#held = "";
    this.#lineBlank = char === "\n";
    if (char !== "\n") this.#solid = char;
  }

  /** Behind the block: blank space and closing fences are nothing, anything else is prose in a paragraph of its own. */
  #takeBehindParts(char: string): void {
    this.#held += char;
    if (/^[\s`~]*$/.test(this.#held) && this.#held.length < 1_000) return;
    const words = this.#held.replace(/^\s*(?:(?:`{3,}|~{3,})[ \t\r]*\n\s*)*/, "");
    this.#held = "";
    this.#mode = "rest";
    this.#say("prose", `\n\n${words}`);
  }
}
