import { useTranslation } from "react-i18next";
import type { Decision, Evidence, TurnedDownOption } from "../../../electron/contract/decision.ts";
import type { CompanyId } from "../../../electron/contract/ids.ts";
import { dayText } from "../../format.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { hrefOf } from "../../state/route.ts";
import record from "../record.module.css";

const texts = ["context", "choice", "reasons", "consequences"] as const;

/** What a decision says, the options that were there, and what it rested on, as it stood on its day. */
export function DecisionRecord({ decision }: { decision: Decision }) {
  const { t } = useTranslation("decisions");
  const written = texts.filter((field) => decision[field].trim() !== "");
  return (
    <>
      {written.length === 0 && <p className={record.bare}>{t("nothingWritten")}</p>}
      {written.map((field) => (
        <section key={field}>
          <h2>{t(field)}</h2>
          <p className={record.text} dir="auto">
            {decision[field]}
          </p>
        </section>
      ))}
      {decision.options.length > 0 && <Options options={decision.options} />}
      {decision.evidence.length > 0 && <EvidenceTable evidence={decision.evidence} companyId={decision.companyId} />}
    </>
  );
}

function Options({ options }: { options: readonly TurnedDownOption[] }) {
  const { t } = useTranslation("decisions");
  return (
    <section>
      <h2>{t("options")}</h2>
      <ScrollRegion label={t("options")}>
        <table className={record.table}>
          <thead>
            <tr>
              <th scope="col">{t("option")}</th>
              <th scope="col">{t("effect")}</th>
              <th scope="col">{t("cost")}</th>
              <th scope="col">{t("assumes")}</th>
            </tr>
          </thead>
          <tbody>
            {options.map(({ title, effect, cost, assumes }, at) => (
              <tr key={at}>
                <th scope="row">{title}</th>
                <td>{effect}</td>
                <td>{cost}</td>
                <td>{assumes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function EvidenceTable({ evidence, companyId }: { evidence: readonly Evidence[]; companyId: CompanyId }) {
  const { t } = useTranslation("decisions");
  return (
    <section>
      <h2>{t("evidence")}</h2>
      <p className={record.quiet}>{t("evidenceHint")}</p>
      <ScrollRegion label={t("evidence")}>
        <table className={record.table}>
          <thead>
            <tr>
              <th scope="col">{t("what")}</th>
              <th scope="col">{t("value")}</th>
              <th scope="col">{t("source")}</th>
              <th scope="col">{t("asOf")}</th>
              <th scope="col" className={record.narrow}>
                {t("ref")}
              </th>
            </tr>
          </thead>
          <tbody>
            {evidence.map(({ ref, label, value, source, asOf }, at) => (
              <tr key={at}>
                <th scope="row">{label}</th>
                <td className={record.strong}>{value}</td>
                <td>{source}</td>
                <td className={record.narrow}>{dayText(asOf)}</td>
                <td className={record.narrow}>
                  {/^F\d+$/.test(ref) ? (
                    <a href={hrefOf({ screen: "facts", companyId, focus: ref })}>{ref}</a>
                  ) : (
                    ref.split(".")[0]
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
