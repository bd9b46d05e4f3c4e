import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** What a Word file holds, read back from its parts. */
export interface ReadDocx {
  /** Names of all parts. */
  parts: string[];
  /** Paragraphs outside of tables, each with its style and whole text. */
  paragraphs: { style: string; text: string; isNumbered: boolean }[];
  /** Tables as rows of cells, and whether the first row is a head that is repeated. */
  tables: { head: boolean; rows: string[][] }[];
  /** Descriptions of the pictures, in their order. */
  pictures: string[];
  /** All text of the body, the header and the footer. */
  text: string;
  properties: { title: string; creator: string };
  links: string[];
  bookmarks: string[];
  anchors: string[];
}

/** An element with its attributes, elements and text. */
interface Node {
  name: string;
  attributes: Record<string, string>;
  children: (Node | string)[];
}

/** Reads a .docx with a strict parser. @throws on any part that is not well-formed XML */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const trees = new Map<string, Node>();
  for (const [name, content] of Object.entries(files))
    if (/\.(?:xml|rels|svg)$/.test(name)) trees.set(name, parseXml(name, strFromU8(content)));
  const body = trees.get("word/document.xml")!;
  const core = trees.get("docProps/core.xml")!;
  const margins = [...trees].filter(([name]) => /word\/(?:header|footer)\d+\.xml/.test(name)).map(([, tree]) => tree);
  return {
    parts: Object.keys(files),
    paragraphs: paragraphsIn(body),
    tables: all(body, "w:tbl").map((table) => {
      const rows = all(table, "w:tr");
      return {
        head: rows[0] !== undefined && all(rows[0], "w:tblHeader").length > 0,
        rows: rows.map((row) => all(row, "w:tc").map(textIn)),
      };
    }),
    pictures: all(body, "wp:docPr").map(({ attributes }) => attributes["descr"] ?? ""),
    text: [body, ...margins].map(textIn).join("\n"),
    properties: { title: textIn(all(core, "dc:title")[0]), creator: textIn(all(core, "dc:creator")[0]) },
    links: all(trees.get("word/_rels/document.xml.rels")!, "Relationship")
      .filter(({ attributes }) => attributes["TargetMode"] === "External")
      .map(({ attributes }) => attributes["Target"]!),
    bookmarks: all(body, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"]!),
    anchors: all(body, "w:hyperlink").flatMap(({ attributes }) => attributes["w:anchor"] ?? []),
  };
}

function parseXml(name: string, text: string): Node {
  const root: Node = { name, attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw new Error(`${name} is not well-formed: ${error.message}`);
  });
  parser.on("opentag", (tag) => {
    const node: Node = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (value) => open.at(-1)!.children.push(value));
  parser.on("cdata", (value) => open.at(-1)!.children.push(value));
  parser.write(text).close();
  return root;
}

function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

function paragraphsIn(node: Node): ReadDocx["paragraphs"] {
  return node.children.flatMap((child) => {
    if (typeof child === "string" || child.name === "w:tbl") return [];
    if (child.name !== "w:p") return paragraphsIn(child);
    const style = all(child, "w:pStyle")[0]?.attributes["w:val"] ?? "";
    return [{ style, text: textIn(child), isNumbered: all(child, "w:numPr").length > 0 }];
  });
}

/** The text of runs, with their breaks; formatting and field codes hold none. */
function textIn(node: Node | undefined): string {
  if (node === undefined) return "";
  return node.children
    .map((child) => {
      if (typeof child === "string") return ["w:t", "dc:title", "dc:creator"].includes(node.name) ? child : "";
      return child.name === "w:br" ? "\n" : child.name === "w:tab" && node.name === "w:r" ? "\t" : textIn(child);
    })
    .join("");
}
