import { useReducedMotion } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { formatQuantity } from "../../electron/contract/format-quantity.ts";
import type { Quantity } from "../../electron/contract/quantity.ts";

const countMs = 260;

/** A value that counts to where a what-if moved it. Without motion it is there at once. */
export function CountingValue({ quantity }: { quantity: Quantity }) {
  const still = useReducedMotion();
  const [shown, setShown] = useState(quantity.value);
  const from = useRef(quantity.value);
  useEffect(() => {
    const start = from.current;
    if (still || start === quantity.value) {
      from.current = quantity.value;
      setShown(quantity.value);
      return;
    }
    const began = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const part = Math.min((now - began) / countMs, 1);
      from.current = start + (quantity.value - start) * (1 - (1 - part) ** 3);
      if (part === 1) from.current = quantity.value;
      setShown(from.current);
      if (part < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [quantity.value, still]);
  return (
    <>{formatQuantity(shown === quantity.value ? quantity : { ...quantity, value: rounded(shown, quantity.value) })}</>
  );
}

/** As coarse as the value that is counted to, so that no digits flicker which will not stay. */
function rounded(value: number, like: number): number {
  return Number.isInteger(like) ? Math.round(value) : Number(value.toPrecision(5));
}
