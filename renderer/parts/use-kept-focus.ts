import { useEffect, useRef, type RefObject } from "react";

/**
 * A place that takes the focus when `state` has changed and what had it is gone, so that whoever uses the keyboard goes on from there
 * and not from the top of the page. What has taken the focus itself keeps it.
 */
export function useKeptFocus<E extends HTMLElement>(state: string): RefObject<E | null> {
  const place = useRef<E>(null);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) place.current?.focus({ preventScroll: true });
  }, [state]);
  return place;
}
