import type { Citable } from "../../contract/grounding.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { findNumbers } from "./find-numbers.ts";
import { handleOf, type Handle } from "./label-words.ts";
import { evidenceOf, type Evidence } from "./match-number.ts";
import type { NumberClaim } from "./number-claim.ts";

/** One value that may prove a number, with where it stands. */
export interface Proof {
  ref: string;
  label: string;
  evidence: Evidence;
  /** Set for a point of a forecast: it proves numbers only in sentences that name its month. */
  month: number | null;
  /** An end of a range, not the value itself. */
  end: "low" | "high" | null;
  /** The value itself, of which the ends are known. */
  ranged: boolean;
  /** The fact's value or a figure itself; not an input, a cell or a point of it. */
  main: boolean;
}

/** What a reference leads to. */
export interface Cited {
  ref: string;
  citable: Citable | null;
  /** Why it can't be cited at all, in plain words. */
  problem: string | null;
  /** Said beside a reference that holds: it is old. */
  remark: string;
  proofs: readonly Proof[];
  /** Numbers in its words; read only when no value fits. */
  wordProofs: () => readonly Proof[];
  /** Of a named figure: numbers in its verdict and threshold, for sentences that speak of what is usual. */
  usualProofs: () => readonly Proof[];
}

/** The whole context of a text, looked up by reference. */
export interface EvidenceIndex {
  find(ref: string): Cited;
  /** The values that a sentence may mean without citing them: those of facts and figures, not of tables and inputs. */
  named: readonly (Proof & { handle: Handle })[];
  citables: readonly Citable[];
}

const currencyOfSign: Record<string, string> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₪": "ILS" };

function quantityOfClaim(claim: NumberClaim, companyCurrency: string): Quantity {
  const per = claim.per ? { per: claim.per } : {};
  const value = claim.sign === -1 ? -claim.value : claim.value;
  switch (claim.unit) {
    case "percent":
    case "fraction":
      return { value, unit: "percent", ...per };
    case "points":
      return { value, unit: "points" };
    case "multiple":
      return { value, unit: "multiple" };
    case "grade":
      return { value, unit: "grade" };
    case "money": {
      const sign = claim.currency ?? "";
      const code = /^[A-Z]{3}$/.test(sign) ? sign : (currencyOfSign[sign] ?? companyCurrency);
      return { value, unit: "money", currency: code, ...per };
    }
    case "duration":
      return { value, unit: claim.time ?? "months", ...per };
    case "count":
    case "bare":
      return { value, unit: "count", ...per };
  }
}

function proofsOfText(ref: string, label: string, text: string, companyCurrency: string): Proof[] {
  return findNumbers(text)
    .filter((claim) => !claim.idle)
    .flatMap((claim) => {
      const bare = claim.unit === "bare" || claim.unit === "count";
      const evidence: Evidence = {
        ...evidenceOf(quantityOfClaim(claim, companyCurrency)),
        computed: bare,
        bare,
        loose: bare,
      };
      const parts = (claim.parts ?? []).map((value) => ({
        ...evidenceOf({ value, unit: "count" }),
        computed: true,
        loose: true,
      }));
      return [evidence, ...parts].map((one) => ({
        ref,
        label,
        evidence: one,
        month: null,
        end: null,
        ranged: false,
        main: false,
      }));
    });
}

function monthOf(name: string): number | null {
  const found = /^picture\d+\.\d{4}_(\d{2})(?:_|$)/.exec(name);
  return found ? Number(found[1]) : null;
}

function endOf(name: string): "low" | "high" | null {
  return name.endsWith(".low") ? "low" : name.endsWith(".high") ? "high" : null;
}

/** A value counts for `A1.churn` when it is that figure, an end of its range, or an input of it. */
function belongsTo(name: string, key: string): boolean {
  return name === key || name.startsWith(`${key}.`);
}

/** What stands below it in the words of its analysis: its verdict, its threshold, its note. */
function wordsAbout(citable: Citable, label: string): string {
  const labels = new Set(citable.values.map((value) => value.label));
  const lines = citable.text.split("\n");
  const at = lines.indexOf(label);
  if (at < 0) return "";
  const behind = lines.slice(at + 1, at + 4);
  const next = behind.findIndex((line) => labels.has(line));
  return next < 0 ? "" : behind.slice(0, next).join("\n");
}

/** The index of each list of citables by currency: every field of a brief is checked against the same list. */
const indexes = new WeakMap<readonly Citable[], Map<string, EvidenceIndex>>();

/**
 * The context, searchable by reference and by label. A list is indexed once, however many texts are checked against it: it must
 * not change afterwards. Texts are read at most once, when first asked for.
 * @param companyCurrency ISO code, for money in texts that names none
 */
export function indexEvidence(citables: readonly Citable[], companyCurrency: string): EvidenceIndex {
  let byCurrency = indexes.get(citables);
  if (byCurrency === undefined) indexes.set(citables, (byCurrency = new Map<string, EvidenceIndex>()));
  let index = byCurrency.get(companyCurrency);
  if (index === undefined) byCurrency.set(companyCurrency, (index = buildIndex(citables, companyCurrency)));
  return index;
}

function buildIndex(citables: readonly Citable[], companyCurrency: string): EvidenceIndex {
  const byRef = new Map(citables.map((citable) => [citable.ref, citable]));
  const found = new Map<string, Cited>();

  const look = (ref: string): Cited => {
    const dot = ref.indexOf(".");
    const base = dot < 0 ? ref : ref.slice(0, dot);
    const key = dot < 0 ? "" : ref.slice(dot + 1);
    const citable = byRef.get(base) ?? null;
    const none = { ref, citable, remark: "", proofs: [], wordProofs: () => [], usualProofs: () => [] };
    if (!citable) return { ...none, problem: `There is no ${base} in this session.` };
    if (citable.retired) return { ...none, problem: `${base} (${citable.label}) was retired.` };
    const present = citable.values.some(({ name }) => name === "value");
    const values =
      key === ""
        ? citable.values.filter(({ past }) => !(past && present))
        : citable.values.filter((value) => belongsTo(value.name, key));
    if (key !== "" && values.length === 0)
      return { ...none, problem: `${base} (${citable.label}) has no figure called ${key}.` };
    const text = key === "" ? citable.text : values.map((value) => value.label).join("\n");
    let words: Proof[] | null = null;
    let usual: Proof[] | null = null;
    const wordsBelow = () => (key === "" ? "" : values.map((value) => wordsAbout(citable, value.label)).join("\n"));
    return {
      ref,
      citable,
      problem: null,
      remark: citable.stale ? `${base} is from ${citable.asOf} and may be out of date.` : "",
      proofs: values.map((value) => {
        const main = value.name === (key === "" ? "value" : key) || (key === "" && !value.name.includes("."));
        return {
          ref,
          label: value.label,
          evidence: evidenceOf(value.quantity, main ? value.label : null),
          month: monthOf(value.name),
          end: endOf(value.name),
          ranged: values.some((other) => other.name === `${value.name}.low`),
          main,
        };
      }),
      wordProofs: () => (words ??= proofsOfText(ref, citable.label, text, companyCurrency)),
      usualProofs: () => (usual ??= proofsOfText(ref, citable.label, wordsBelow(), companyCurrency)),
    };
  };

  return {
    find: (ref) => {
      let cited = found.get(ref);
      if (!cited) {
        cited = look(ref);
        found.set(ref, cited);
      }
      return cited;
    },
    // What was answered is proven by its own mark alone: its labels are the playbook's short names and no words of a sentence.
    named: citables
      .filter((citable) => !citable.retired && !citable.ref.startsWith("R"))
      .flatMap((citable) =>
        citable.values
          .filter((value) => value.past === undefined && !/\.(?!low$|high$)/.test(value.name))
          .map((value) => ({
            ref: value.name === "value" ? citable.ref : `${citable.ref}.${value.name}`,
            label: value.label,
            evidence: evidenceOf(value.quantity, value.label),
            month: null,
            end: endOf(value.name),
            ranged: false,
            main: endOf(value.name) === null,
            handle: handleOf(value.label),
          })),
      ),
    citables,
  };
}
