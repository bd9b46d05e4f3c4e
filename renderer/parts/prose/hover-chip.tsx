import { Popover } from "@mantine/core";
import { useId, useState, type ReactNode } from "react";
import styles from "./prose.module.css";

/** Props of a chip: its words, what it tells on demand, and what a click does. */
export interface HoverChipProps {
  /** Something in it does not hold: it looks so, and the line that counts such places leads here. */
  needsYou?: boolean;
  /** The words on the chip. */
  children: ReactNode;
  /** What a screen reader says in place of the words. */
  name: string;
  /** Shown while the pointer or the focus is on the chip. */
  card: ReactNode;
  onClick?: (() => void) | undefined;
}

/** A small button in the text that tells more on hover and focus, and opens its source on click. Escape hides the card. */
export function HoverChip({ needsYou = false, children, name, card, onClick }: HoverChipProps) {
  const [open, setOpen] = useState(false);
  const cardId = useId();
  return (
    <Popover
      opened={open}
      withRoles={false}
      position="top"
      offset={6}
      width="max-content"
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={`${styles.chip} ${needsYou ? styles.warnChip : ""}`}
          data-needs-you={needsYou ? "" : undefined}
          aria-label={name}
          aria-describedby={open ? cardId : undefined}
          onMouseEnter={() => setOpen(true)}
          onMouseLeave={() => setOpen(false)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
          onClick={() => {
            setOpen(false);
            onClick?.();
          }}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown id={cardId} role="tooltip" px="sm" py={8}>
        {card}
      </Popover.Dropdown>
    </Popover>
  );
}
