import { strFromU8, strToU8 } from "fflate";
import type { IsoDate } from "../../../plan/plan.ts";
import { nothing } from "../empty-picture.ts";
import type { Parts } from "../fixed-zip.ts";
import { chineseFace } from "./look.ts";

/**
 * A part of the slides put right where the library cannot be told: its dates are the report's, Chinese has a face of
 * its own, every shape of a slide has an id of its own, tables have a row of titles, and what a shape shows is said.
 */
export function mendPart(text: string, name: string, { asOf, spelling }: PartSettings): string {
  if (name === "docProps/core.xml") return dated(text, asOf);
  if (!name.startsWith("ppt/") || !name.endsWith(".xml")) return text;
  const mended = onceAParagraph(withChineseFace(text)).replaceAll(' lang="en-US"', ` lang="${spelling}"`);
  return /^ppt\/slide/.test(name) ? described(withOwnIds(mended)) : mended;
}

export interface PartSettings {
  readonly asOf: IsoDate;
  readonly spelling: string;
}

function dated(text: string, asOf: IsoDate): string {
  return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`);
}

function withChineseFace(text: string): string {
  return text.replace(/<a:ea typeface="[^"]*"/g, `<a:ea typeface="${chineseFace}"`);
}

/** The library writes what a paragraph looks like before each of its runs; the schema has it once, at the beginning. */
function onceAParagraph(text: string): string {
  return text.replace(/(<\/a:r>\s*)<a:pPr\b[^>]*(?:\/>|>.*?<\/a:pPr>)/gs, "$1");
}

/** The tree of shapes itself has the first id. */
function withOwnIds(text: string): string {
  let last = 0;
  return text.replace(/<p:cNvPr id="\d+"/g, () => {
    last += 1;
    return `<p:cNvPr id="${last}"`;
  });
}

/** Names that begin with `Table:` and `Mark:` carry what the shape shows; it becomes its description. */
function described(text: string): string {
  return text
    .replace(/<a:tbl><a:tblPr\/>/g, '<a:tbl><a:tblPr firstRow="1"/>')
    .replace(/ name="(Table|Mark): ([^"]*)"(?: descr="[^"]*")?/g, ' name="$1" descr="$2"');
}

/**
 * The parts with a metafile beside each picture that is SVG, for programs that know none (PowerPoint before 2016, WPS).
 * The library puts the SVG itself in its place, under the name of a PNG. A logo has no metafile: there stands nothing.
 */
export function withMetafiles(parts: Parts, metafiles: ReadonlyMap<string, Uint8Array>): Parts {
  const names = new Map<string, string>();
  const pictures = Object.entries(parts).map(([name, content]): [string, Uint8Array] => {
    if (!/^ppt\/media\/.*\.png$/.test(name) || isPng(content)) return [name, content];
    const metafile = metafiles.get(strFromU8(content));
    const renamed = name.replace(/png$/, metafile === undefined ? "gif" : "emf");
    names.set(fileName(name), fileName(renamed));
    return [renamed, metafile ?? nothing];
  });
  if (names.size === 0) return parts;
  const named = pictures.map(([name, content]): [string, Uint8Array] => {
    if (name === typesName) return [name, strToU8(withTypes(strFromU8(content)))];
    if (!name.endsWith(".rels")) return [name, content];
    let text = strFromU8(content);
    for (const [from, to] of names) text = text.replaceAll(`/${from}"`, `/${to}"`);
    return [name, strToU8(text)];
  });
  return Object.fromEntries(named);
}

/** The parts, of which the list of their types names no others: the library names a master for each slide. */
export function withoutLostTypes(parts: Parts): Parts {
  const list = parts[typesName];
  if (list === undefined) return parts;
  const text = strFromU8(list).replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (all, name: string) =>
    Object.hasOwn(parts, name) ? all : "",
  );
  return { ...parts, [typesName]: strToU8(text) };
}

const typesName = "[Content_Types].xml";

function withTypes(text: string): string {
  const missing = [
    ["emf", "image/x-emf"],
    ["gif", "image/gif"],
  ].filter(([extension]) => !text.includes(`Extension="${extension}"`));
  const types = missing.map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  return text.replace("<Default ", `${types.join("")}<Default `);
}

function isPng(content: Uint8Array): boolean {
  return content[0] === 0x89 && content[1] === 0x50;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
