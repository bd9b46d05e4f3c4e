/** The text of a turn while it streams: kept in the store at least this often, in milliseconds. */
export const checkpointEvery = 250;

/** What a live turn tells and where it keeps. */
interface Rim {
  /** Keeps what has come so far; called at once for the first piece, then at least every 250 ms while pieces come. */
  keep(text: string, partsText: string): void;
  /** Shows the structured parts so far, at the moments of `keep` and when there are more than were shown last: reading them costs their whole length. */
  show(partsText: string): void;
  /** Hands on one piece of prose with its count, from 1. */
  tell(seq: number, piece: string): void;
  /** Milliseconds, only ever growing. */
  clock(): number;
}

/**
 * Collects an answer piece by piece. Nothing that was handed to `append` is lost for longer than `checkpointEvery`:
 * a timer keeps the last pieces even when no further one comes.
 */
export class LiveTurn {
  #text = "";
  #partsText = "";
  #seq = 0;
  #keptAt = -Infinity;
  #shown = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #rim: Rim;

  constructor(rim: Rim) {
    this.#rim = rim;
  }

  /** The prose so far. */
  get text(): string {
    return this.#text;
  }

  /** The raw JSON of the structured parts so far. */
  get partsText(): string {
    return this.#partsText;
  }

  /** Adds a piece of prose and hands it on. */
  append(piece: string): void {
    if (piece === "") return;
    this.#text += piece;
    this.#seq += 1;
    this.#rim.tell(this.#seq, piece);
    this.#keepSoon();
  }

  /** Adds a piece of the structured parts. */
  appendParts(piece: string): void {
    this.#partsText += piece;
    this.#keepSoon();
  }

  /** Keeps what has not been kept yet and stops the timer; call it before the turn is settled, in every case. */
  end(): void {
    if (this.#timer !== null) this.#keepNow();
  }

  #keepSoon(): void {
    const waited = this.#rim.clock() - this.#keptAt;
    if (waited >= checkpointEvery) this.#keepNow();
    else this.#timer ??= setTimeout(() => this.#keepNow(), checkpointEvery - waited);
  }

  #keepNow(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#keptAt = this.#rim.clock();
    this.#rim.keep(this.#text, this.#partsText);
    if (this.#partsText.length === this.#shown) return;
    this.#shown = this.#partsText.length;
    this.#rim.show(this.#partsText);
  }
}
