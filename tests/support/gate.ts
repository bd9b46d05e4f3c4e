/** A point at which something waits until a test lets it go on, and that tells the test when it has been reached. */
export interface Gate {
  /** Waits until the gate is open. */
  pass(): Promise<void>;
  /** Lets everything through from now on. */
  open(): void;
  /** Settles when something waits at the gate. */
  reached: Promise<void>;
}

/** A closed gate. */
export function gate(): Gate {
  let open = (): void => undefined;
  let arrive = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  return {
    pass() {
      arrive();
      return opened;
    },
    open: () => open(),
    reached,
  };
}
