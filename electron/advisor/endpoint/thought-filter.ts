const openings = ["<think>", "<thinking>", "<thought>"];
const closings = ["</think>", "</thinking>", "</thought>"];
const longestClosing = Math.max(...closings.map((tag) => tag.length));

/**
 * Takes out what some local models think aloud in front of their answer: `<think>…</think>`, once or several times, and blank
 * space before the first word. Only at the very start: the same words later on are the author's own.
 */
export class ThoughtFilter {
  #state: "start" | "thinking" | "answering" = "start";
  #held = "";

  /** Takes the next piece; returns what of the answer is certain now. */
  push(text: string): string {
    if (this.#state === "answering") return text;
    this.#held += text;
    for (;;) {
      if (this.#state === "thinking" && !this.#leaveThought()) return "";
      const start = this.#held.trimStart();
      const lower = start.toLowerCase();
      const opening = openings.find((tag) => lower.startsWith(tag));
      const closing = closings.find((tag) => lower.startsWith(tag));
      if (opening !== undefined) {
        this.#state = "thinking";
        this.#held = start.slice(opening.length);
      } else if (closing !== undefined) {
        // The opening tag stood in the model's template, and its thoughts came in a field of their own.
        this.#held = start.slice(closing.length);
      } else if ([...openings, ...closings].some((tag) => tag.startsWith(lower))) {
        this.#held = start;
        return "";
      } else {
        this.#state = "answering";
        this.#held = "";
        return start;
      }
    }
  }

  /** What was held back and turns out to be text, when the answer ends. */
  end(): string {
    return this.#state === "start" ? this.#held : "";
  }

  #leaveThought(): boolean {
    const lower = this.#held.toLowerCase();
    const at = closings.map((tag) => [lower.indexOf(tag), tag.length] as const).filter(([place]) => place >= 0);
    if (at.length === 0) {
      // Thoughts can be long: only what may be the beginning of a closing tag is kept.
      this.#held = this.#held.slice(-longestClosing);
      return false;
    }
    const [place, length] = at.reduce((first, next) => (next[0] < first[0] ? next : first));
    this.#held = this.#held.slice(place + length);
    this.#state = "start";
    return true;
  }
}
