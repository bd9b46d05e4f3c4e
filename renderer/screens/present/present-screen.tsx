import { ActionIcon, Button } from "@mantine/core";
import { IconArrowsMaximize, IconChevronLeft, IconChevronRight, IconX } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../electron/contract/session.ts";
import { goTo } from "../../state/route.ts";
import styles from "./present.module.css";
import { SlideView } from "./slide-view.tsx";
import { makeSlides } from "./slides.ts";

const onward = new Set(["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"]);
const back = new Set(["ArrowLeft", "ArrowUp", "PageUp", "Backspace"]);

/** A brief as slides, one idea each: arrow keys go on and back, Home and End to the ends, Escape closes. */
export function PresentScreen({ view }: { view: SessionView }) {
  const { t } = useTranslation("present");
  const slides = useMemo(() => makeSlides(view), [view]);
  const [at, setAt] = useState(0);
  const last = slides.length - 1;
  const close = (): void => goTo({ screen: "client", sessionId: view.id });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const onButton = event.target instanceof Element && event.target.closest("button, a, summary") !== null;
      // Enter and the space bar press what has the focus.
      if (onButton && (event.key === " " || event.key === "Enter")) return;
      if (event.key === "Escape") return close();
      if (onward.has(event.key)) setAt((now) => Math.min(last, now + 1));
      else if (back.has(event.key)) setAt((now) => Math.max(0, now - 1));
      else if (event.key === "Home") setAt(0);
      else if (event.key === "End") setAt(last);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  const slide = slides[at];
  if (slide === undefined || view.brief === null) return null;
  return (
    <div className={styles.stage}>
      <main className={styles.slide} key={at}>
        <SlideView slide={slide} view={view} brief={view.brief} />
      </main>
      <footer className={styles.foot}>
        <bdi className={styles.whose}>{view.company.name}</bdi>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("back")}
          disabled={at === 0}
          onClick={() => setAt(at - 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <output aria-live="polite">{t("place", { at: at + 1, all: slides.length })}</output>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("on")}
          disabled={at === last}
          onClick={() => setAt(at + 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <span className={styles.gap} />
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowsMaximize size={15} aria-hidden />}
          onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
        >
          {t("full")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconX size={15} aria-hidden />}
          onClick={close}
        >
          {t("close")}
        </Button>
      </footer>
    </div>
  );
}
