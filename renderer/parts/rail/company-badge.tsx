import type { Company } from "../../../electron/contract/company.ts";
import { initialsOf, tintOf } from "./initials.ts";
import styles from "./rail.module.css";

/** The small square that stands for a company. */
export function CompanyBadge({ company }: { company: Pick<Company, "id" | "name"> }) {
  return (
    <span className={styles.badge} data-tint={tintOf(company.id)} aria-hidden>
      {initialsOf(company.name)}
    </span>
  );
}
