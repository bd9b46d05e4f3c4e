import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayList } from "../frame/format-figure.ts";
import { derive, measured, notEnough } from "../frame/measure.ts";
import { finishingOrder } from "./focus.ts";
import { median } from "../statistics/median.ts";
import type { Project, readProjects } from "./read-projects.ts";

/** How long things have been under way, and for whom. @param cycle the mean time by Little's law */
export function ageFigures(projects: ReturnType<typeof readProjects>, cycle: Measured): Figure[] {
  const problem =
    projects !== null && !Array.isArray(projects)
      ? projects
      : projects === null
        ? notEnough(["Projects under way, with the day on which each was begun"])
        : null;
  const list: Project[] = Array.isArray(projects) ? projects : [];
  const dated = list.flatMap(({ name, age }) => (age === null ? [] : [{ name, age }]));
  const undated = problem ?? notEnough(["The day on which each project was begun"]);
  const oldest = dated.toSorted((a, b) => b.age - a.age)[0];
  const first = finishingOrder(list)[0];
  const said = list.filter(({ waits }) => waits !== null);
  const unsaid = problem ?? notEnough(["Who waits for each project"]);
  const countOf = (key: string, label: string, waits: Project["waits"]) => {
    const found = said.filter((project) => project.waits === waits);
    return figure(
      key,
      label,
      said.length === 0
        ? unsaid
        : measured(
            { value: found.length, unit: "count", of: "projects" },
            {
              formula: "rows of the table",
              ...(found.length > 0 ? { words: sayList(found.map(({ name }) => name)) } : {}),
            },
          ),
    );
  };
  return [
    figure(
      "oldest",
      "The project that has been under way longest",
      oldest
        ? measured(
            { value: list.findIndex(({ name }) => name === oldest.name) + 1, unit: "count" },
            { formula: "place in the table", words: oldest.name },
          )
        : undated,
    ),
    figure(
      "oldest_months",
      "For how long",
      oldest
        ? measured({ value: oldest.age, unit: "months" }, { formula: "today - the day on which it was begun" })
        : undated,
    ),
    figure(
      "median_age",
      "Age of the one in the middle",
      dated.length > 0
        ? measured({ value: median(dated.map(({ age }) => age)), unit: "months" }, { formula: "median of the ages" })
        : undated,
    ),
    figure(
      "older_than_mean",
      "Projects older than the mean time",
      dated.length === 0
        ? undated
        : derive([cycle], ([mean = 0], inputs) =>
            measured(
              { value: dated.filter(({ age }) => age > mean).length, unit: "count", of: "projects" },
              { formula: "ages above the mean time by Little's law", inputs },
            ),
          ),
    ),
    countOf("promised_outside", "Projects promised to somebody outside", "outside"),
    countOf("nobody_waits", "Projects that nobody would ask for", "nobody"),
    figure(
      "first_to_finish",
      "The project to finish first",
      first === undefined || said.length === 0
        ? unsaid
        : measured(
            { value: list.indexOf(first) + 1, unit: "count" },
            { formula: "who waits for it, then its age", words: first.name },
          ),
    ),
  ];
}
