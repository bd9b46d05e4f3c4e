import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { Action, Brief } from "../../../electron/contract/brief.ts";
import type { Grounding } from "../../../electron/contract/grounding.ts";
import type { Picture } from "../../../electron/contract/picture.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { PictureChart } from "../../charts/picture-chart.tsx";
import { dayText } from "../../format.ts";
import { FiguresTable } from "../../parts/figures-table.tsx";
import { MarkedProse } from "../../parts/prose/marked-prose.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useByline } from "../session/byline.ts";
import { BriefOptions } from "../session/brief/brief-options.tsx";
import styles from "./present.module.css";
import { withoutSources, type Slide } from "./slides.ts";

/** One slide, set to be read from the last row. */
export function SlideView({ slide, view, brief }: { slide: Slide; view: SessionView; brief: Brief }) {
  switch (slide.kind) {
    case "title":
      return <TitleSlide view={view} brief={brief} />;
    case "text":
      return (
        <>
          {slide.heading !== "" && (
            <h1 className={styles.heading}>
              <MarkedProse text={slide.heading} grounding={slide.headingGrounding} size="small" />
            </h1>
          )}
          <div className={styles.text}>
            <MarkedProse text={slide.text} grounding={slide.grounding} />
          </div>
        </>
      );
    case "picture":
      return <LargePicture picture={slide.picture} />;
    case "table":
      return (
        <div className={styles.table}>
          <h1 className={styles.heading}>{slide.table.title}</h1>
          <FiguresTable table={{ ...slide.table, title: "" }} />
        </div>
      );
    case "action":
      return <ActionSlide action={slide.action} brief={brief} />;
    case "rules":
      return <RulesSlide brief={brief} />;
    case "options":
      return (
        <div className={styles.table}>
          <BriefOptions brief={brief} />
        </div>
      );
  }
}

function TitleSlide({ view, brief }: { view: SessionView; brief: Brief }) {
  const byline = useByline();
  return (
    <div className={styles.title}>
      <h1 dir="auto">{view.playbook.privateNotes ? view.playbook.title : view.title}</h1>
      <p>
        <bdi>{view.company.name}</bdi> <SampleLabel origin={view.company.origin} />
      </p>
      <p className={styles.quiet}>{byline(brief.current)}</p>
    </div>
  );
}

/** The picture as wide as the slide allows; its words grow with it. */
function LargePicture({ picture }: { picture: Picture }) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={styles.picture}>
      <div className={styles.zoomed}>
        <PictureChart picture={picture} width={Math.max(Math.floor(width / pictureZoom) || 480, 300)} />
      </div>
    </div>
  );
}
/** As `zoom` in the style sheet. */
const pictureZoom = 1.6;

function ActionSlide({ action, brief }: { action: Action; brief: Brief }) {
  const { t } = useTranslation("brief");
  const text = (field: "title" | "why" | "firstStep" | "measure" | "baseline" | "target") => (
    <PlainProse text={action[field]} grounding={brief.fields[`actions.${action.id}.${field}`] ?? null} />
  );
  return (
    <>
      <div className={styles.heading} role="heading" aria-level={1}>
        {text("title")}
      </div>
      <div className={styles.text}>{text("why")}</div>
      <dl className={styles.lines}>
        <dt>{t("actions.who")}</dt>
        <dd>{action.owner === "" ? t("actions.nobody") : action.owner}</dd>
        <dt>{t("actions.firstStep")}</dt>
        <dd>{text("firstStep")}</dd>
        <dt>{t("actions.measure")}</dt>
        <dd>{text("measure")}</dd>
        {action.baseline !== "" && (
          <>
            <dt>{t("actions.baseline")}</dt>
            <dd>{text("baseline")}</dd>
          </>
        )}
        {action.target !== "" && (
          <>
            <dt>{t("actions.target")}</dt>
            <dd>{text("target")}</dd>
          </>
        )}
        {action.by !== null && (
          <>
            <dt>{t("actions.by")}</dt>
            <dd>{dayText(action.by)}</dd>
          </>
        )}
      </dl>
    </>
  );
}

/** A text beside the page without what its numbers rest on. */
function PlainProse({ text, grounding }: { text: string; grounding: Grounding | null }) {
  const plain = grounding === null ? { text, grounding } : withoutSources({ text, grounding });
  return <MarkedProse {...plain} size="small" />;
}

function RulesSlide({ brief }: { brief: Brief }) {
  const { t } = useTranslation("brief");
  return (
    <>
      {(["continueRule", "changeRule"] as const).map((place) =>
        brief.parts[place] === "" ? null : (
          <section key={place} className={styles.ruleBlock}>
            <h1 className={styles.heading}>{t(place === "continueRule" ? "rules.continue" : "rules.change")}</h1>
            <div className={styles.text}>
              <PlainProse text={brief.parts[place]} grounding={brief.fields[place] ?? null} />
            </div>
          </section>
        ),
      )}
    </>
  );
}
