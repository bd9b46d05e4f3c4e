import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayCount } from "../frame/format-figure.ts";
import { derive, measured, unknown, valueOf, type Unknown } from "../frame/measure.ts";
import { difference, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { chooseWay, wayNames, ways } from "./choose-way.ts";
import { hurtNames, hurts, offices, roleKeys, roleNames, type Office, type RoleKey } from "./duties.ts";
import { needScale, ownConvention, sizeFloors, tellingLead } from "./hiring-scales.ts";
import { hoursOf, loadOf, needOf, takenBy, type Duties, type Duty } from "./read-duties.ts";
import { aWeek, holderFigures, nothingHurts, type Compute } from "./holder-figures.ts";
import { findFlip, fitOf, rankOffices } from "./role-fit.ts";

const fitSource = ownConvention("which duty is at home in which role");

/** Whether hiring is closed for now, as the user said; nobody's word leaves it open. */
export const isClosed = (reader: Reader): boolean => ["later", "no"].includes(reader.text("may_hire") ?? "");

/** What the duties ask for: how much, of which role, in which way, and what would turn it. */
export function needFigures(reader: Reader, read: Duties | Unknown): Figure[] {
  const rows = "known" in read ? [] : read.rows;
  const of = (compute: () => Measured): Measured => ("known" in read ? read : compute());
  const fit = fitOf(rows);
  const fitting = (compute: (fit: Record<RoleKey, number>) => Measured): Measured =>
    of(() => (fit ? compute(fit) : unknown(nothingHurts)));
  const [first, second] = fit ? rankOffices(fit) : [];
  const need = of(() =>
    measured(aWeek(hoursOf(needOf(rows))), { formula: "sum of the hours of duties that hurt, without building" }),
  );
  const taken = fitting(() =>
    measured(aWeek(first ? hoursOf(takenBy(first, rows)) : 0), {
      formula: "sum of the hours of those that are at home there, whole or in part",
    }),
  );
  const ofWeek = (hours: Measured, formula: string) =>
    derive([hours, reader.read("week_hours")], ([some = 0, week = 0], inputs) =>
      measured(
        { value: quotient(some, week), unit: "percent" },
        { formula, inputs, verdict: judge(quotient(some, week), needScale) },
      ),
    );
  const fill = ofWeek(taken, "hours of this office / hours of a week");
  const needFill = ofWeek(need, "hours of the need / hours of a week");
  const office = (one: Office | undefined) =>
    fitting(() =>
      measured(
        { value: one ? offices.indexOf(one) + 1 : 0, unit: "count" },
        { formula: "order of the fits", words: one ? roleNames[one] : undefined, source: fitSource },
      ),
    );
  const share = (role: RoleKey | undefined) =>
    fitting((fits) =>
      measured(
        { value: role ? fits[role] : 0, unit: "percent" },
        { formula: "sum of hours x hurt x home / sum of hours x hurt", source: fitSource },
      ),
    );
  const load = sum(...rows.map(loadOf));
  const hands = quotient(sum(...rows.filter(({ key }) => key === "hands").map(loadOf)), load);
  return [
    figure(
      "impossible",
      "What cannot be in the table of duties",
      "known" in read && !read.why.startsWith("Not enough data")
        ? measured(
            { value: 1, unit: "count" },
            { formula: "hours and names checked", words: read.why.replace(/\.$/, "") },
          )
        : "known" in read
          ? read
          : unknown("The table of duties holds nothing that cannot be."),
    ),
    figure("need_hours", "Hours a week of leading that hurt", need),
    figure("need_fill", "Part of a full week that this is", needFill),
    figure("office_hours", "Hours a week of these at home in the office that fits best", taken),
    figure("fill", "Part of a full week that this is", fill),
    figure("best", "The office that fits best", office(first)),
    figure("best_fit", "Share of what weighs that is at home there", share(first)),
    figure("second", "The office behind it", office(second)),
    figure("second_fit", "Share that is at home there", share(second)),
    figure(
      "fit_lead",
      "Lead of the first over the second",
      fitting((fits) =>
        measured(
          { value: difference(first ? fits[first] : 0, second ? fits[second] : 0), unit: "points" },
          {
            formula: "best fit - the next",
            note: `Below ${tellingLead * 100} points they are not told apart.`,
            source: ownConvention("which fits are told apart"),
          },
        ),
      ),
    ),
    ...roleKeys.map((role) => figure(`fit_${role}`, `Fit of a ${roleNames[role]}`, share(role))),
    figure(
      "hands_share",
      "Share of what weighs that is building",
      fitting(() =>
        measured({ value: hands, unit: "percent" }, { formula: "hours x hurt of building / hours x hurt of all" }),
      ),
    ),
    ...flipFigures(rows, fitting),
    ...holderFigures(rows, of),
    ...sizeFigures(reader, first, fitting),
    figure(
      "closed",
      "Whether hiring is closed for now",
      measured({ value: isClosed(reader) ? 1 : 0, unit: "count" }, { formula: "1 when it is, as answered" }),
    ),
    figure(
      "way",
      "The way that fits",
      of(() => {
        const [known, all] = [valueOf(fill), valueOf(needFill)];
        if (load > 0 && (known === null || all === null)) return fill;
        const way = chooseWay({
          load,
          handsShare: load === 0 ? 0 : hands,
          fill: known ?? 0,
          needFill: all ?? 0,
          fitBest: first && fit ? fit[first] : 0,
          isClosed: isClosed(reader),
          hasInside: ["ready", "could"].includes(reader.text("inside") ?? ""),
          outside: reader.text("outside_allowed") ?? "",
          fitInside: fit?.inside ?? 0,
          fitFractional: fit?.fractional ?? 0,
        });
        return measured(
          { value: ways.indexOf(way), unit: "count" },
          { formula: "from what is allowed, what weighs and how much", words: wayNames[way], source: fitSource },
        );
      }),
    ),
  ];
}

function flipFigures(rows: readonly Duty[], fitting: Compute): Figure[] {
  const flip = findFlip(rows);
  const ofFlip = (
    value: (found: NonNullable<typeof flip>) => number,
    words: (found: NonNullable<typeof flip>) => string,
  ) =>
    fitting(() =>
      flip
        ? measured(
            { value: value(flip), unit: "count" },
            { formula: "smallest change of one duty's hurt that puts another office first", words: words(flip) },
          )
        : unknown("No single duty changes which office fits best."),
    );
  return [
    figure(
      "flip_duty",
      "The duty that turns it",
      ofFlip(
        ({ duty }) => rows.indexOf(duty) + 1,
        ({ duty }) => duty.label,
      ),
    ),
    figure(
      "flip_from",
      "How much it hurts today",
      ofFlip(
        ({ duty }) => hurts[duty.hurt],
        ({ duty }) => hurtNames[duty.hurt],
      ),
    ),
    figure(
      "flip_steps",
      "By how many steps that is",
      ofFlip(
        ({ steps }) => steps,
        ({ steps }) => sayCount(steps, "step"),
      ),
    ),
    figure(
      "flip_to",
      "How much it would have to hurt",
      ofFlip(
        ({ to }) => hurts[to],
        ({ to }) => hurtNames[to],
      ),
    ),
    figure(
      "flip_office",
      "What would then fit best",
      ofFlip(
        ({ office }) => offices.indexOf(office) + 1,
        ({ office }) => roleNames[office],
      ),
    ),
  ];
}

function sizeFigures(reader: Reader, first: Office | undefined, fitting: Compute): Figure[] {
  const floor = first ? sizeFloors[first] : null;
  const size = (compute: (found: NonNullable<typeof floor>) => Measured) =>
    fitting(() => (floor ? compute(floor) : unknown("The size of the company says nothing about this office.")));
  return [
    figure(
      "size_there",
      "People that count for the size of this office",
      size(({ metric }) => reader.read(metric)),
    ),
    figure(
      "size_floor",
      "From how many on it has enough to lead",
      size(({ metric, from }) =>
        measured(
          { value: from, unit: "count", of: metric === "engineers" ? "engineers" : "people" },
          { formula: "convention", source: ownConvention("from which size an office has enough to lead") },
        ),
      ),
    ),
  ];
}
