import type { Figure, Table } from "../../contract/analysis.ts";
import type { MatrixCell, Picture } from "../../contract/picture.ts";
import { sayNumber, sayPercent } from "../frame/format-figure.ts";
import { beginnings, causes, causeWords, type Cause } from "./causes.ts";
import { dayLength, isDisputed, type Fire } from "./read-fires.ts";

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Evidence sorted by cause, and the hours that each cause took. `message` is what the evidence says. */
export function evidencePictures(message: string, figures: readonly Figure[]): Picture[] {
  const known = (key: string) => {
    const found = figures.find((one) => one.key === key)?.measured;
    return found?.known ? found : null;
  };
  const value = (key: string) => known(key)?.quantity.value ?? null;
  const cell = (text: string | null, shade: number | null = null): MatrixCell => ({
    value: shade,
    text: text ?? "–",
    mark: "none",
  });
  const row = (cause: Cause) => {
    const [fires, hours, again] = [value(`${cause}_fires`), value(`${cause}_hours`), value(`${cause}_again`)];
    return {
      label: capital(causeWords[cause]),
      cells: [
        cell(fires === null ? null : sayNumber(fires), value(`${cause}_share`)),
        cell(hours === null ? null : sayNumber(hours), value(`${cause}_hours_share`)),
        cell(again === null ? null : sayPercent(again, 0)),
        cell(sayNumber(value(`${cause}_for`) ?? 0)),
        cell(sayNumber(value(`${cause}_against`) ?? 0)),
        cell(known(`${cause}_source`)?.words ?? null),
      ],
    };
  };
  const bars = causes
    .flatMap((cause) => {
      const hours = value(`${cause}_hours`);
      const fires = value(`${cause}_fires`) ?? 0;
      return hours === null || fires === 0
        ? []
        : [{ label: capital(causeWords[cause]), value: hours, detail: `fires: ${sayNumber(fires)}`, muted: false }];
    })
    .toSorted((one, other) => other.value - one.value);
  const shown = causes.filter(
    (cause) => (value(`${cause}_fires`) ?? 0) + (value(`${cause}_for`) ?? 0) + (value(`${cause}_against`) ?? 0) > 0,
  );
  return [
    ...(shown.length > 0
      ? [
          {
            shape: "matrix" as const,
            title: message,
            unit: null,
            corner: "Cause",
            columns: ["Fires", "Hours", "Seen before", "Speaks for it", "Against it", "Strongest source"],
            rows: shown.map(row),
          },
        ]
      : []),
    ...(bars.length > 1 && bars[0]!.value > 0
      ? [
          {
            shape: "bars" as const,
            title: `Most hours went to fires that began with ${bars[0]!.label.toLowerCase()}`,
            unit: { value: 0, unit: "hours" as const },
            bars,
          },
        ]
      : []),
  ];
}

/** Every fire under its cause, the latest first. */
export function fireTable(fires: readonly Fire[]): Table {
  const place = ({ cause }: Fire) => (cause === null ? causes.length : causes.indexOf(cause));
  return {
    title: "The fires, sorted by what went wrong first",
    columns: ["Cause", "What happened", "Day", "Hours", "First thing that went wrong", "Seen before", "Noticed by"],
    rows: fires
      .toSorted((one, other) => place(one) - place(other) || (other.day ?? 0) - (one.day ?? 0))
      .map((fire) => [
        fire.cause === null ? (isDisputed(fire) ? "in dispute" : "not known") : causeWords[fire.cause],
        fire.name,
        fire.day === null ? null : new Date(fire.day * dayLength).toISOString().slice(0, 10),
        fire.hours === null ? null : { value: fire.hours, unit: "hours" as const },
        fire.beginnings.map((one) => beginnings[one].words).join("; ") || null,
        fire.seen === null ? null : fire.seen ? "yes" : "no",
        fire.noticed === null ? null : fire.noticed === "us" ? "you" : "a customer",
      ]),
  };
}
