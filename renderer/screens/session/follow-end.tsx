import { useEffect, useRef } from "react";

/** Keeps the end of a growing text in sight, as long as the reader has not scrolled away from it. */
export function FollowEnd({ length }: { length: number }) {
  const end = useRef<HTMLDivElement>(null);
  const inSight = useRef(true);
  useEffect(() => {
    if (end.current === null) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        inSight.current = entry?.isIntersecting ?? false;
      },
      { rootMargin: "0px 0px 160px 0px" },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    if (length > 0 && inSight.current) end.current?.scrollIntoView({ block: "nearest" });
  }, [length]);
  return <div ref={end} />;
}
