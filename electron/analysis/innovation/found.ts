import type { Measured } from "../../contract/measured.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { readTarget, readWork, type Work } from "./read-work.ts";
import { listStops, type StopList } from "./stop-list.ts";
import { allDays, baseDays, capacityOf, daysByKind, type Split } from "./time-split.ts";
import { rankBets, valuedWork, type Valued } from "./work-value.ts";

/** All that the figures and drawings rest on. */
export interface Found {
  read: Work[] | Unknown;
  works: Work[];
  now: Split;
  listed: number;
  capacity: Measured;
  base: number | Unknown;
  /** Person-days a month by the target, and what the shares given add up to. */
  target: { days: Split; sum: number } | Unknown;
  valued: Valued[];
  /** Best first. */
  bets: Valued[];
  stops: StopList | Unknown;
  dayCost: Measured;
  cashMonths: Measured;
}

/** Reads the tables and computes what everything else is told from. */
export function findBalance(reader: Reader): Found {
  const read = readWork(reader);
  const works = Array.isArray(read) ? read : [];
  const now = daysByKind(works);
  const capacity = capacityOf(reader);
  const base = Array.isArray(read) ? baseDays(now, capacity) : read;
  const wanted = readTarget(reader);
  const factor = reader.readOr("chance_factor", 1);
  const valued = valuedWork(works, factor.known ? factor.quantity.value : 1);
  const target =
    typeof base !== "number"
      ? base
      : "known" in wanted
        ? wanted
        : {
            days: {
              keep: wanted.shares.keep * base,
              improve: wanted.shares.improve * base,
              new: wanted.shares.new * base,
            },
            sum: wanted.sum,
          };
  return {
    read,
    works,
    now,
    listed: allDays(now),
    capacity,
    base,
    target,
    valued,
    bets: rankBets(valued),
    stops: "known" in target ? target : listStops(works, valued, now, target.days),
    dayCost: reader.read("engineer_day_cost"),
    cashMonths: cashMonthsOf(reader),
  };
}

/** Months that cash lasts: as the company states them, else by net burn, else by the year's net loss. */
function cashMonthsOf(reader: Reader): Measured {
  if (reader.has("runway_stated")) return reader.read("runway_stated");
  const isYear = !reader.has("net_burn");
  const loss = isYear ? "net_loss_year" : "net_burn";
  // Whoever knows neither can say how long the money lasts; three more questions would get no better answer.
  if (!reader.has("cash") || !reader.has(loss)) return notEnough([reader.label("runway_stated")]);
  return derive([reader.read("cash"), reader.read(loss)], ([cash = 0, lost = 0], inputs) =>
    lost <= 0
      ? unknown("Cash is not shrinking, so it sets no end.")
      : measured(
          { value: quotient(cash, isYear ? quotient(lost, 12) : lost), unit: "months" },
          { formula: isYear ? "cash / (net loss of the year / 12)" : "cash / net burn", inputs },
        ),
  );
}
