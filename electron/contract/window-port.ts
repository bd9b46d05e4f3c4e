/**
 * What the preload script puts on `window.sextant` in the desktop app: a pipe for JSON texts and nothing else, so that
 * both transports carry exactly the same and the page gets no object of the main process.
 */
export interface WindowPort {
  /** Sends a call with its input as JSON text; answers the reply as JSON text. */
  call(name: string, inputText: string): Promise<string>;
  /** Hands every event, as JSON text, to `listener` until the returned function is called. */
  listen(listener: (eventText: string) => void): () => void;
}

/** The two channels between the preload script and the main process. */
export const channels = { call: "sextant:call", event: "sextant:event" } as const;
