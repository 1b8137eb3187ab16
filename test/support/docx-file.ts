import { strFromU8, unzipSync } from "fflate";
import { childElements, elementsOf, parseXml, type XmlElement } from "./strict-xml.ts";

/** The parts of a Word document by their paths. */
export function partsOfDocx(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

/** All that can be read in a Word document: text, attributes, addresses, and the words in its pictures. */
export function textOfDocx(bytes: Uint8Array): string {
  return Object.entries(partsOfDocx(bytes))
    .map(([path, part]) => `${path}\n${textOfPart(path, part)}`)
    .join("\n");
}

function textOfPart(path: string, part: Uint8Array): string {
  if (path.endsWith(".emf")) return wordsOfMetafile(part);
  if (!/\.(?:xml|rels|svg)$/.test(path)) return strFromU8(part, true);
  return wordsOf(parseXml(strFromU8(part)));
}

function wordsOf({ attributes, children }: XmlElement): string {
  const below = children.map((child) => (typeof child === "string" ? child : wordsOf(child)));
  return [...Object.values(attributes), below.join("")].filter(Boolean).join("\n");
}

/** The texts of a metafile's text records, those on a line together. */
export function wordsOfMetafile(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += view.getUint32(at + 4, true)) {
    if (view.getUint32(at, true) !== 84) continue;
    const start = at + view.getUint32(at + 48, true);
    const length = view.getUint32(at + 44, true);
    texts.push(new TextDecoder("utf-16le").decode(bytes.subarray(start, start + length * 2)));
  }
  return texts.join("\n");
}

/** The body of a document as a person would tell it: a line for each paragraph and each row of a table. */
export function outlineOfDocx(bytes: Uint8Array): string {
  const part = partsOfDocx(bytes)["word/document.xml"] ?? new Uint8Array();
  const [body] = elementsOf(parseXml(strFromU8(part)), "w:body");
  return `${(body === undefined ? [] : childElements(body)).flatMap(outline).join("\n")}\n`;
}

function outline(element: XmlElement): readonly string[] {
  if (element.name === "w:p") return [`${styleOf(element)}: ${textOf(element)}`];
  if (element.name !== "w:tbl") return [];
  const widths = elementsOf(element, "w:gridCol").map(({ attributes }) => attributes["w:w"]);
  return [`table of ${widths.join(" ")}`, ...elementsOf(element, "w:tr").map(rowOutline)];
}

function rowOutline(row: XmlElement): string {
  const marks = [
    ["w:tblHeader", "head"],
    ["w:cantSplit", "whole"],
  ].flatMap(([name = "", mark = ""]) => (elementsOf(row, name).length > 0 ? [mark] : []));
  const cells = childElements(row)
    .filter(({ name }) => name === "w:tc")
    .map((cell) => elementsOf(cell, "w:p").map(textOf).join(" / "));
  return `  ${marks.join(" ")} | ${cells.join(" | ")} |`;
}

function styleOf(paragraph: XmlElement): string {
  return elementsOf(paragraph, "w:pStyle")[0]?.attributes["w:val"] ?? "Normal";
}

function textOf(element: XmlElement): string {
  return childElements(element)
    .map((child) => {
      if (child.name === "w:t") return child.children.join("");
      if (child.name === "w:br") return "⏎";
      if (child.name === "wp:docPr") return `[picture: ${child.attributes["descr"]}]`;
      return textOf(child);
    })
    .join("");
}

/** What Word would refuse or mend in a document; nothing where all is well. */
export function problemsOfDocx(bytes: Uint8Array): readonly string[] {
  const parts = partsOfDocx(bytes);
  const trees = Object.entries(parts)
    .filter(([path]) => /\.(?:xml|rels)$/.test(path))
    .map(([path, part]) => [path, parseXml(strFromU8(part))] as const);
  return [
    ...trees.flatMap(([path, tree]) => treeProblems(tree).map((problem) => `${path}: ${problem}`)),
    ...trees
      .filter(([path]) => path.endsWith(".rels"))
      .flatMap(([path, tree]) => relationshipProblems(path, tree, parts)),
    ...typeProblems(parts, new Map(trees)),
    ...styleProblems(new Map(trees)),
  ];
}

function treeProblems(tree: XmlElement): readonly string[] {
  const ids = elementsOf(tree, "wp:docPr").map(({ attributes }) => attributes["id"]);
  const cells = elementsOf(tree, "w:tc").filter((cell) => childElements(cell).at(-1)?.name !== "w:p");
  const tables = [tree, ...elementsOf(tree, "w:body"), ...elementsOf(tree, "w:tc")].flatMap((parent) =>
    childElements(parent).filter(
      ({ name }, index, all) => name === "w:tbl" && all[index + 1]?.name !== "w:p",
    ),
  );
  const spans = elementsOf(tree, "w:tbl").flatMap((table) => {
    const columns = elementsOf(table, "w:gridCol").length;
    const rows = childElements(table).filter(({ name }) => name === "w:tr");
    return rows.filter((row) => gridOf(row) !== columns).map(() => "a row of other columns than its table");
  });
  const numbers = elementsOf(tree, "w:numId").filter(
    ({ attributes }) => !/^\d+$/.test(attributes["w:val"] ?? ""),
  );
  return [
    ...(new Set(ids).size < ids.length ? ["two pictures of one id"] : []),
    ...cells.map(() => "a cell that does not end with a paragraph"),
    ...tables.map(() => "a table without a paragraph behind it"),
    ...numbers.map(({ attributes }) => `a list without a number: ${attributes["w:val"]}`),
    ...spans,
  ];
}

function gridOf(row: XmlElement): number {
  return childElements(row)
    .filter(({ name }) => name === "w:tc")
    .reduce((sum, cell) => sum + Number(elementsOf(cell, "w:gridSpan")[0]?.attributes["w:val"] ?? 1), 0);
}

function relationshipProblems(
  path: string,
  tree: XmlElement,
  parts: Readonly<Record<string, Uint8Array>>,
): readonly string[] {
  const relationships = elementsOf(tree, "Relationship").map(({ attributes }) => attributes);
  const folder = path.replace(/_rels\/[^/]*$/, "");
  const owner = path.replace("_rels/", "").replace(/\.rels$/, "");
  const ids = relationships.map((one) => one["Id"] ?? "");
  const lost = relationships
    .filter((one) => one["TargetMode"] !== "External")
    .map((one) => `${folder}${one["Target"]}`.replace(/^.*\/\//, ""))
    .filter((target) => parts[target] === undefined);
  const ownText = parts[owner] === undefined ? "" : strFromU8(parts[owner]);
  const used = [...ownText.matchAll(/<[^<>]*? r:(?:id|embed|link)="([^"]*)"/g)].map(([, id = ""]) => id);
  return [
    ...(new Set(ids).size < ids.length ? [`${path}: two relationships of one id`] : []),
    ...lost.map((target) => `${path}: leads to ${target}, which is not there`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${owner}: no relationship ${id}`),
    ...ids.filter((id) => !/^rId\d+$/.test(id)).map((id) => `${path}: a random id ${id}`),
  ];
}

function typeProblems(
  parts: Readonly<Record<string, Uint8Array>>,
  trees: ReadonlyMap<string, XmlElement>,
): readonly string[] {
  const types = trees.get("[Content_Types].xml");
  if (types === undefined) return ["no list of content types"];
  const named = new Set(elementsOf(types, "Override").map(({ attributes }) => attributes["PartName"]));
  const endings = elementsOf(types, "Default").map(({ attributes }) => attributes["Extension"] ?? "");
  const untold = Object.keys(parts).filter(
    (path) => !named.has(`/${path}`) && !endings.some((ending) => path.endsWith(`.${ending}`)),
  );
  return [
    ...(new Set(endings).size < endings.length ? ["one ending twice"] : []),
    ...untold.map((path) => `${path} has no content type`),
  ];
}

/** Styles that are named and not there. */
function styleProblems(trees: ReadonlyMap<string, XmlElement>): readonly string[] {
  const styles = trees.get("word/styles.xml");
  if (styles === undefined) return ["no styles"];
  const known = new Set(elementsOf(styles, "w:style").map(({ attributes }) => attributes["w:styleId"]));
  const names = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"];
  const used = [...trees.values()].flatMap((tree) => names.flatMap((name) => elementsOf(tree, name)));
  const lost = used.map(({ attributes }) => attributes["w:val"]).filter((id) => !known.has(id));
  return [...new Set(lost)].map((id) => `no style ${id}`);
}
