import type { CircleNode, Picture } from "../../contract/picture.ts";

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");

function circleLines(node: CircleNode): string[] {
  return [joined([node.label, ...node.people]), ...node.children.flatMap(circleLines)];
}

function linesOf(picture: Picture): string[] {
  switch (picture.shape) {
    case "radar":
      return picture.blips.map(
        ({ label, quadrant, ring }) =>
          `${label}: ${joined([picture.rings[ring] ?? "", picture.quadrants[quadrant] ?? ""])}`,
      );
    case "circles":
      return circleLines(picture.root);
    case "plan":
      return [
        joined(picture.columns),
        ...picture.rows.map(({ label, owner }) => joined([label, owner])),
        ...picture.milestones.map(({ label }) => label),
      ];
    case "pairs":
      return picture.rows.map(({ label, note }) => joined([label, note]));
    case "scale":
      return picture.rows.map(({ label, value, bands, at, note }) =>
        joined([`${label}: ${value}`, bands[at] ?? "", note]),
      );
    case "matrix":
      return picture.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)].join(" | "));
    case "scatter":
      return picture.points.map(({ label, note }) => joined([label, note]));
    default:
      return [];
  }
}

/** The words of a picture, in which a text may find what it quotes: its title, and what it says in words and not in numbers. */
export function pictureText(picture: Picture): string {
  return [picture.title, ...linesOf(picture)].join("\n");
}
